import { describe, expect, it } from '@jest/globals'
import { coverageCases, coverageOf } from '../../../analysis/interval-coverage/coverage-of.ts'
import {
  coverageMeasures,
  coverageShapes,
  populationMean,
  referencePopulation,
} from '../../../analysis/interval-coverage/reference-populations.ts'
import { coverage } from '../../../views/method/coverage-table.ts'

const cellAt = (measure: string, shape: string, n: number, populationSize: number | null) =>
  coverage.cells.find(
    (cell) => cell.measure === measure && cell.shape === shape && cell.n === n && cell.populationSize === populationSize,
  ) ?? { coverage: NaN, withoutInterval: NaN }

/** Four standard errors of a share that was simulated twice, and half a step of the file's rounding. */
const binomialError = (share: number, ...repetitions: readonly number[]): number =>
  4 * Math.sqrt(repetitions.reduce((sum, each) => sum + (share * (1 - share)) / each, 0)) + 0.0001

describe('The reference populations', () => {
  it.each(coverageMeasures.flatMap((measure) => coverageShapes.map((shape) => ({ measure, shape }))))(
    'give probabilities of $measure, $shape that sum to 1',
    ({ measure, shape }) => {
      const { values, probabilities } = referencePopulation(measure, shape)
      expect(probabilities).toHaveLength(values.length)
      expect(probabilities.reduce((sum, probability) => sum + probability, 0)).toBeCloseTo(1, 12)
    },
  )

  it.each(coverageShapes)('give a %s dimension the mean of its items', (shape) => {
    const [item, dimension] = [referencePopulation('item', shape), referencePopulation('dimension', shape)]
    expect(populationMean(dimension)).toBeCloseTo(populationMean(item), 10)
  })

  it('let two items of a dimension go together with a correlation of 0.36', () => {
    const variance = ({ values, probabilities }: ReturnType<typeof referencePopulation>) => {
      const mean = populationMean({ values, probabilities })
      return values.reduce((sum, value, index) => sum + (probabilities[index] ?? 0) * (value - mean) ** 2, 0)
    }
    const ratio = variance(referencePopulation('dimension', 'skewed')) / variance(referencePopulation('item', 'skewed'))
    expect(ratio).toBeCloseTo((1 + 3 * 0.36) / 4, 10)
  })
})

describe('The coverage of intervals', () => {
  const some = [
    { measure: 'item', shape: 'symmetric', n: 10, populationSize: null },
    { measure: 'item', shape: 'skewed', n: 60, populationSize: 67 },
    { measure: 'dimension', shape: 'steep', n: 30, populationSize: null },
    { measure: 'dimension', shape: 'skewed', n: 10, populationSize: 20 },
    { measure: 'share', shape: 'skewed', n: 30, populationSize: 33 },
    { measure: 'share', shape: 'symmetric', n: 100, populationSize: null },
  ] as const

  it.each(some)('comes out alike when simulated anew: $measure, $shape, n = $n of $populationSize', (one) => {
    const repetitions = 3000
    const shipped = cellAt(one.measure, one.shape, one.n, one.populationSize)
    const again = coverageOf(one, repetitions, 77)
    expect(Math.abs(again.coverage - shipped.coverage)).toBeLessThan(binomialError(shipped.coverage, repetitions, coverage.repetitions))
  })

  it('is the same for the same seed, and another for another', () => {
    const [one] = coverageCases
    if (one === undefined) throw new Error('no case')
    expect(coverageOf(one, 500, 5)).toEqual(coverageOf(one, 500, 5))
    expect(coverageOf(one, 500, 5).coverage).not.toBe(coverageOf(one, 500, 6).coverage)
  })

  // R 4: all ways in which n persons can fall on four options, each with its multinomial probability; t interval of each.
  it.each([
    { shape: 'symmetric', n: 10, exact: 0.948, without: 0.0001 },
    { shape: 'symmetric', n: 30, exact: 0.9506, without: 0 },
    { shape: 'skewed', n: 10, exact: 0.9413, without: 0.0135 },
    { shape: 'skewed', n: 30, exact: 0.9318, without: 0 },
    { shape: 'skewed', n: 60, exact: 0.943, without: 0 },
    { shape: 'steep', n: 10, exact: 0.9994, without: 0.3487 },
    { shape: 'steep', n: 30, exact: 0.8649, without: 0.0424 },
    { shape: 'steep', n: 60, exact: 0.8951, without: 0.0018 },
  ])('of the mean of a $shape item with n = $n is what R finds by counting every outcome', ({ shape, n, exact, without }) => {
    const cell = cellAt('item', shape, n, null)
    expect(Math.abs(cell.coverage - exact)).toBeLessThan(binomialError(exact, coverage.repetitions))
    expect(Math.abs(cell.withoutInterval - without)).toBeLessThan(binomialError(without, coverage.repetitions))
  })
})
