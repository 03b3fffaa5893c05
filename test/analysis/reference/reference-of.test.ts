import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { IntervalEstimate } from '../../../analysis/estimate.ts'
import { ownPlace } from '../../../analysis/reference/own-place.ts'
import type { Reference, ReferenceMember } from '../../../analysis/reference/reference-of.ts'
import { medianOf, referenceOf } from '../../../analysis/reference/reference-of.ts'
import type { ReleasedGroup } from '../../../analysis/released-result.ts'
import { around, described, full, score } from '../../views/results/made-results.ts'

const estimate = (value: number, standardError: number, n: number): IntervalEstimate => ({ ...around(value, 0, n), standardError })

/** Means, standard errors and n of six other municipalities. */
const six = [
  estimate(41.2, 1.9, 150),
  estimate(44.1, 2.2, 140),
  estimate(49.5, 1.4, 210),
  estimate(53.9, 1.7, 160),
  estimate(55, 2, 33),
  estimate(46.8, 1.2, 300),
]

describe('The own place among others', () => {
  // R 4.2: p.adjust(2 * pt(-abs((m - o) / sqrt(s^2 + e^2)), (s^2 + e^2)^2 / (s^4 / (n - 1) + e^4 / (k - 1))), "holm") < 0.05
  it.each([
    ['48 ± 1.6: one surely below, two surely above (adjusted p .039, .458, .962, .048, .039, .962)', estimate(48, 1.6, 280), 3, 6],
    ['70 ± 3.1: above all', estimate(70, 3.1, 38), 1, 1],
    ['47 ± 6 of twelve answers: nothing can be told', estimate(47, 6, 12), 1, 7],
    ['38 ± 1: below all but one (adjusted p .137)', estimate(38, 1, 250), 6, 7],
  ])('is what R says of %s', (_, own, from, to) => {
    expect(ownPlace(own, six, 0.95)).toEqual({ from, to, of: 7 })
  })

  it('takes an other whose answers say nothing of their spread for not different', () => {
    const constant = Array.from({ length: 5 }, () => estimate(90, 0, 40))
    expect(ownPlace(estimate(10, 1, 40), constant, 0.95)).toEqual({ from: 1, to: 6, of: 6 })
  })

  const figure = fc.record({
    value: fc.double({ min: 0, max: 100, noNaN: true }),
    standardError: fc.double({ min: 0, max: 20, noNaN: true }),
    n: fc.integer({ min: 10, max: 500 }),
  })
  const made = figure.map(({ value, standardError, n }) => estimate(value, standardError, n))
  const others = fc.array(made, { minLength: 5, maxLength: 20 })

  it('always holds the rank that the bare values give', () => {
    fc.assert(
      fc.property(made, others, (own, theirs) => {
        const { from, to, of } = ownPlace(own, theirs, 0.95)
        const rank = 1 + theirs.filter(({ value }) => value > own.value).length
        expect(from).toBeLessThanOrEqual(rank)
        expect(to).toBeGreaterThanOrEqual(rank)
        expect(of).toBe(theirs.length + 1)
      }),
    )
  })

  it('tells apart at most one more when one other joins, because more is tested', () => {
    fc.assert(
      fc.property(made, others, made, (own, theirs, further) => {
        const told = ({ from, to, of }: { from: number; to: number; of: number }) => from - 1 + (of - to)
        const [before, after] = [ownPlace(own, theirs, 0.95), ownPlace(own, [...theirs, further], 0.95)]
        expect(told(after)).toBeLessThanOrEqual(told(before) + 1)
        expect(after.from - before.from).toBeLessThanOrEqual(1)
        expect(before.of - before.to + 1).toBeGreaterThanOrEqual(after.of - after.to)
      }),
    )
  })

  it('does not depend on the order of the others', () => {
    fc.assert(
      fc.property(made, others, (own, theirs) => {
        expect(ownPlace(own, theirs.toReversed(), 0.95)).toEqual(ownPlace(own, theirs, 0.95))
      }),
    )
  })
})

const barometer = (clarity: ReturnType<typeof around>, recruitment: 'census' | 'randomSample' | 'selfSelected' = 'randomSample') =>
  full({ recruitment, dimensions: { clarity: score(clarity) }, items: {} })
const member = (group: ReleasedGroup, comparable: ReferenceMember['comparable'] = () => true): ReferenceMember => ({ group, comparable })
const members = six.map((one) => member(barometer(one)))
const own = barometer(estimate(48, 1.6, 280))

function clarityAmong(group: ReleasedGroup, others: readonly ReferenceMember[]): Reference | undefined {
  const found = referenceOf(group, others, 0.95)
  return found.status === 'measured' ? found.measures.dimensions['clarity'] : undefined
}

describe('A reference group', () => {
  it('gives middle, lowest and highest of the others, without the own value, and the own place', () => {
    expect(clarityAmong(own, members)).toEqual({
      status: 'compared',
      others: 6,
      lowest: 41.2,
      median: 48.15,
      highest: 55,
      place: { from: 3, to: 6, of: 7 },
    })
  })

  it('is nothing but its number with four others, whoever they are', () => {
    expect(clarityAmong(own, members.slice(0, 4))).toEqual({ status: 'tooFew', others: 4 })
    expect(clarityAmong(own, [])).toEqual({ status: 'tooFew', others: 0 })
  })

  it.each<readonly [string, ReferenceMember]>([
    ['is hidden', member({ tier: 'hidden' })],
    ['is released in bands', member({ tier: 'bands', dimensions: { clarity: 'low' }, positions: {} })],
    ['was asked by an open link', member(full({ recruitment: 'selfSelected', dimensions: { clarity: score(described(30)) } }))],
    ['was asked in another way', member(barometer(estimate(40, 2, 30), 'census'))],
    ['was asked something else', member(barometer(estimate(40, 2, 30)), (kind, id) => !(kind === 'dimensions' && id === 'clarity'))],
    [
      'has the value hidden',
      member(full({ recruitment: 'randomSample', dimensions: { clarity: score({ suppressed: 'complementary' }) } })),
    ],
    [
      'has no interval',
      member(full({ recruitment: 'randomSample', dimensions: { clarity: score({ notEstimable: 'noVariation', n: 12, value: 50 }) } })),
    ],
  ])('leaves out an other whose group %s', (_, other) => {
    expect(clarityAmong(own, [...members.slice(0, 4), other])).toEqual({ status: 'tooFew', others: 4 })
  })

  it('says nothing of a place where the own value has no interval', () => {
    const without = full({ recruitment: 'randomSample', dimensions: { clarity: score({ notEstimable: 'noVariation', n: 12, value: 50 }) } })
    expect(clarityAmong(without, members)).toEqual({ status: 'compared', others: 6, lowest: 41.2, median: 48.15, highest: 55 })
  })

  it('compares no self-selected group and none with few answers', () => {
    const open = full({ recruitment: 'selfSelected', dimensions: { clarity: score(described(30)) } })
    expect(referenceOf(open, members, 0.95)).toEqual({ status: 'selfSelected' })
    expect(referenceOf({ tier: 'bands', dimensions: { clarity: 'low' }, positions: {} }, members, 0.95)).toEqual({ status: 'notFull' })
  })

  // R: median(x)
  it.each([
    [[3], 3],
    [[5, 1], 3],
    [[41.2, 44.1, 49.5, 53.9, 55, 46.8], 48.15],
    [[9, 1, 4], 4],
  ])('has of %j the middle %d', (values, median) => {
    expect(medianOf(values)).toBeCloseTo(median, 12)
  })
})
