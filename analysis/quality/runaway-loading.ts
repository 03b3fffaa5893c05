/**
 * Whether a loading grows and will never settle below 1, so that no one factor describes the items: seen after some rounds instead of after
 * all of them.
 *
 * Called by `minresLoadings`, which fits the loadings item by item. Where answers are little more than chance, the best loading of one
 * item grows without end, slower and slower, while those of the others get smaller.
 */
import type { SquareMatrix } from './covariances.ts'

/** What rounding may do in all rounds together is far less than this. */
const slack = 1.02

/** In parts of itself, how much the loading grows in a round at least where it is 1: far above rounding, and above what is called settled. */
const leastGrowth = 1e-9

/** Correlations so small that rounding might matter are left to the rounds themselves. */
const smallestNorm = 1e-4

/** How the item goes together with the others, and these with each other. */
interface Surroundings {
  /** |a|, a the correlations with the others; Σa⁴. */
  readonly norm: number
  readonly fourths: number
  /** |Q| (Frobenius), Q the correlations of the others with each other, 0 on the diagonal; aᵀQa. */
  readonly among: number
  readonly form: number
}

function surroundings(correlations: SquareMatrix, item: number): Surroundings {
  const own = correlations[item] ?? []
  let [squares, fourths, among, form] = [0, 0, 0, 0]
  for (let i = 0; i < own.length; i++) {
    if (i === item) continue
    const a = own[i] ?? 0
    squares += a ** 2
    fourths += a ** 4
    for (let k = 0; k < own.length; k++) {
      if (k === item || k === i) continue
      const r = correlations[i]?.[k] ?? 0
      among += r ** 2
      form += a * r * (own[k] ?? 0)
    }
  }
  return { norm: Math.sqrt(squares), fourths, among: Math.sqrt(among), form }
}

/** |μ − a| where μ are the others' loadings times this item's. */
function distance(correlations: SquareMatrix, loadings: readonly number[], item: number): number {
  const own = loadings[item] ?? 0
  let squares = 0
  for (let i = 0; i < loadings.length; i++) if (i !== item) squares += (own * (loadings[i] ?? 0) - (correlations[item]?.[i] ?? 0)) ** 2
  return Math.sqrt(squares)
}

/**
 * True only where the absolute loading of `item`, fitted just now, grows in every round, and as long as it is below 1 by more than what is
 * called settled: then the rounds end without one factor. False says nothing.
 *
 * Proof. Let x be the item's loading, t = 1/x², T its present value, α = |a|, q = |Q|, μ = x · the others' loadings. Until the item is
 * fitted again, each of the others is fitted once: μ_i' = (a_i + t Q_i m) / (1 + t s), where m has some old and some new parts of μ and
 * s is Σm² without m_i. So e = μ' − a has e_i = t h_i / (1 + t s), h_i = Q_i m − a_i s. The item then gets x' = x · aμ'/|μ'|²; with it
 * the new μ is μ' · aμ'/|μ'|², which is no farther than |e| from μ'.
 *
 * Let t ≤ T, |μ − a| ≤ κ = 2TH and κ ≤ α/3, with H = 3/2 qα + 9/4 α³. While new parts are within κ too, |m − a| ≤ √2 κ < 3/2 κ = δ, so
 * |m| ≤ 3/2 α, |h| ≤ H and |e| ≤ TH: new parts are, and the new μ is again within 2|e| ≤ κ of a. And x' ≥ x where aμ' ≥ |μ'|², that is
 * ae + |e|² ≤ 0. At m = a, Σa_i h_i is D = aᵀQa − (α⁴ − Σa_i⁴). Elsewhere it differs by at most αδ(q + 5/2 α²); the divisor 1 + t s
 * changes it by at most T(3/2 α)²αH; and |e|² ≤ t·TH². So x' ≥ x where G = −D − αδ(q + 5/2 α²) − 9/4 Tα³H − TH² ≥ 0. Then t ≤ T
 * holds again, and so all holds for ever. And x'/x − 1 = −(ae + |e|²)/|μ'|² ≥ tG/|μ'|² ≥ tG/(1.4 α²), which moves x by G/(1.4 α² x).
 */
export function runsAway(correlations: SquareMatrix, loadings: readonly number[], item: number): boolean {
  const { norm, fourths, among, form } = surroundings(correlations, item)
  const most = slack / (loadings[item] ?? 0) ** 2
  const step = slack * (1.5 * among * norm + 2.25 * norm ** 3)
  const near = 2 * most * step
  if (norm < smallestNorm || near > norm / 3 || distance(correlations, loadings, item) > near / slack) return false
  const differs = 1.5 * norm * near * (among + 2.5 * norm ** 2) + 2.25 * most * norm ** 3 * step + most * step ** 2
  return norm ** 4 - fourths - form - differs > 1.4 * leastGrowth * norm ** 2
}
