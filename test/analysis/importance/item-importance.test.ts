/** How much a statement matters. */
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Estimate } from '../../../analysis/estimate.ts'
import { correlationInterval } from '../../../analysis/estimates/correlation-interval.ts'
import { tableCorrelation } from '../../../analysis/importance/code-table.ts'
import { relationsOf } from '../../../analysis/relations-of.ts'
import { likingPersons } from '../../fixtures/made-persons.ts'
import { shopMember } from '../../fixtures/shop-members.ts'

const importance = (columns: Readonly<Record<string, readonly number[]>>, basis: Parameters<typeof shopMember>[1] = {}) =>
  relationsOf(shopMember(columns, basis), 'whole').importance
const value = (estimate: Estimate | undefined): number => (estimate && 'value' in estimate ? (estimate.value ?? NaN) : NaN)

describe('importance', () => {
  it('is positive for a reverse-keyed item too, where whoever is content disagrees with it', () => {
    const found = importance(likingPersons(60, 1))
    expect(value(found?.['fresh']?.correlation)).toBeGreaterThan(0.3)
    expect(value(found?.['stale']?.correlation)).toBeGreaterThan(0.3)
  })

  it('is told of items of a dimension only, and not of the overall item', () => {
    expect(Object.keys(importance(likingPersons(40, 2)) ?? {})).toEqual(['fresh', 'stale', 'choice', 'greeting', 'queue'])
  })

  it('is absent where the definition names no overall item', () => {
    expect(relationsOf(shopMember(likingPersons(40, 2)), undefined).importance).toBeUndefined()
  })

  it('rests on persons who answered both', () => {
    const columns = likingPersons(40, 3)
    const whole = (columns['whole'] ?? []).map((code, index) => (index < 5 ? -2 : code))
    expect(importance({ ...columns, whole })?.['fresh']?.correlation).toMatchObject({ n: 35 })
  })

  it('is not estimable below 30, and where all said the same', () => {
    const few = importance(likingPersons(29, 4))
    expect(few?.['fresh']).toEqual({ correlation: { notEstimable: 'fewerThan30', n: 29 }, isOpen: false })
    const alike = importance({ ...likingPersons(40, 4), fresh: Array.from({ length: 40 }, () => 3) })
    expect(alike?.['fresh']).toEqual({ correlation: { notEstimable: 'noVariation', n: 40 }, isOpen: false })
  })

  it('has no interval in a self-selected group', () => {
    const found = importance(likingPersons(60, 5), { recruitment: 'selfSelected' })
    expect(found?.['choice']?.correlation).toMatchObject({ method: 'description', n: 60 })
  })

  it('is the same whoever comes first', () => {
    const columns = likingPersons(50, 6)
    const turned = Object.fromEntries(Object.entries(columns).map(([id, codes]) => [id, codes.toReversed()]))
    expect(importance(turned)).toEqual(importance(columns))
  })

  it('is unchanged where the codes are moved or stretched', () => {
    const table = fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 4, maxLength: 4 }), { minLength: 3, maxLength: 3 })
    fc.assert(
      fc.property(
        table,
        fc.double({ min: 0.1, max: 50, noNaN: true }),
        fc.double({ min: -50, max: 50, noNaN: true }),
        (counts, stretch, move) => {
          const n = counts.flat().reduce((sum, count) => sum + count, 0)
          const [rows, columns] = [
            [0, 1, 2],
            [0, 1, 2, 3],
          ]
          const one = tableCorrelation({ rows, columns, counts, n }).value
          const other = tableCorrelation({ rows: rows.map((x) => x * stretch + move), columns, counts, n }).value
          expect(other === null).toBe(one === null)
          expect(Math.abs((other ?? 0) - (one ?? 0))).toBeLessThan(1e-9)
        },
      ),
    )
  })

  it('has an interval that holds it and stays within −1 and +1', () => {
    fc.assert(
      fc.property(fc.double({ min: -1, max: 1, noNaN: true }), fc.integer({ min: 30, max: 5000 }), (r, n) => {
        const { lower, upper } = correlationInterval(r, n, 0.95)
        expect(lower).toBeGreaterThanOrEqual(-1)
        expect(upper).toBeLessThanOrEqual(1)
        expect(lower - 1e-12).toBeLessThanOrEqual(r)
        expect(upper + 1e-12).toBeGreaterThanOrEqual(r)
      }),
    )
  })
})
