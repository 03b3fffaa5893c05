/** What may leave the house. */
import { describe, expect, it } from '@jest/globals'
import { analyseRound } from '../../../analysis/analyse-round.ts'
import { compareRounds } from '../../../analysis/compare-rounds.ts'
import { releaseResult } from '../../../analysis/disclosure/release-result.ts'
import type { Response } from '../../../analysis/response-matrix.ts'
import type { SamplingDesign } from '../../../analysis/sampling-design.ts'
import { tinyQuestionnaire, tinyResponses } from '../../fixtures/tiny-questionnaire.ts'

const design: SamplingDesign = {
  groups: {
    customers: { recruitment: 'randomSample', populationSize: 500 },
    keepers: { recruitment: 'census', populationSize: 30 },
    helpers: { recruitment: 'census' },
  },
  unitSizes: { bakery: 30, dairy: 8, cellar: 3, attic: 4, loft: 20 },
  seed: 1,
  level: 0.95,
}

const cycle = (n: number, codes: readonly number[]): readonly number[] =>
  Array.from({ length: n }, (_, index) => codes[index % codes.length] ?? 1)

const helpers = (unit: string, n: number): readonly Response[] =>
  tinyResponses(
    'helpers',
    {
      fresh: cycle(n, [4, 4, 3, 4]),
      stale: cycle(n, [1, 2]),
      greeting: cycle(n, [1, 2, 1]),
      reach_1: cycle(n, [4, 3]),
      reach_2: cycle(n, [1, 2, 1]),
      reach_3: cycle(n, [4]),
      reach_4: cycle(n, [1, 1, 2]),
    },
    unit,
  )

const smallest = { smallestCell: 5 }
const release = (responses: readonly Response[], options = smallest) =>
  releaseResult(tinyQuestionnaire, analyseRound(tinyQuestionnaire, responses, design), options)

describe('a unit', () => {
  const units = release([...helpers('bakery', 12), ...helpers('dairy', 7), ...helpers('cellar', 2), ...helpers('loft', 21)]).units

  it('is full from 10 answers, in words from 5, and hidden below, nobody like a few', () => {
    expect(Object.entries(units).map(([id, { tier }]) => [id, tier])).toEqual([
      ['attic', 'hidden'],
      ['bakery', 'full'],
      ['cellar', 'hidden'],
      ['dairy', 'bands'],
      ['loft', 'hidden'],
    ])
    expect(units['attic']).toEqual(units['cellar'])
  })

  it('with 5–9 answers shows one word a dimension and axis and no number at all', () => {
    expect(units['dairy']).toEqual({ tier: 'bands', dimensions: { goods: 'high', service: 'low' }, positions: { reach: 'second' } })
    expect(JSON.stringify(units['dairy'])).not.toMatch(/\d/)
  })

  it('with 5–9 answers says nothing of a dimension that fewer than the smallest cell answered', () => {
    const few = tinyResponses(
      'helpers',
      { fresh: cycle(7, [4, 3]), stale: cycle(7, [1, 2]), greeting: [...cycle(3, [1, 2]), ...cycle(4, [-2])] },
      'dairy',
    )
    expect(release(few).units['dairy']).toMatchObject({ tier: 'bands', dimensions: { goods: 'high' } })
    expect(JSON.stringify(release(few).units['dairy'])).not.toContain('service')
  })

  it('with more answers than persons is not released', () => {
    expect(units['loft']).toEqual({ tier: 'hidden' })
  })
})

describe('the smallest cell', () => {
  it('may be raised and never goes below three', () => {
    expect(release(helpers('bakery', 12), { smallestCell: 15 }).units['bakery']).toEqual({ tier: 'hidden' })
    expect(release(helpers('bakery', 4), { smallestCell: 3 }).units['bakery']?.tier).toBe('bands')
    expect(() => release([], { smallestCell: 2 })).toThrow(RangeError)
    expect(() => release([], { smallestCell: NaN })).toThrow(RangeError)
  })

  it('does not help a result with exact spreads: that is never released', () => {
    const exact = analyseRound(tinyQuestionnaire, helpers('bakery', 12), { ...design, exactSpread: true })
    expect(() => releaseResult(tinyQuestionnaire, exact, smallest)).toThrow(RangeError)
  })

  it('holds for each figure: an item that few of many answered is hidden, its words and place too', () => {
    const fresh = [...cycle(4, [4, 3]), ...cycle(16, [-2])]
    const group = release(
      tinyResponses('customers', {
        fresh,
        stale: [...cycle(7, [1, 2]), ...cycle(13, [-1])],
        greeting: cycle(20, [1, 2, 3]),
        queue: cycle(20, [2, 3]),
      }),
    ).groups['customers']
    const items = group?.tier === 'full' ? group.figures.items : {}
    expect(items['fresh']).toMatchObject({
      score: { suppressed: 'tooFewAnswers' },
      distribution: { 4: { suppressed: 'tooFewAnswers' } },
      verdict: 'none',
      relative: 'none',
    })
    expect(items['fresh']).not.toHaveProperty('place')
    expect(items['stale']?.score).toEqual({ suppressed: 'bandOnly', band: 'high' })
    expect(items['fresh']?.dontKnowShare).toMatchObject({ value: 0.8 })
    expect(items['greeting']?.score).toMatchObject({ n: 20 })
  })
})

describe('a share above 90 %', () => {
  const group = release(
    tinyResponses('customers', {
      fresh: [...cycle(19, [4]), 3],
      greeting: [...cycle(18, [4]), 3, 3],
      visit: cycle(20, [1]),
      buys__1: cycle(20, [1]),
      buys__2: cycle(20, [0, 1]),
      reach_1: cycle(20, [4]),
      reach_2: cycle(20, [1]),
      reach_3: cycle(20, [4]),
      reach_4: cycle(20, [1, 2]),
    }),
  ).groups['customers']
  const figures = group?.tier === 'full' ? group.figures : undefined

  it('is told as such, and the other shares do not give it away', () => {
    expect(figures?.items['fresh']?.distribution).toEqual({
      1: { suppressed: 'complementary' },
      2: { suppressed: 'complementary' },
      3: { suppressed: 'complementary' },
      4: { suppressed: 'bandOnly', band: 'high' },
    })
    expect(figures?.items['greeting']?.distribution).toMatchObject({ 4: { value: 0.9 } })
    expect(figures?.items['visit']?.distribution).toMatchObject({ 1: { band: 'high' }, 2: { suppressed: 'complementary' } })
  })

  it('of a multiple choice takes the other options with it', () => {
    expect(figures?.items['buys']?.distribution).toMatchObject({ 1: { band: 'high' }, 2: { suppressed: 'complementary' } })
  })

  it('is capped for the sides of an axis too', () => {
    expect(figures?.type?.axes['reach']).toMatchObject({
      firstShare: { suppressed: 'complementary' },
      secondShare: { suppressed: 'bandOnly' },
    })
  })
})

describe('comparisons', () => {
  const keepers = (n: number) =>
    tinyResponses('keepers', { fresh: cycle(n, [4, 3, 2]), greeting: [...cycle(8, [1, 2]), ...cycle(n - 8, [-1])] })
  const customers = tinyResponses('customers', { fresh: cycle(30, [1, 2]), greeting: cycle(30, [2, 3]) })

  it('of groups need both in full, and each item ten answers on each side', () => {
    expect(release([...keepers(12), ...customers]).gaps['keepers-customers']?.items).toHaveProperty('fresh')
    expect(release([...keepers(12), ...customers]).gaps['keepers-customers']?.items).not.toHaveProperty('greeting')
    expect(release([...keepers(9), ...customers]).gaps).toEqual({})
  })

  it('of rounds need the group in full both times', () => {
    const round = (label: string, n: number) => ({ label, questionnaire: tinyQuestionnaire, responses: keepers(n), design })
    const released = (before: number) => {
      const changes = compareRounds(tinyQuestionnaire, round('a', before), round('b', 12))
      const earlier = { a: release(keepers(before)) }
      const result = analyseRound(tinyQuestionnaire, keepers(12), design)
      return releaseResult(tinyQuestionnaire, result, { ...smallest, label: 'b', earlier, changes }).changes['a→b']?.groups
    }
    expect(released(12)?.['keepers']?.items).toHaveProperty('fresh')
    expect(released(12)?.['keepers']?.items).not.toHaveProperty('greeting')
    expect(released(9)).toEqual({})
  })
})
