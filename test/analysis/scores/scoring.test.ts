/** Properties of scores: reversing, bounds, what counts as answered. */
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { countCodes } from '../../../analysis/scores/code-counts.ts'
import { personMeans } from '../../../analysis/scores/person-means.ts'
import { lookupOf, pairPosition, ratingScore, reverseCode } from '../../../analysis/scores/scored-item.ts'

const scale = fc
  .tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 10 }), fc.nat(10))
  .map(([minimum, width, step]) => ({ minimum, maximum: minimum + width, code: minimum + (step % (width + 1)) }))

describe('a code becomes a score', () => {
  it('and reversing twice is the identity', () => {
    fc.assert(
      fc.property(scale, ({ code, minimum, maximum }) => reverseCode(reverseCode(code, minimum, maximum), minimum, maximum) === code),
    )
  })

  it('from 0 to 100, and reversed to the rest of 100', () => {
    fc.assert(
      fc.property(scale, ({ code, minimum, maximum }) => {
        const score = ratingScore(code, minimum, maximum, false)
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(100)
        expect(ratingScore(code, minimum, maximum, true)).toBeCloseTo(100 - score, 9)
      }),
    )
  })

  it('that does not change when the codes of the scale are moved or stretched', () => {
    fc.assert(
      fc.property(scale, fc.integer({ min: 1, max: 9 }), fc.nat(50), ({ code, minimum, maximum }, factor, shift) => {
        const moved = (value: number) => value * factor + shift
        expect(ratingScore(moved(code), moved(minimum), moved(maximum), false)).toBeCloseTo(ratingScore(code, minimum, maximum, false), 9)
        expect(pairPosition(moved(code), moved(minimum), moved(maximum), -1)).toBeCloseTo(pairPosition(code, minimum, maximum, -1), 9)
      }),
    )
  })
})

const column = (codes: readonly number[], values: readonly number[]) => ({
  codes: Int16Array.from(codes),
  values: lookupOf([1, 2, 3, 4], values),
})
const position = (keys: readonly (1 | -1)[], codes: readonly number[]) => {
  const pairs = codes.map((code, index) =>
    column(
      [code],
      [1, 2, 3, 4].map((step) => pairPosition(step, 1, 4, keys[index] ?? 1)),
    ),
  )
  return personMeans(pairs, 1, 0.75)[0] ?? NaN
}

describe('a position', () => {
  const codes = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 9, maxLength: 9 })
  const keys = fc.array(fc.constantFrom<1 | -1>(1, -1), { minLength: 9, maxLength: 9 })

  it('is never 0 where all nine pairs of four steps are answered', () => {
    fc.assert(fc.property(keys, codes, (key, code) => Math.abs(position(key, code)) > 1))
  })

  it('turns round with all keys', () => {
    fc.assert(
      fc.property(keys, codes, (key, code) => {
        const turned = key.map((one): 1 | -1 => (one === 1 ? -1 : 1))
        expect(position(turned, code)).toBeCloseTo(-position(key, code), 9)
      }),
    )
  })

  it('of a straight-liner on five and four keys is 11 at most', () => {
    const keyed = [1, -1, 1, -1, 1, -1, 1, -1, 1] as const
    expect(
      [1, 2, 3, 4].map((code) =>
        Math.round(
          Math.abs(
            position(
              keyed,
              Array.from(keyed, () => code),
            ),
          ),
        ),
      ),
    ).toEqual([11, 4, 4, 11])
  })

  it('needs three quarters of its pairs: six of eight are enough, five are not', () => {
    const keyed = Array.from({ length: 8 }, () => 1 as const)
    expect(position(keyed, [4, 4, 4, 4, 4, 4, -1, -2])).toBe(100)
    expect(position(keyed, [4, 4, 4, 4, 4, -1, -1, -2])).toBeNaN()
  })

  it('does not count pairs that were not asked as left out', () => {
    expect(position([1, 1, 1, 1], [4, 4, -4, -4])).toBe(100)
    expect(position([1, 1, 1, 1], [-4, -4, -4, -4])).toBeNaN()
  })
})

describe('counting a column', () => {
  it('keeps every reason for absence apart', () => {
    const { counts, answered, asked, missing } = countCodes(Int16Array.of(1, 4, 4, -1, -2, -2, -3, -4), [1, 2, 3, 4])
    expect({ counts, answered, asked }).toEqual({ counts: [1, 0, 0, 2], answered: 3, asked: 7 })
    expect(missing).toEqual({ notAnswered: 1, dontKnow: 2, notConcerned: 1, notAsked: 1 })
  })

  it('refuses a code that the item does not have', () => {
    expect(() => countCodes(Int16Array.of(1, 5), [1, 2, 3, 4])).toThrow(RangeError)
  })
})
