import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { MeasureOfItems } from '../../../analysis/disclosure/told-moments.ts'
import { finestStep, toldMoments, widestMoments } from '../../../analysis/disclosure/told-moments.ts'
import { widestVariance } from '../../../analysis/disclosure/widest-spread.ts'
import type { Moments } from '../../../analysis/estimates/moments.ts'
import { momentsOf } from '../../../analysis/estimates/moments.ts'

/** Persons' answers to some items, null where left out; a person's mean is of what is answered, if at least half is. */
function measureOf(persons: readonly (readonly (number | null)[])[]): MeasureOfItems {
  const items = persons[0]?.length ?? 0
  const meanOf = (answers: readonly (number | null)[]): number => {
    const said = answers.filter((answer) => answer !== null)
    return said.length * 2 < items || said.length === 0 ? NaN : said.reduce((sum, answer) => sum + answer, 0) / said.length
  }
  const columns = Array.from({ length: items }, (_, item) => Float64Array.from(persons, (answers) => answers[item] ?? NaN))
  return { means: Float64Array.from(persons, meanOf), range: 100, exactSpread: false, columns: () => columns }
}

const errorOf = ({ n, variance }: Moments): number => Math.sqrt(variance / n)
const score = fc.constantFrom(0, 100 / 3, 200 / 3, 100)
const answer = fc.oneof({ weight: 9, arbitrary: score }, { weight: 1, arbitrary: fc.constant(null) })
const groups = fc
  .integer({ min: 2, max: 5 })
  .chain((items) => fc.array(fc.array(answer, { minLength: items, maxLength: items }), { minLength: 1, maxLength: 60 }))

describe('The moments that are told of a measure of several items', () => {
  it('have the same n and mean, and a spread that is never smaller than the true one nor wider than the distributions allow', () => {
    fc.assert(
      fc.property(groups, (persons) => {
        const measure = measureOf(persons)
        const [exact, told, widest] = [momentsOf(measure.means), toldMoments(measure), widestMoments(measure)]
        expect([told.n, told.mean]).toEqual([exact.n, exact.mean])
        expect(told.variance).toBeGreaterThanOrEqual(exact.variance - 1e-9)
        expect(widest.variance).toBeGreaterThanOrEqual(told.variance - 1e-9)
      }),
      { numRuns: 60 },
    )
  })

  it('do not depend on the order of the persons', () => {
    fc.assert(
      fc.property(groups, (persons) => {
        expect(toldMoments(measureOf(persons.toReversed())).variance).toBeCloseTo(toldMoments(measureOf(persons)).variance, 9)
      }),
      { numRuns: 30 },
    )
  })

  it('stand on a grid that gets finer with the number of persons', () => {
    const persons = Array.from({ length: 40 }, (_, at) => [(at % 4) * 25, ((at * 7) % 5) * 25, ((at * 3) % 4) * 25])
    for (const n of [15, 40]) {
      const measure = measureOf(persons.slice(0, n))
      const steps = errorOf(toldMoments(measure)) / finestStep(n)
      expect(steps).toBeCloseTo(Math.round(steps), 6)
      expect(errorOf(toldMoments(measure)) - errorOf(momentsOf(measure.means))).toBeLessThanOrEqual(8 * finestStep(n))
    }
    expect([10, 40, 150, 500, 5000].map(finestStep)).toEqual([0.25, 0.1, 0.05, 0.02, 0.01])
  })

  it('are as they are for one item, for one person, and where nobody differs', () => {
    for (const persons of [
      [[0], [100], [100]],
      [[0, 100]],
      [
        [50, 25],
        [50, 25],
        [50, 25],
      ],
    ]) {
      const measure = measureOf(persons)
      expect(toldMoments(measure)).toEqual(momentsOf(measure.means))
    }
  })

  it('do not tell that everybody has the same mean, where not everybody said the same', () => {
    const opposed = measureOf(Array.from({ length: 12 }, (_, at) => (at % 2 === 0 ? [0, 100] : [100, 0])))
    expect(momentsOf(opposed.means).variance).toBe(0)
    expect(toldMoments(opposed).variance).toBeGreaterThan(0)
  })

  it('need no look at single answers from 400 persons on', () => {
    const means = Float64Array.from({ length: 400 }, (_, at) => at % 100)
    const columns = (): never => {
      throw new Error('Asked for single answers')
    }
    const told = errorOf(toldMoments({ means, range: 100, exactSpread: false, columns }))
    expect(told - errorOf(momentsOf(means))).toBeLessThanOrEqual(0.02)
  })
})

describe('The widest spread of means', () => {
  it('is that of answers which go together wholly: the square of the mean standard deviation, where everybody answered all', () => {
    const columns = [Float64Array.of(0, 100, 50, 25), Float64Array.of(75, 75, 0, 100)]
    const means = Float64Array.from({ length: 4 }, (_, row) => ((columns[0]?.[row] ?? 0) + (columns[1]?.[row] ?? 0)) / 2)
    const deviations = columns.map((column) => Math.sqrt(momentsOf(column).variance))
    expect(widestVariance({ means, columns })).toBeCloseTo((((deviations[0] ?? 0) + (deviations[1] ?? 0)) / 2) ** 2, 9)
  })
})
