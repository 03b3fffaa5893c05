/**
 * How often a type is named that should not be, and should: 1 000 simulated teams of 20, spread 35, complete census included.
 */
import { describe, expect, it } from '@jest/globals'
import { typeOfPositions } from '../../../analysis/dialogue-type/type-result.ts'
import type { Basis } from '../../../analysis/estimates/basis.ts'
import { normalDraw } from '../../../analysis/random/draws.ts'
import { uniformGenerator } from '../../../analysis/random/generator.ts'
import { tinyQuestionnaire } from '../../fixtures/tiny-questionnaire.ts'

const seed = 20_250_601
const replications = 1000
const spread = 35
const persons = 20

const letters = ['AB', 'CD', 'EF', 'GH']
const axes = letters.flatMap(([first = '', second = '']) => {
  const [template] = tinyQuestionnaire.axes
  if (!template) return []
  const poles = [
    { ...template.poles[0], letter: first },
    { ...template.poles[1], letter: second },
  ] as const
  return [{ ...template, id: `axis_${first}`, poles }]
})

/** Share of teams with a named type. */
function namedShare(means: readonly number[], basis: Basis, seedOfRun: number): number {
  const uniform = uniformGenerator(seedOfRun)
  let named = 0
  for (let run = 0; run < replications; run++) {
    const team = axes.map((axis, index) => ({
      axis,
      positions: Float64Array.from({ length: persons }, () => (means[index] ?? 0) + spread * normalDraw(uniform)),
    }))
    if (typeOfPositions(team, basis, tinyQuestionnaire.rules, run).named !== null) named++
  }
  process.stdout.write(
    `seed ${seedOfRun}, means ${means.join(' ')}, ${basis.recruitment}: a type named in ${((100 * named) / replications).toFixed(1)} %\n`,
  )
  return named / replications
}

const sample: Basis = { recruitment: 'randomSample', populationSize: 400, level: 0.95 }
const completeCensus: Basis = { recruitment: 'census', populationSize: persons, level: 0.95 }

describe(`of ${replications} simulated teams (seed ${seed})`, () => {
  it.each([
    ['a sample', sample],
    ['a complete census', completeCensus],
  ])('with one axis at the midpoint and three at 40, %s is named in at most 7 %%', (_, basis) => {
    const share = namedShare([0, 40, 40, 40], basis, seed)
    expect(share).toBeLessThanOrEqual(0.07)
  })

  it.each([
    ['a sample', sample],
    ['a complete census', completeCensus],
  ])('with all four axes at 40, %s is named in at least 95 %%', (_, basis) => {
    expect(namedShare([40, 40, 40, 40], basis, seed + 1)).toBeGreaterThanOrEqual(0.95)
  })

  it('with all four axes at the midpoint none is named, also at a complete census', () => {
    expect(namedShare([0, 0, 0, 0], completeCensus, seed + 2)).toBe(0)
  })

  it('with all four axes at 25 a type is named in about 57 %', () => {
    const share = namedShare([25, 25, 25, 25], sample, seed + 3)
    expect(share).toBeGreaterThan(0.5)
    expect(share).toBeLessThan(0.64)
  })
})
