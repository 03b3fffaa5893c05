/** From published figures back to what they say of the answers; the values themselves are R's (test/golden). */
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { contrastOf, releasedPlace, sharePersons } from '../../../analysis/comparison/place.ts'
import { analyseRound } from '../../../analysis/analyse-round.ts'
import { releaseResult } from '../../../analysis/disclosure/release-result.ts'
import { meanEstimate } from '../../../analysis/estimates/mean-estimate.ts'
import type { Moments } from '../../../analysis/estimates/moments.ts'
import { differenceBehind, momentsBehind } from '../../../analysis/estimates/moments-behind.ts'
import { welchDifference } from '../../../analysis/estimates/welch.ts'
import { hasInterval } from '../../../analysis/estimate.ts'
import { tinyQuestionnaire, tinyResponses } from '../../fixtures/tiny-questionnaire.ts'

const moments: fc.Arbitrary<Moments> = fc.record({
  n: fc.integer({ min: 2, max: 5000 }),
  mean: fc.double({ min: 0, max: 100, noNaN: true }),
  variance: fc.double({ min: 0.01, max: 2500, noNaN: true }),
})

const near = (value: number, other: number): boolean => Math.abs(value - other) <= 1e-8 * Math.max(1, Math.abs(other))

describe('A published figure', () => {
  it('gives back number, mean and variance of its answers', () => {
    fc.assert(
      fc.property(moments, (behind) => {
        const estimate = meanEstimate(behind, { recruitment: 'randomSample', populationSize: null, level: 0.95 }, 'none')
        if (!hasInterval(estimate)) throw new Error('No interval')
        const { n, mean, variance } = momentsBehind(estimate)
        expect([n, mean]).toEqual([behind.n, behind.mean])
        expect(near(variance, behind.variance)).toBe(true)
      }),
    )
  })

  it('gives back, of a difference, the very t and p that its interval was made with', () => {
    fc.assert(
      fc.property(moments, moments, fc.constantFrom(0.9, 0.95, 0.99), (first, second, level) => {
        const made = welchDifference(first, second, level)
        const { p, df } = differenceBehind(made.estimate)
        expect(near(p ?? NaN, made.p ?? NaN)).toBe(true)
        expect(Math.abs((df ?? NaN) / (made.df ?? NaN) - 1)).toBeLessThan(1e-4)
      }),
    )
  })

  it('without interval has no p', () => {
    expect(differenceBehind({ notEstimable: 'selfSelected', n: 20 })).toMatchObject({ p: null, df: null })
    expect(differenceBehind({ suppressed: 'tooFewAnswers' })).toMatchObject({ p: null, df: null })
  })
})

describe('Two places', () => {
  const codes = { fresh: [1, 2, 3, 4, 1, 2, 3, 4, 1, 2, 3, 4] }
  const responses = ['low', 'high', 'other'].flatMap((unit) => tinyResponses('helpers', codes, unit))
  const unitParents = { top: null, low: 'middle', middle: 'top', high: 'top', other: null }
  const design = { groups: { helpers: { recruitment: 'census' as const } }, unitSizes: {}, unitParents, seed: 1, level: 0.95 }
  const unions = { ...design, unitUnions: { joined: ['low', 'other'] } }
  const released = releaseResult(tinyQuestionnaire, analyseRound(tinyQuestionnaire, responses, unions), { smallestCell: 5 })
  const place = (unit: string | null, round = '2026', organisation = '', group = 'helpers') =>
    releasedPlace({ organisation, questionnaire: tinyQuestionnaire, round, group, unit, standsFor: true, released })

  it.each([
    ['a unit and one two levels above it', 'low', 'top', true],
    ['a unit and the whole', 'low', null, true],
    ['a unit of another year and a unit that is part of it', 'joined', 'low', true],
    ['a unit of another year and the unit above a part of it', 'joined', 'middle', true],
    ['two units beside each other', 'low', 'high', false],
    ['a unit of another year and one that is no part of it', 'joined', 'high', false],
  ] as const)('share persons or not: %s', (_, one, other, share) => {
    expect(sharePersons(place(one), place(other))).toBe(share)
    expect(sharePersons(place(other), place(one))).toBe(share)
  })

  it('share nobody where they are of two groups', () => {
    expect(sharePersons(place('low'), place(null, '2026', '', 'customers'))).toBe(false)
  })

  it('are held against each other only where they differ in one thing', () => {
    expect(contrastOf(place('low'), place('high'))).toBe('scopes')
    expect(contrastOf(place('low'), place('low', '2025'))).toBe('rounds')
    expect(contrastOf(place(null), place(null, '2025', 'b'))).toBe('organisations')
    expect(contrastOf(place('low'), place('high', '2025'))).toBeNull()
    expect(contrastOf(place('low'), place('low', '2026', 'b'))).toBeNull()
    expect(contrastOf(place('low'), place('low'))).toBeNull()
  })
})
