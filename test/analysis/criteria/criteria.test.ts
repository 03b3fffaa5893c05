/** Verdicts, places and what stands above or below the mean of all items. */
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { places } from '../../../analysis/criteria/places.ts'
import { relativeWords } from '../../../analysis/criteria/relative.ts'
import { verdictOf } from '../../../analysis/criteria/verdict.ts'

const bounds = { strengthFrom: 60, needsWorkTo: 40 }
const between = (lower: number, value: number, upper: number) => ({
  value,
  lower,
  upper,
  n: 20,
  effectiveN: 20,
  standardError: 1,
  level: 0.95,
  method: 't',
})

describe('a verdict', () => {
  it.each([
    [60, 70, 80, 'strength'],
    [59.9, 70, 80, 'leaningStrength'],
    [50, 60, 70, 'leaningStrength'],
    [45, 59.9, 75, 'inBetween'],
    [30, 40, 50, 'leaningNeedsWork'],
    [20, 30, 40, 'needsWork'],
  ])('of %d … %d … %d is %s', (lower, value, upper, word) => {
    expect(verdictOf(between(lower, value, upper), bounds)).toBe(word)
  })

  it('is none without an interval', () => {
    expect(verdictOf({ value: 90, n: 400, method: 'description' }, bounds)).toBe('none')
    expect(verdictOf({ notEstimable: 'noVariation', n: 4, value: 100 }, bounds)).toBe('none')
  })
})

const moments = fc.record({
  n: fc.integer({ min: 0, max: 50 }),
  mean: fc.integer({ min: -50, max: 50 }),
  variance: fc.integer({ min: 0, max: 900 }),
})

describe('a place', () => {
  it('is a range within 1 … k that never ends before it begins', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 6 }), fc.array(moments, { minLength: 36, maxLength: 36 }), (k, differences) => {
        const ranges = places(k, (i, j) => differences[i * 6 + j] ?? { n: 0, mean: 0, variance: 0 }, 0.95)
        for (const { from, to, of } of ranges) expect(1 <= from && from <= to && to <= of && of === k).toBe(true)
      }),
    )
  })

  it('is a single one where every difference is sure, and open where nothing can be tested', () => {
    const scores = [30, 90, 60]
    const sure = places(3, (i, j) => ({ n: 50, mean: (scores[i] ?? 0) - (scores[j] ?? 0), variance: 4 }), 0.95)
    expect(sure.map(({ from, to }) => [from, to])).toEqual([
      [3, 3],
      [1, 1],
      [2, 2],
    ])
    expect(places(3, () => ({ n: 50, mean: 10, variance: 0 }), 0.95)[0]).toEqual({ from: 1, to: 3, of: 3 })
  })
})

describe('a relative word', () => {
  it('needs a sure difference that is worth naming', () => {
    const words = relativeWords(
      [
        { n: 50, mean: 12, variance: 9 },
        { n: 50, mean: 4, variance: 1 },
        { n: 50, mean: -12, variance: 9 },
        { n: 4, mean: -12, variance: 900 },
      ],
      5,
      0.95,
    )
    expect(words).toEqual(['above', 'notDifferent', 'below', 'notDifferent'])
  })
})
