/** Identities of intervals and tests, each for its reason. */
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { hasInterval } from '../../../analysis/estimate.ts'
import type { Basis } from '../../../analysis/estimates/basis.ts'
import { hedgesG } from '../../../analysis/estimates/hedges-g.ts'
import { holm } from '../../../analysis/estimates/holm.ts'
import { meanEstimate } from '../../../analysis/estimates/mean-estimate.ts'
import { momentsOf } from '../../../analysis/estimates/moments.ts'
import { noncentralTCdf } from '../../../analysis/estimates/noncentral-t.ts'
import { shareEstimate } from '../../../analysis/estimates/share-estimate.ts'
import { welchDifference } from '../../../analysis/estimates/welch.ts'

const sample = fc
  .array(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 40 })
  .map((values) => momentsOf(Float64Array.from(values)))
const counts = fc.tuple(fc.integer({ min: 2, max: 60 }), fc.nat(60)).map(([n, k]) => ({ n, count: k % (n + 1) }))
const basis = (populationSize: number | null, more: Partial<Basis> = {}): Basis => ({
  recruitment: 'census',
  populationSize,
  level: 0.95,
  ...more,
})

describe('an interval', () => {
  it('contains its estimate, whatever the level and the size', () => {
    fc.assert(
      fc.property(sample, counts, fc.nat(100), fc.double({ min: 0.5, max: 0.999, noNaN: true }), (moments, { n, count }, extra, level) => {
        const estimates = [
          meanEstimate(moments, basis(moments.n + extra, { level }), 'fpc'),
          shareEstimate(count, n, basis(n + extra, { level }), 'fpc'),
          shareEstimate(count, n, basis(null, { level }), 'none'),
        ].filter(hasInterval)
        for (const { lower, value, upper } of estimates) expect(lower <= value && value <= upper).toBe(true)
      }),
    )
  })

  it('shrinks to the value at a complete census and is widest without correction', () => {
    fc.assert(
      fc.property(sample, counts, (moments, { n, count }) => {
        const complete = meanEstimate(moments, basis(moments.n), 'fpc')
        expect(complete).toMatchObject({ lower: moments.mean, value: moments.mean, upper: moments.mean, standardError: 0 })
        expect(shareEstimate(count, n, basis(n), 'fpc')).toMatchObject({ lower: count / n, upper: count / n })
        const [half, whole] = [meanEstimate(moments, basis(2 * moments.n), 'fpc'), meanEstimate(moments, basis(2 * moments.n), 'none')]
        if (hasInterval(half) && hasInterval(whole)) expect(half.upper - half.lower).toBeLessThan(whole.upper - whole.lower)
      }),
    )
  })

  it('of a share keeps the correction it was given: nearly everybody asked leaves nearly nothing open', () => {
    const near = shareEstimate(20, 42, basis(43), 'fpc')
    expect(hasInterval(near) && near.upper - near.lower).toBeLessThan(0.06)
  })

  it('is not given where it would claim what is not known', () => {
    const same = momentsOf(Float64Array.of(100, 100, 100))
    expect(meanEstimate(same, basis(4), 'fpc')).toEqual({ notEstimable: 'noVariation', n: 3, value: 100 })
    expect(meanEstimate(same, basis(3), 'none')).toEqual({ notEstimable: 'noVariation', n: 3, value: 100 })
    expect(meanEstimate(momentsOf(Float64Array.of(7, NaN)), basis(4), 'none')).toEqual({ notEstimable: 'oneAnswer', n: 1, value: 7 })
    expect(meanEstimate(momentsOf(new Float64Array()), basis(4), 'fpc')).toEqual({ notEstimable: 'noAnswers', n: 0 })
  })

  it('is not given to a self-selected group, which gets a description', () => {
    const chosen = basis(null, { recruitment: 'selfSelected' })
    expect(meanEstimate(momentsOf(Float64Array.of(0, 100)), chosen, 'none')).toEqual({ value: 50, n: 2, method: 'description' })
    expect(shareEstimate(1, 4, chosen, 'fpc')).toEqual({ value: 0.25, n: 4, method: 'description' })
  })
})

describe('a difference', () => {
  it('turns round when the groups change places, with the same p', () => {
    fc.assert(
      fc.property(sample, sample, (a, b) => {
        const [there, back] = [welchDifference(a, b, 0.95), welchDifference(b, a, 0.95)]
        expect(there.p).toEqual(back.p)
        if (hasInterval(there.estimate) && hasInterval(back.estimate)) expect(there.estimate.lower).toBeCloseTo(-back.estimate.upper, 9)
      }),
    )
  })

  it('in standard deviations does not change with the unit and lies within its interval', () => {
    fc.assert(
      fc.property(sample, sample, (a, b) => {
        const scaled = ({ n, mean, variance }: typeof a) => ({ n, mean: 3 * mean + 7, variance: 9 * variance })
        const [g, same] = [hedgesG(a, b, 0.95), hedgesG(scaled(a), scaled(b), 0.95)]
        if (!hasInterval(g) || !hasInterval(same)) return expect(same).toEqual(g)
        expect(same.value).toBeCloseTo(g.value, 6)
        expect(same.upper).toBeCloseTo(g.upper, 6)
        return expect(g.lower <= g.value && g.value <= g.upper).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  it('is null or a number, never NaN, also where nothing varies', () => {
    const same = momentsOf(Float64Array.of(5, 5, 5))
    expect(welchDifference(same, same, 0.95)).toEqual({ estimate: { notEstimable: 'noVariation', n: 6, value: 0 }, p: null, df: null })
    expect(hedgesG(same, same, 0.95)).toEqual({ notEstimable: 'noVariation', n: 6 })
  })

  it('is not estimable where one side said all the same: the other’s spread is not the difference’s', () => {
    const [same, other] = [momentsOf(Float64Array.of(100, 100, 100, 100)), momentsOf(Float64Array.of(0, 20, 40, 20, 30))]
    expect(welchDifference(same, other, 0.95)).toEqual({ estimate: { notEstimable: 'noVariation', n: 9, value: 78 }, p: null, df: null })
    expect(welchDifference(other, same, 0.95)).toEqual({ estimate: { notEstimable: 'noVariation', n: 9, value: -78 }, p: null, df: null })
    expect([hedgesG(same, other, 0.95), hedgesG(other, same, 0.95)]).toEqual([
      { notEstimable: 'noVariation', n: 9 },
      { notEstimable: 'noVariation', n: 9 },
    ])
  })
})

describe('more answers than persons', () => {
  const scores = momentsOf(Float64Array.of(0, 50, 100, 100))

  it('give a mean and a share no interval, also where fewer answered this item', () => {
    for (const correction of ['fpc', 'none'] as const) {
      for (const impossible of [basis(3), basis(0), basis(9, { aboveSize: true }), basis(null, { aboveSize: true })]) {
        expect(meanEstimate(scores, impossible, correction)).toEqual({ notEstimable: 'aboveSize', n: 4, value: 62.5 })
        expect(shareEstimate(1, 4, impossible, correction)).toEqual({ notEstimable: 'aboveSize', n: 4, value: 0.25 })
      }
      expect(hasInterval(meanEstimate(scores, basis(4), correction))).toBe(true)
    }
  })
})

describe('Holm’s correction', () => {
  // Few thousandths, so that ties are common and a counterexample is found and told within a second.
  const pValues = fc.array(fc.option(fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000)), { maxLength: 12 })

  it('is monotone, never below p, never above 1, and leaves null alone', () => {
    fc.assert(
      fc.property(pValues, (given) => {
        const adjusted = holm(given)
        expect(adjusted.map((own) => own === null)).toEqual(given.map((p) => p === null))
        const pairs = given.flatMap((p, i) => (p === null ? [] : [{ p, own: adjusted[i] ?? NaN }])).sort((a, b) => a.p - b.p)
        expect(pairs.filter(({ p, own }) => !(own >= p && own <= 1))).toEqual([])
        expect(pairs.filter(({ own }, rank) => own < (pairs[rank - 1]?.own ?? 0))).toEqual([])
      }),
      { numRuns: 200, endOnFailure: true },
    )
  })
})

describe('the noncentral t', () => {
  it('mirrors, and falls where the noncentrality rises', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -6, max: 6, noNaN: true }),
        fc.integer({ min: 2, max: 200 }),
        fc.double({ min: -6, max: 6, noNaN: true }),
        (t, df, d) => {
          expect(noncentralTCdf(-t, df, -d)).toBeCloseTo(1 - noncentralTCdf(t, df, d), 9)
          expect(noncentralTCdf(t, df, d + 0.5)).toBeLessThanOrEqual(noncentralTCdf(t, df, d) + 1e-10)
        },
      ),
    )
  })
})
