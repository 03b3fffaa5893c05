import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Partition } from '../../../analysis/microdata/merge-column.ts'
import { orderedColumn, treeColumn } from '../../../analysis/microdata/merge-column.ts'
import type { Combination } from '../../../analysis/microdata/merge-until.ts'
import { mergeUntil } from '../../../analysis/microdata/merge-until.ts'

const ages = orderedColumn(5, true)
const choice = orderedColumn(3, false)
// Units 0 and 1 under one department, 2 and 3 under another.
const everything = [0, 1, 2, 3]
const units = treeColumn([0, 1, 2, 3].map((unit) => [[unit], unit < 2 ? [0, 1] : [2, 3], everything]))
const columns = [ages, choice, units]

const anyCombinations: fc.Arbitrary<readonly Combination[]> = fc.array(
  fc.record({
    values: fc.tuple(fc.nat(4), fc.nat(2), fc.nat(3)),
    rows: fc.integer({ min: 1, max: 6 }),
  }),
  { minLength: 1, maxLength: 40 },
)

function leastRows(partitions: readonly Partition[], combinations: readonly Combination[]): number {
  const counts = new Map<string, number>()
  for (const { values, rows } of combinations) {
    const key = values.map((value, at) => partitions[at]?.findIndex((members) => members.includes(value))).join()
    counts.set(key, (counts.get(key) ?? 0) + rows)
  }
  return Math.min(...counts.values())
}

const isWithin = (finer: Partition, coarser: Partition): boolean =>
  finer.every((members) => coarser.some((wide) => members.every((value) => wide.includes(value))))

const total = (combinations: readonly Combination[]): number => combinations.reduce((sum, { rows }) => sum + rows, 0)

describe('Merging', () => {
  it('gives every combination enough rows, or ends in one class where all rows together are too few', () => {
    fc.assert(
      fc.property(anyCombinations, fc.integer({ min: 1, max: 12 }), (combinations, enough) => {
        const merged = mergeUntil(columns, combinations, enough)
        expect(leastRows(merged, combinations)).toBeGreaterThanOrEqual(Math.min(enough, total(combinations)))
      }),
    )
  })

  it('never gives finer classes where more rows are asked for', () => {
    fc.assert(
      fc.property(anyCombinations, fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), (combinations, some, more) => {
        const [fine, coarse] = [mergeUntil(columns, combinations, some), mergeUntil(columns, combinations, some + more)]
        expect(columns.map((_, at) => isWithin(fine[at] ?? [], coarse[at] ?? []))).toEqual([true, true, true])
      }),
    )
  })

  it('does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(anyCombinations, (combinations) => {
        expect(mergeUntil(columns, combinations.toReversed(), 5)).toEqual(mergeUntil(columns, combinations, 5))
      }),
    )
  })

  it('leaves everything as it is where all combinations are large, and merges only what is small', () => {
    const large = [0, 1, 2, 3].map((unit) => ({ values: [0, 0, unit], rows: 8 }))
    expect(mergeUntil(columns, large, 5)[2]).toEqual([[0], [1], [2], [3]])
    const oneSmall = large.map((each, unit) => (unit === 3 ? { ...each, rows: 2 } : each))
    expect(mergeUntil(columns, oneSmall, 5)[2]).toEqual([[0], [1], [2, 3]])
  })

  it('lets a neighbour take in a small class, and “no answer” join the class where it changes the fewest rows', () => {
    const rows = [20, 3, 9, 30]
    const neighbours = mergeUntil(
      [orderedColumn(4, false)],
      rows.map((count, value) => ({ values: [value], rows: count })),
      5,
    )
    expect(neighbours).toEqual([[[0], [1, 2], [3]]])
    const withNone = mergeUntil(
      [orderedColumn(4, true)],
      [20, 9, 30, 2].map((count, value) => ({ values: [value], rows: count })),
      5,
    )
    expect(withNone).toEqual([[[0], [1, 3], [2]]])
  })
})
