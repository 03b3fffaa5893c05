/** The whole analysis on the tests' own questionnaire: reproducible, complete, honest about who answered. */
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { analyseRound } from '../../analysis/analyse-round.ts'
import type { Response } from '../../analysis/response-matrix.ts'
import type { SamplingDesign } from '../../analysis/sampling-design.ts'
import { columnsOf } from '../../questionnaires/columns.ts'
import { tinyQuestionnaire, tinyResponses } from '../fixtures/tiny-questionnaire.ts'

const design: SamplingDesign = {
  groups: {
    customers: { recruitment: 'randomSample', populationSize: 900 },
    keepers: { recruitment: 'census', populationSize: 12 },
    helpers: { recruitment: 'census' },
  },
  unitSizes: { bakery: 6, dairy: 4, cellar: 3 },
  seed: 42,
  level: 0.95,
}

const columns = columnsOf(tinyQuestionnaire)

const codeOf = (id: string) =>
  id.startsWith('buys')
    ? fc.constantFrom(0, 1)
    : ['visit', 'age'].includes(id)
      ? fc.constantFrom(1, 2, -1)
      : fc.constantFrom(1, 2, 3, 4, -1, -2, -3, -4)

const response: fc.Arbitrary<Response> = fc
  .tuple(
    fc.constantFrom('customers', 'keepers', 'helpers'),
    fc.constantFrom('bakery', 'dairy'),
    fc.tuple(...columns.map(({ id }) => codeOf(id))),
  )
  .map(([group, unit, codes]) => ({ group, unit: group === 'helpers' ? unit : null, codes: Int16Array.from(codes) }))

const numbersIn = (value: unknown): readonly unknown[] =>
  typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [value]

describe('the result of a round', () => {
  it('is the same to the byte in whatever order the responses come', () => {
    fc.assert(
      fc.property(fc.array(response, { maxLength: 30 }), fc.infiniteStream(fc.nat()), (responses, chance) => {
        const shuffled = responses.map((one) => ({ one, key: Number(chance.next().value) })).sort((a, b) => a.key - b.key)
        const again = analyseRound(
          tinyQuestionnaire,
          shuffled.map(({ one }) => one),
          design,
        )
        expect(JSON.stringify(again)).toBe(JSON.stringify(analyseRound(tinyQuestionnaire, responses, design)))
      }),
      { numRuns: 25 },
    )
  })

  it('holds no NaN and no infinite number, and leaves the responses as they were', () => {
    fc.assert(
      fc.property(fc.array(response, { maxLength: 25 }), (responses) => {
        const before = JSON.stringify(responses)
        const leaves = numbersIn(analyseRound(tinyQuestionnaire, Object.freeze(responses), design))
        expect(leaves.filter((leaf) => typeof leaf === 'number' && !Number.isFinite(leaf))).toEqual([])
        expect(JSON.stringify(responses)).toBe(before)
      }),
      { numRuns: 25 },
    )
  })

  it('gives the types’ probabilities and the persons’ shares the sum 1', () => {
    const responses = fc.sample(response, { seed: 5, numRuns: 90 })
    const type = analyseRound(tinyQuestionnaire, responses, design).groups['customers']?.type
    const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
    expect(sum(Object.values(type?.probabilities ?? {}))).toBeCloseTo(1, 12)
    expect(Object.keys(type?.probabilities ?? {})).toEqual(['QH', 'QZ', 'WH', 'WZ', 'undecided'])
    expect(sum(Object.values(type?.personShares ?? {}).map((share) => ('value' in share ? (share.value ?? 0) : 0)))).toBeCloseTo(1, 12)
  })

  it('refuses responses of another questionnaire', () => {
    const [one] = tinyResponses('customers', { fresh: [1] })
    expect(() => analyseRound(tinyQuestionnaire, [{ group: 'guests', unit: null, codes: one?.codes ?? new Int16Array() }], design)).toThrow(
      /guests/,
    )
    expect(() => analyseRound(tinyQuestionnaire, [{ group: 'customers', unit: null, codes: new Int16Array(3) }], design)).toThrow(
      RangeError,
    )
    expect(() => analyseRound(tinyQuestionnaire, tinyResponses('customers', { fresh: [9] }), design)).toThrow(RangeError)
  })
})

describe('who answered', () => {
  const helpers = [
    ...tinyResponses('helpers', { fresh: [1, 2, 3, 4, 4] }, 'bakery'),
    ...tinyResponses('helpers', { fresh: [4, 4, 4, 3, 2] }, 'dairy'),
  ]
  const result = analyseRound(tinyQuestionnaire, helpers, design)

  it('stands by unit, also for a unit with nobody, with sizes and rates', () => {
    expect(Object.keys(result.units)).toEqual(['bakery', 'cellar', 'dairy'])
    expect(result.units['bakery']).toMatchObject({ n: 5, populationSize: 6, responseRate: 5 / 6, warnings: ['rough'] })
    expect(result.units['cellar']).toMatchObject({ n: 0, responseRate: 0, warnings: ['emptyGroup'] })
    expect(result.units['dairy']?.warnings).toEqual(['aboveSize', 'rough'])
    expect(result.groups['helpers']).toMatchObject({ n: 10, populationSize: 13 })
  })

  it('is warned of where sizes are unknown, and a group that the design does not name is self-selected', () => {
    const unnamed = analyseRound(tinyQuestionnaire, tinyResponses('keepers', { fresh: [1, 4, 4] }), { ...design, groups: {} })
    expect(unnamed.groups['keepers']).toMatchObject({ recruitment: 'selfSelected', responseRate: null, warnings: [] })
    const unsized = analyseRound(tinyQuestionnaire, [], { ...design, groups: { keepers: { recruitment: 'census' } }, unitSizes: {} })
    expect(unsized.groups['keepers']?.warnings).toEqual(['emptyGroup', 'sizeUnknown'])
  })

  it('decides what is said: a self-selected group gets means and shares, no interval, verdict, place or letter', () => {
    const chosen = { ...design, groups: { customers: { recruitment: 'selfSelected' as const } } }
    const codes = { fresh: [4, 4, 4, 3, 4], greeting: [1, 1, 2, 1, 1], pace_1: [4, 4, 4, 4, 3] }
    const group = analyseRound(tinyQuestionnaire, tinyResponses('customers', codes), chosen).groups['customers']
    expect(group?.items['fresh']).toMatchObject({
      score: { value: 280 / 3, n: 5, method: 'description' },
      verdict: 'none',
      relative: 'none',
    })
    expect(group?.items['fresh']).not.toHaveProperty('place')
    expect(group?.type).toMatchObject({ statement: 'none', named: null, letters: '--', probabilities: null, candidates: [] })
    expect(JSON.stringify(group)).not.toContain('"lower"')
  })

  it('at a complete census gives the score of the group now no error and the organisation an interval', () => {
    const codes = { fresh: [1, 4, 3, 4, 2, 4, 4, 3, 4, 4, 2, 3] }
    const fresh = analyseRound(tinyQuestionnaire, tinyResponses('keepers', codes), design).groups['keepers']?.items['fresh']
    expect(fresh?.score).toMatchObject({ standardError: 0, method: 'complete' })
    expect(fresh?.inference).toMatchObject({ method: 't', n: 12 })
    expect(fresh?.verdict).toBe('leaningStrength')
  })
})

describe('an item', () => {
  const codes = {
    fresh: [1, 4, -2, -1, 3],
    stale: [-3, 1, 1, 4, 2],
    buys__1: [1, 0, 1, -1, 1],
    buys__2: [0, 1, 1, -1, 0],
    visit: [1, 2, 2, -2, -1],
    walk: [5, 90, -1, 3, 3],
    age: [1, 2, 1, 1, 1],
  }
  const items = analyseRound(tinyQuestionnaire, tinyResponses('customers', codes), design).groups['customers']?.items

  it('is turned by its key and counted by reason', () => {
    expect(items?.['stale']).toMatchObject({ asked: 5, answered: 4, score: { value: expect.closeTo((100 + 100 + 0 + 200 / 3) / 4, 9) } })
    expect(items?.['fresh']?.dontKnowShare).toMatchObject({ value: 0.2, n: 5 })
    expect(items?.['stale']?.notConcernedShare).toMatchObject({ value: 0.2, n: 5 })
  })

  it('with choices has shares and no score; a number has counts only; background is not analysed', () => {
    expect(items?.['buys']?.distribution).toMatchObject({
      1: { value: 0.75, n: 4 },
      2: { value: 0.5, n: 4 },
      3: { notEstimable: 'noAnswers' },
    })
    expect(items?.['visit']?.score).toEqual({ notEstimable: 'notComparable', n: 3 })
    expect(items?.['walk']).toMatchObject({ answered: 4, distribution: {} })
    expect(items).not.toHaveProperty('age')
  })

  it('has the same verdict as others of exactly the same score, whatever the scale and the order of adding', () => {
    const sixty = { fresh: [2, 3, 3, 3, 3], greeting: [4, 4, 4, 1, 1], choice: [5, 6, 7, 6, 6] }
    const scored = analyseRound(tinyQuestionnaire, tinyResponses('customers', sixty), design).groups['customers']?.items
    expect(Object.keys(sixty).map((id) => scored?.[id]?.verdict)).toEqual(['leaningStrength', 'leaningStrength', 'leaningStrength'])
  })

  it('of another group is not there', () => {
    const helpers = analyseRound(tinyQuestionnaire, tinyResponses('helpers', { fresh: [1] }, 'bakery'), design).groups['helpers']
    expect(helpers?.items).not.toHaveProperty('queue')
  })
})

describe('straight-liners', () => {
  it('are counted among those who answered at least eight items', () => {
    const same = Object.fromEntries(
      Array.from({ length: 9 }, (_, index) => [`pace_${index + 1}`, [2, index === 4 ? 3 : 2, index < 7 ? 1 : -1]]),
    )
    expect(analyseRound(tinyQuestionnaire, tinyResponses('keepers', same), design).groups['keepers']?.straightLiners).toEqual({
      count: 1,
      of: 2,
    })
  })
})
