/** What is said of a type with none, one, two and more open axes. */
import { describe, expect, it } from '@jest/globals'
import { typeOfPositions } from '../../../analysis/dialogue-type/type-result.ts'
import { clearnessOf, letterOf } from '../../../analysis/dialogue-type/clearness.ts'
import type { Basis } from '../../../analysis/estimates/basis.ts'
import { tinyQuestionnaire } from '../../fixtures/tiny-questionnaire.ts'

const { rules } = tinyQuestionnaire
const [template] = tinyQuestionnaire.axes
const axes = ['AB', 'CD', 'EF', 'GH'].flatMap(([first = '', second = '']) => {
  if (!template) return []
  return [
    {
      ...template,
      id: first,
      poles: [
        { ...template.poles[0], letter: first },
        { ...template.poles[1], letter: second },
      ] as const,
    },
  ]
})

const census: Basis = { recruitment: 'census', populationSize: 16, level: 0.95 }

/** Sixteen persons around a mean; the axes turn at different paces, so that they hang together only loosely. */
const around = (mean: number, pace: number) =>
  Float64Array.from({ length: 16 }, (_, index) => mean + ((index >> pace) % 2 === 0 ? 20 : -20))

const typeAt = (means: readonly number[], basis = census) =>
  typeOfPositions(
    axes.map((axis, index) => ({ axis, positions: around(means[index] ?? 0, index) })),
    basis,
    rules,
    3,
  )

describe('a type', () => {
  it('is named where all letters are sure', () => {
    expect(typeAt([40, -40, 40, 40])).toMatchObject({
      statement: 'named',
      named: 'BCFH',
      letters: 'BCFH',
      candidates: ['BCFH'],
      openAxes: [],
    })
  })

  it('with one open axis stands beside its neighbour, the likelier first', () => {
    expect(typeAt([40, -40, 5, 40])).toMatchObject({
      statement: 'neighbours',
      named: null,
      letters: 'BC-H',
      candidates: ['BCFH', 'BCEH'],
      openAxes: ['E'],
    })
  })

  it('with two open axes is one of the two likeliest that agree with the sure letters', () => {
    const { statement, candidates, letters } = typeAt([40, -6, 5, 40])
    expect({ statement, letters, first: candidates[0], many: candidates.length }).toEqual({
      statement: 'likeliest',
      letters: 'B--H',
      first: 'BCFH',
      many: 2,
    })
  })

  it.each([[[40, 0, 0, 0]], [[0, 0, 0, 0]]])('with more open axes (%j) is balanced: no candidates', (means) => {
    expect(typeAt(means)).toMatchObject({ statement: 'balanced', named: null, candidates: [] })
  })

  it('whose letters are each sure but which is not probable enough leaves the least sure axis open', () => {
    const strict = { ...rules, namedTypeProbability: 0.9999999, sureLetterProbability: 0.9 }
    const said = typeOfPositions(
      axes.map((axis, index) => ({ axis, positions: around(index === 2 ? 12.5 : 40, index) })),
      census,
      strict,
      3,
    )
    expect(said).toMatchObject({ statement: 'neighbours', letters: 'BD-H', openAxes: ['E'] })
    expect(said.axes['E']?.sure).toBe(true)
  })

  it('says nothing where everybody has the same position, and where the group chose itself', () => {
    const same = axes.map((axis) => ({ axis, positions: new Float64Array(9).fill(60) }))
    expect(typeOfPositions(same, census, rules, 1)).toMatchObject({
      statement: 'none',
      letters: '----',
      probabilities: null,
      letterProbability: { A: null },
      positions: { A: { notEstimable: 'noVariation', value: 60 } },
    })
    expect(typeAt([40, 40, 40, 40], { ...census, recruitment: 'selfSelected' })).toMatchObject({
      statement: 'none',
      letters: '----',
      named: null,
    })
  })

  it('has neither a clearness nor an open axis where nobody has a position', () => {
    const nobody = axes.map((axis) => ({ axis, positions: new Float64Array(9).fill(NaN) }))
    const said = typeOfPositions(nobody, census, rules, 1)
    expect(said).toMatchObject({ statement: 'none', letters: '----', openAxes: [], candidates: [] })
    expect(axes.map(({ id }) => [said.axes[id]?.clearness, said.axes[id]?.sure])).toEqual(Array(4).fill([null, false]))
    const onlyFirst = nobody.map((axis, index) => (index === 0 ? { ...axis, positions: around(5, 1) } : axis))
    expect(typeOfPositions(onlyFirst, census, rules, 1)).toMatchObject({
      statement: 'none',
      openAxes: ['A'],
      axes: { A: { clearness: 'balanced' }, C: { clearness: null } },
    })
  })

  it('is drawn anew with another seed, and alike with the same', () => {
    const drawn = (seed: number) =>
      typeOfPositions(
        axes.map((axis, index) => ({ axis, positions: around(5, index) })),
        census,
        rules,
        seed,
      ).probabilities
    expect(drawn(8)).toEqual(drawn(8))
    expect(drawn(8)).not.toEqual(drawn(9))
  })

  it('can be drawn from fewer persons than axes', () => {
    const three = axes.map((axis, index) => ({
      axis,
      positions: around(60, index)
        .slice(0, 3)
        .map((value, row) => value + row + index),
    }))
    const { probabilities } = typeOfPositions(three, census, rules, 1)
    expect(Object.values(probabilities ?? {}).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12)
  })
})

describe('a position', () => {
  it('is worded by the bounds of the definition', () => {
    expect([0, 11.9, 12, -24.9, 25, -49.9, 50].map((position) => clearnessOf(position, rules))).toEqual([
      'balanced',
      'balanced',
      'slight',
      'slight',
      'clear',
      'clear',
      'veryClear',
    ])
  })

  it('at a bound of the definition has reached it, rounding included', () => {
    expect([12, 25, 50].map((bound) => clearnessOf(bound - 1e-13, rules))).toEqual(['slight', 'clear', 'veryClear'])
    expect([12, 25, 50].map((bound) => clearnessOf(bound - 1e-6, rules))).toEqual(['balanced', 'slight', 'clear'])
  })

  it('at exactly 0 has no letter, rounding included', () => {
    const [axis] = axes
    expect(axis && [0, -0, 1e-13, -1e-13, 0.01, -0.01].map((position) => letterOf(position, axis))).toEqual(['-', '-', '-', '-', 'B', 'A'])
  })
})
