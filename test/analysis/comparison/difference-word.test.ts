/** What "can't tell" and its bound promise, and where a difference is not worded at all. */
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { changesOf } from '../../../analysis/comparison/changes.ts'
import { directionOf, unseenBelow } from '../../../analysis/comparison/difference-word.ts'
import { welchDifference } from '../../../analysis/estimates/welch.ts'

const rules = { smallest: 5, level: 0.95, selfSelected: false }
const later = { n: 40, mean: 50, variance: 400 }

const moments = fc.record({
  n: fc.integer({ min: 2, max: 60 }),
  mean: fc.integer({ min: 300, max: 700 }).map((tenths) => tenths / 10),
  variance: fc.integer({ min: 0, max: 900 }),
})
const steps = fc
  .array(fc.tuple(moments, moments), { minLength: 1, maxLength: 12 })
  .map((pairs) => pairs.map(([was, is], index) => ({ id: `${index}`, earlier: was, later: is, broken: false })))

const sizeOf = (difference: object): number =>
  'value' in difference && typeof difference.value === 'number' ? Math.abs(difference.value) : NaN

describe('what would not have shown', () => {
  it('is never below a difference of which nothing can be told', () => {
    fc.assert(
      fc.property(steps, (given) => {
        const untold = Object.values(changesOf(given, rules)).filter(({ word }) => word === 'cantTell')
        expect(untold.filter(({ difference, unseenBelow: bound }) => !(sizeOf(difference) <= (bound ?? NaN) + 1e-9))).toEqual([])
      }),
      { numRuns: 300, endOnFailure: true },
    )
  })

  it('grows with the number of those tested together, untestable ones not counted', () => {
    const step = (id: string, earlier = { n: 40, mean: 45, variance: 400 }) => ({ id, earlier, later, broken: false })
    const boundOf = (...more: readonly ReturnType<typeof step>[]) => changesOf([step('a'), ...more], rules)['a']?.unseenBelow ?? NaN
    expect(boundOf(step('b'), step('c'))).toBeGreaterThan(boundOf() + 1)
    expect(boundOf(step('b', { n: 1, mean: 45, variance: 0 }))).toBe(boundOf())
  })

  it('is at least the smallest difference worth naming, beside which a sure but smaller one can’t be told', () => {
    const many = { n: 40_000, variance: 100 }
    const sure = changesOf([{ id: 'a', earlier: { ...many, mean: 50 }, later: { ...many, mean: 53 }, broken: false }], rules)['a']
    expect(sure?.adjustedP).toBeLessThan(0.001)
    expect(sure).toMatchObject({ word: 'cantTell', unseenBelow: 5 })
  })

  it('is not given where there is no interval', () => {
    expect(unseenBelow(welchDifference(later, { n: 1, mean: 5, variance: 0 }, 0.95), 1, 5)).toBeNull()
  })
})

describe('a difference', () => {
  it('of the smallest worth naming is named on either side of a rounding error', () => {
    const { estimate } = welchDifference({ n: 40_000, mean: 55 - 1e-13, variance: 100 }, { n: 40_000, mean: 50, variance: 100 }, 0.95)
    expect(sizeOf(estimate)).toBeLessThan(5)
    expect(directionOf(estimate, 0.0001, 5, 0.95)).toBe('up')
    expect(directionOf(estimate, 0.0001, 5.001, 0.95)).toBe('cantTell')
  })

  it.each([
    ['earlier', { n: 12, mean: 100, variance: 0 }, later],
    ['later', later, { n: 12, mean: 100, variance: 0 }],
  ])('from or to a mean without an interval has no word: the %s one said all the same', (_, was, is) => {
    expect(changesOf([{ id: 'a', earlier: was, later: is, broken: false }], rules)['a']).toMatchObject({
      difference: { notEstimable: 'noVariation', n: 52, value: is.mean - was.mean },
      adjustedP: null,
      word: 'none',
      unseenBelow: null,
    })
  })
})
