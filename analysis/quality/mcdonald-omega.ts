/**
 * How far the items of a measure rest on one thing in common, as McDonald's omega from one factor.
 *
 * Called by `measureQuality`.
 */
import type { SquareMatrix } from './covariances.ts'
import { sumOf } from './covariances.ts'
import { runsAway } from './runaway-loading.ts'

const precision = 1e-13
const mostRounds = 20_000

/** A loading of 1 would leave an item nothing of its own. */
const largestLoading = 1

/** Above it, and now and then, it is worth a look whether a loading will ever settle. */
const rarelySmall = 0.2
const roundsBetweenLooks = 32

/** The loading that fits best where those of the others stay: plain loops, because it is asked for at every possible exchange of answers. */
function bestLoading(row: readonly number[], loadings: readonly number[], item: number): number | null {
  let [squares, products] = [0, 0]
  for (let other = 0; other < loadings.length; other++) {
    if (other === item) continue
    const loading = loadings[other] ?? 0
    squares += loading * loading
    products += (row[other] ?? 0) * loading
  }
  return squares === 0 ? null : products / squares
}

/**
 * Loadings of one factor that make Σ over i ≠ j of (r_ij − λ_i λ_j)² least (minres: Harman and Jones 1966, Psychometrika 31), found item by
 * item. Null where a loading reaches 1 or nothing settles: one factor does not describe these items.
 *
 * Checked against R `psych::fa(x, 1, fm = "minres")$loadings`.
 */
export function minresLoadings(correlations: SquareMatrix): readonly number[] | null {
  // The first guess is each item's mean correlation with the others, which also settles the sign.
  const loadings = correlations.map((row) => Math.sqrt(Math.max(0.01, (row.reduce((sum, r) => sum + r, 0) - 1) / (row.length - 1))))
  for (let round = 0; round < mostRounds; round++) {
    let moved = 0
    let isLost = false
    for (let item = 0; item < loadings.length; item++) {
      const next = bestLoading(correlations[item] ?? [], loadings, item)
      if (next === null) return null
      moved = Math.max(moved, Math.abs(next - (loadings[item] ?? 0)))
      isLost ||= !(Math.abs(next) < 10)
      loadings[item] = next
      if (round % roundsBetweenLooks === roundsBetweenLooks - 1 && Math.abs(next) > rarelySmall && runsAway(correlations, loadings, item))
        return null
    }
    if (isLost) return null
    if (moved < precision) return loadings.some((loading) => Math.abs(loading) >= largestLoading) ? null : loadings
  }
  return null
}

/**
 * (Σλ)² / 1ᵀR1, the share of the variance of the sum of the standardised items that the one factor makes (McDonald 1999, Test Theory).
 * Null where one factor does not describe the items.
 *
 * Checked against R `psych::omega(x, nfactors = 1)$omega_h` to 1e-6: psych's own search ends there. Missing answers: left out before.
 */
export function mcdonaldOmega(correlations: SquareMatrix): number | null {
  const loadings = minresLoadings(correlations)
  const total = sumOf(correlations)
  if (loadings === null || total <= 0) return null
  const sum = loadings.reduce((all, loading) => all + loading, 0)
  return Math.min(1, (sum * sum) / total)
}
