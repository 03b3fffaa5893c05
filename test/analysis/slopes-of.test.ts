/** Slopes over three rounds or more: which rounds they rest on, and what may be said of them. */
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { compareRounds } from '../../analysis/compare-rounds.ts'
import { hasInterval } from '../../analysis/estimate.ts'
import type { RoundInput } from '../../analysis/measure-round.ts'
import { measureRound } from '../../analysis/measure-round.ts'
import type { SlopeResult } from '../../analysis/result.ts'
import type { GroupDesign } from '../../analysis/sampling-design.ts'
import type { TimedRound } from '../../analysis/slopes-of.ts'
import { slopesOf } from '../../analysis/slopes-of.ts'
import type { ItemRelation } from '../../questionnaires/item.ts'
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import { tinyQuestionnaire, tinyResponses } from '../fixtures/tiny-questionnaire.ts'

const low = [1, 2, 1, 2, 1, 3, 2, 1, 2, 1, 1, 2]
const middle = [2, 3, 2, 3, 2, 3, 3, 2, 3, 2, 2, 3]
const high = [4, 3, 4, 4, 3, 4, 4, 3, 4, 2, 4, 4]

interface Parts {
  readonly questionnaire?: Questionnaire
  readonly design?: GroupDesign
}

function round(at: number, codes: readonly number[], { questionnaire = tinyQuestionnaire, design }: Parts = {}): TimedRound<RoundInput> {
  const groups = { keepers: design ?? { recruitment: 'randomSample' as const } }
  const pace = Array.from({ length: 9 }, (_, index) => [`pace_${index + 1}`, codes.map((code) => (index % 2 === 0 ? code : 5 - code))])
  const stale = codes.map((code) => 5 - code)
  const items = { fresh: codes, stale, greeting: middle.slice(0, codes.length) }
  const responses = tinyResponses('keepers', { ...items, ...Object.fromEntries(pace) })
  return { label: String(at), at, questionnaire, responses, design: { groups, unitSizes: {}, seed: 1, level: 0.95 } }
}

const next = (version: number, changed: Readonly<Record<string, ItemRelation>>): Questionnaire => ({
  ...tinyQuestionnaire,
  version,
  previousVersion: version - 1,
  hash: `tiny ${version}`,
  pages: tinyQuestionnaire.pages.map((page) => ({
    ...page,
    items: page.items.map((item) => {
      const relation = changed[item.id]
      return relation ? { ...item, relation } : item
    }),
  })),
})

const keepers = (rounds: readonly TimedRound[], between: readonly Questionnaire[] = []) =>
  slopesOf(rounds.at(-1)?.questionnaire ?? tinyQuestionnaire, rounds, between).groups['keepers']

const fresh = (rounds: readonly TimedRound[], between: readonly Questionnaire[] = []): SlopeResult | undefined =>
  keepers(rounds, between)?.items['fresh']

const rising = [round(2024, low), round(2025, middle), round(2026, high)]

describe('over three rounds', () => {
  it('what rises has risen, what falls has fallen, and of what stays it says what would have gone unseen', () => {
    const slopes = keepers(rising)
    expect(slopes?.items['fresh']).toMatchObject({ word: 'risen', rounds: ['2024', '2025', '2026'], from: '2024', to: '2026', leftOut: {} })
    expect(slopes?.items['fresh']?.answered).toEqual({ 2024: 12, 2025: 12, 2026: 12 })
    expect(slopes?.positions['pace']?.word).toBe('risen')
    expect(slopes?.items['greeting']).toMatchObject({ word: 'cantTell', perYear: { value: 0, method: 'Satterthwaite t' } })
    expect(slopes?.items['greeting']?.unseenBelow).toBeGreaterThan(2.5)
    expect(fresh([round(2024, high), round(2025, middle), round(2026, low)])?.word).toBe('fallen')
  })

  it('a slope is named by the change over the whole time, however small it is in a year', () => {
    const codes = (ones: number): readonly number[] => Array.from({ length: 3000 }, (_, index) => (index < ones ? 3 : 2))
    const over = (years: number): SlopeResult | undefined =>
      fresh([0, 1, 2].map((step) => round(2020 + (step * years) / 2, codes(1500 + 105 * step))))
    const slower = over(8)
    expect(slower).toMatchObject({ word: 'cantTell', unseenBelow: 5 / 8 })
    expect(slower?.adjustedP).toBeLessThan(0.001)
    const more = fresh([0, 1, 2].map((step) => round(2020 + 4 * step, codes(1400 + 120 * step))))
    expect(more).toMatchObject({ word: 'cantTell' })
    expect(fresh([0, 1, 2].map((step) => round(2020 + 4 * step, codes(1400 + 230 * step))))?.word).toBe('risen')
  })

  it('two rounds have no slope, nor have three in one moment', () => {
    expect(slopesOf(tinyQuestionnaire, rising.slice(1))).toEqual({ groups: {}, units: {} })
    const together = rising.map((one) => ({ ...one, at: 2024.1 }))
    expect(fresh(together)).toMatchObject({ word: 'none', adjustedP: null, unseenBelow: null, perYear: { notEstimable: 'tooFewRounds' } })
  })

  it('the order in which rounds are given, and whether they were measured before, change nothing', () => {
    const [first, second, third] = rising
    if (!first || !second || !third) throw new Error('Three rounds')
    const measuredBefore = rising.map((one) => ({ ...measureRound(one), at: one.at }))
    expect(slopesOf(tinyQuestionnaire, [third, first, second])).toEqual(slopesOf(tinyQuestionnaire, rising))
    expect(slopesOf(tinyQuestionnaire, measuredBefore)).toEqual(slopesOf(tinyQuestionnaire, rising))
    expect(compareRounds(tinyQuestionnaire, measureRound(first), measureRound(third))).toEqual(
      compareRounds(tinyQuestionnaire, first, third),
    )
  })

  it('a slope above what would have gone unseen is always said, and a straight rise is found as it is', () => {
    const codes = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 4, maxLength: 12 })
    fc.assert(
      fc.property(fc.array(codes, { minLength: 3, maxLength: 5 }), fc.integer({ min: 1, max: 7 }), (lots, step) => {
        const slope = fresh(lots.map((lot, index) => round(2000 + step * index, lot)))
        if (!slope || !hasInterval(slope.perYear) || slope.unseenBelow === null) return
        const { value, lower, upper } = slope.perYear
        expect(lower <= value && value <= upper).toBe(true)
        if (Math.abs(value) > slope.unseenBelow) expect(slope.word).toBe(value > 0 ? 'risen' : 'fallen')
        if (slope.word === 'risen') expect(lower).toBeGreaterThan(0)
      }),
      { numRuns: 60 },
    )
  })
})

describe('a round is left out of a slope', () => {
  const chosen: GroupDesign = { recruitment: 'selfSelected' }

  it('where the group chose itself: three others carry it, two do not', () => {
    const four = [round(2023, low), round(2024, high, { design: chosen }), round(2025, middle), round(2026, high)]
    expect(fresh(four)).toMatchObject({ rounds: ['2023', '2025', '2026'], leftOut: { 2024: 'selfSelected' }, word: 'risen' })
    expect(fresh(four.slice(1))).toMatchObject({ rounds: ['2025', '2026'], word: 'none', perYear: { notEstimable: 'tooFewRounds' } })
  })

  it('where there is nothing to reckon with, without telling why', () => {
    const alike = Array<number>(12).fill(4)
    const crowded: GroupDesign = { recruitment: 'census', populationSize: 11 }
    for (const odd of [round(2023, [3]), round(2023, alike), round(2023, []), round(2023, low, { design: crowded })]) {
      expect(fresh([...rising, odd])).toMatchObject({ rounds: ['2024', '2025', '2026'], leftOut: { 2023: 'notEstimable' }, word: 'risen' })
    }
  })

  it('where its figure may not be used, and that figure alone', () => {
    const four = [round(2023, low), ...rising]
    const slopes = slopesOf(tinyQuestionnaire, four, [], ({ round, of, member, family, id }) => {
      expect([of, member]).toEqual(['groups', 'keepers'])
      return !(round === '2025' && family === 'items' && id === 'fresh')
    }).groups['keepers']
    expect(slopes?.items['fresh']).toMatchObject({ rounds: ['2023', '2024', '2026'], leftOut: { 2025: 'notEstimable' } })
    expect(slopes?.items['greeting']?.rounds).toHaveLength(4)
  })

  it('where it lies before a break, also one that happened between two rounds', () => {
    const [second, third] = [next(2, { fresh: 'reworded' }), next(3, {})]
    const rounds = [
      round(2022, high),
      round(2023, low, { questionnaire: second }),
      round(2024, low, { questionnaire: second }),
      round(2025, middle, { questionnaire: third }),
      round(2026, high, { questionnaire: third }),
    ]
    const slopes = keepers(rounds)
    expect(slopes?.items['fresh']).toMatchObject({ rounds: ['2023', '2024', '2025', '2026'], leftOut: { 2022: 'break' }, word: 'risen' })
    expect(slopes?.items['greeting']?.rounds).toHaveLength(5)
    expect(slopes?.dimensions['goods']?.leftOut).toEqual({ 2022: 'break' })
    const unknown = [round(2022, low), round(2023, low), round(2024, low), ...rounds.slice(-2)]
    expect(fresh(unknown)).toMatchObject({ rounds: ['2025', '2026'], word: 'none' })
    expect(keepers(unknown, [second])?.items['greeting']?.rounds).toHaveLength(5)
  })
})

describe('slopes are refused', () => {
  it('of different questionnaires, of a round without a time, and of two with one label', () => {
    const other = { ...tinyQuestionnaire, id: 'other' }
    expect(() => slopesOf(tinyQuestionnaire, [...rising, round(2027, low, { questionnaire: other })])).toThrow(RangeError)
    expect(() => slopesOf(tinyQuestionnaire, [...rising, { ...round(2027, low), at: NaN }])).toThrow(RangeError)
    expect(() => slopesOf(tinyQuestionnaire, [...rising, round(2026, low)])).toThrow(RangeError)
  })
})
