/** How far the items of a measure go together. */
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Estimate } from '../../../analysis/estimate.ts'
import { correlationMatrix, covariances } from '../../../analysis/quality/covariances.ts'
import { cronbachAlpha, feldtInterval } from '../../../analysis/quality/cronbach-alpha.ts'
import { mcdonaldOmega } from '../../../analysis/quality/mcdonald-omega.ts'
import { relationsOf } from '../../../analysis/relations-of.ts'
import { likingPersons } from '../../fixtures/made-persons.ts'
import { shopMember } from '../../fixtures/shop-members.ts'

const quality = (columns: Readonly<Record<string, readonly number[]>>, basis: Parameters<typeof shopMember>[1] = {}) =>
  relationsOf(shopMember(columns, basis), 'whole').quality ?? {}
const value = (estimate: Estimate | undefined): number => (estimate && 'value' in estimate ? (estimate.value ?? NaN) : NaN)

describe('the quality of a measure', () => {
  it('is told of dimensions and axes, each from persons who answered all of its items', () => {
    const columns = likingPersons(50, 1)
    const fresh = (columns['fresh'] ?? []).map((code, index) => (index % 10 === 0 ? -1 : code))
    const found = quality({ ...columns, fresh })
    expect(Object.keys(found)).toEqual(['goods', 'service', 'pace', 'reach'])
    expect(found['goods']?.alpha).toMatchObject({ n: 45, method: 'Feldt' })
  })

  it('is not read below 30 complete answers, nor with fewer than three items', () => {
    const found = quality(likingPersons(29, 2))
    expect(found['goods']).toMatchObject({ alpha: { notEstimable: 'fewerThan30', n: 29 }, told: 'nothing' })
    expect(found['service']?.alpha).toMatchObject({ notEstimable: 'tooFewItems' })
  })

  it('is not estimable where all said the same to an item', () => {
    const found = quality({ ...likingPersons(40, 3), fresh: Array.from({ length: 40 }, () => 2) })
    expect(found['goods']?.omega).toEqual({ notEstimable: 'noVariation', n: 40 })
  })

  it('has no interval in a self-selected group', () => {
    expect(quality(likingPersons(60, 4), { recruitment: 'selfSelected' })['goods']?.alpha).toMatchObject({ method: 'description' })
  })

  it('is the same whoever comes first', () => {
    const columns = likingPersons(50, 5)
    const turned = Object.fromEntries(Object.entries(columns).map(([id, codes]) => [id, codes.toReversed()]))
    const [one, other] = [quality(columns)['goods'], quality(turned)['goods']]
    expect(value(other?.alpha)).toBeCloseTo(value(one?.alpha), 10)
    expect(value(other?.omega)).toBeCloseTo(value(one?.omega), 10)
  })
})

/** Answers of persons that share something: columns of random length. */
const columnsOf = (seed: number, items: number): readonly Float64Array[] => {
  const names = ['fresh', 'choice', 'whole', 'stale']
  const persons = likingPersons(60, seed, 0.8)
  return names.slice(0, items).map((id) => Float64Array.from(persons[id] ?? [], (code) => (id === 'stale' ? 5 - code : code)))
}

describe('alpha and omega', () => {
  const seeds = fc.integer({ min: 1, max: 100_000 })

  it('stay as they are where all items are moved, and stretched alike', () => {
    fc.assert(
      fc.property(
        seeds,
        fc.double({ min: 0.1, max: 100, noNaN: true }),
        fc.double({ min: -100, max: 100, noNaN: true }),
        (seed, by, move) => {
          const columns = columnsOf(seed, 4)
          const changed = columns.map((column) => column.map((code) => code * by + move))
          expect(cronbachAlpha(covariances(changed))).toBeCloseTo(cronbachAlpha(covariances(columns)), 8)
        },
      ),
    )
  })

  it('of items that share something lie in (0, 1], omega also where items are stretched apart', () => {
    fc.assert(
      fc.property(seeds, fc.constantFrom(3, 4), (seed, items) => {
        const matrix = covariances(columnsOf(seed, items))
        const omega = mcdonaldOmega(correlationMatrix(matrix))
        if (omega !== null) {
          expect(omega).toBeGreaterThan(0)
          expect(omega).toBeLessThanOrEqual(1)
        }
        expect(cronbachAlpha(matrix)).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('are 1 where every item says the same', () => {
    const [column = new Float64Array()] = columnsOf(1, 1)
    expect(cronbachAlpha(covariances([column, column, column]))).toBeCloseTo(1, 12)
  })

  it('leave omega out where one factor can’t be: a loading would reach 1', () => {
    expect(
      mcdonaldOmega([
        [1, 0.9, 0.9],
        [0.9, 1, 0.2],
        [0.9, 0.2, 1],
      ]),
    ).toBeNull()
  })

  it('have in Feldt’s interval alpha itself', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1, max: 0.99, noNaN: true }),
        fc.integer({ min: 30, max: 3000 }),
        fc.integer({ min: 3, max: 20 }),
        (alpha, n, items) => {
          const { lower, upper } = feldtInterval(alpha, n, items, 0.95)
          expect(lower).toBeLessThan(alpha)
          expect(upper).toBeGreaterThan(alpha)
        },
      ),
      { numRuns: 40 },
    )
  })
})
