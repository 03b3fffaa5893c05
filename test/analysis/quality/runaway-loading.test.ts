/** A loading that runs away is seen early, and only where all rounds together would end without one factor. */
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { minresLoadings } from '../../../analysis/quality/mcdonald-omega.ts'
import { runsAway } from '../../../analysis/quality/runaway-loading.ts'

type Matrix = readonly (readonly number[])[]

/** Item by item in all rounds, without a look ahead; `seen`: whether in any of them a loading was said to run away. */
function allRounds(correlations: Matrix): { readonly loadings: readonly number[] | null; readonly seen: boolean } {
  const loadings = correlations.map((row) => Math.sqrt(Math.max(0.01, (row.reduce((sum, r) => sum + r, 0) - 1) / (row.length - 1))))
  let seen = false
  for (let round = 0; round < 20_000; round++) {
    let moved = 0
    for (let item = 0; item < loadings.length; item++) {
      let [squares, products] = [0, 0]
      for (let other = 0; other < loadings.length; other++) {
        if (other === item) continue
        squares += (loadings[other] ?? 0) ** 2
        products += (correlations[item]?.[other] ?? 0) * (loadings[other] ?? 0)
      }
      if (squares === 0) return { loadings: null, seen }
      moved = Math.max(moved, Math.abs(products / squares - (loadings[item] ?? 0)))
      loadings[item] = products / squares
      seen ||= Math.abs(products / squares) > 0.1 && runsAway(correlations, loadings, item)
    }
    if (loadings.some((loading) => !(Math.abs(loading) < 10))) return { loadings: null, seen }
    if (moved < 1e-13) return { loadings: loadings.some((loading) => Math.abs(loading) >= 1) ? null : loadings, seen }
  }
  return { loadings: null, seen }
}

/** Correlations of up to so much, of three to six items. */
const correlations = fc
  .tuple(
    fc.integer({ min: 3, max: 6 }),
    fc.constantFrom(0.004, 0.02, 0.1, 0.3, 0.6),
    fc.infiniteStream(fc.integer({ min: -1000, max: 1000 })),
  )
  .map(([size, largest, chance]): Matrix => {
    const upper = Array.from({ length: size }, () => Array.from({ length: size }, () => (largest * (chance.next().value ?? 0)) / 1000))
    return upper.map((row, i) => row.map((_, j) => (i === j ? 1 : (upper[Math.min(i, j)]?.[Math.max(i, j)] ?? 0))))
  })

describe('A loading that runs away', () => {
  it('is seen only where all rounds end without one factor, and changes nothing that they find', () => {
    let often = 0
    fc.assert(
      fc.property(correlations, (matrix) => {
        const { loadings, seen } = allRounds(matrix)
        expect(minresLoadings(matrix)).toEqual(loadings)
        if (seen) expect(loadings).toBeNull()
        if (seen) often++
      }),
      { numRuns: 60, seed: 3 },
    )
    expect(often).toBeGreaterThan(10)
  })
})
