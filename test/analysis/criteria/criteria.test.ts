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

  it('is the same on either side of a rounding error at a bound', () => {
    const near = [-1e-13, 0, 1e-13]
    expect(near.map((error) => verdictOf(between(60 + error, 70, 80), bounds))).toEqual(['strength', 'strength', 'strength'])
    expect(new Set(near.map((error) => verdictOf(between(50, 60 + error, 70), bounds)))).toEqual(new Set(['leaningStrength']))
    expect(new Set(near.map((error) => verdictOf(between(30, 40 + error, 50), bounds)))).toEqual(new Set(['leaningNeedsWork']))
    expect(new Set(near.map((error) => verdictOf(between(20, 30, 40 + error), bounds)))).toEqual(new Set(['needsWork']))
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

  it('is none where it can’t be tested: one person, or the same difference for everybody', () => {
    const one = { n: 1, mean: 30, variance: 0 }
    const constant = { n: 40, mean: 0, variance: 0 }
    expect(relativeWords([one, constant, { n: 50, mean: 12, variance: 9 }], 5, 0.95)).toEqual(['none', 'none', 'above'])
  })

  it('is the same on either side of a rounding error at the smallest difference', () => {
    const at = (mean: number) => ({ n: 50, mean, variance: 4 })
    const words = relativeWords([at(5), at(5 - 1e-13), at(5 + 1e-13), at(-5 + 1e-13), at(4.999)], 5, 0.95)
    expect(words).toEqual(['above', 'above', 'above', 'below', 'notDifferent'])
  })
})
