/**
 * The noncentral t distribution and the interval of its noncentrality: what an effect size's interval needs.
 *
 * Called by `hedgesG` only.
 */
import { normalCdf, tDensityAtZero, tTwoSided } from './student-t.ts'

/** Beyond these the series underflows or is slow; R 4 switches to the same normal approximation there. */
const largestDf = 4e5
const largestSquaredNoncentrality = 1416

const seriesError = 1e-12
const largestTerms = 1000

/** Abramowitz and Stegun 26.7.10. */
function normalApproximation(t: number, df: number, noncentrality: number): number {
  const s = 1 / (4 * df)
  return normalCdf((t * (1 - s) - noncentrality) / Math.sqrt(1 + t * t * 2 * s))
}

/** P(0 < T ≤ t) for t > 0: Poisson-weighted incomplete beta functions, odd and even terms by recurrence. */
function series(t: number, df: number, noncentrality: number): number {
  const b = df / 2
  const x = (t * t) / (t * t + df)
  const tail = (df / (t * t + df)) ** b
  const lambda = noncentrality ** 2
  let p = Math.exp(-lambda / 2) / 2
  let q = Math.sqrt(2 / Math.PI) * p * noncentrality
  let remaining = -Math.expm1(-lambda / 2) / 2
  // I_x(1/2, b) is the central P(|T| ≤ t), and 1/B(1/2, b) is √df times the central density at 0.
  let odd = 1 - tTwoSided(t, df)
  let oddStep = 2 * tail * Math.sqrt(x) * tDensityAtZero(df) * Math.sqrt(df)
  let even = 1 - tail
  let evenStep = b * x * tail
  let sum = p * odd + q * even
  for (let term = 1; term <= largestTerms; term++) {
    odd -= oddStep
    even -= evenStep
    oddStep *= (x * (term + b - 0.5)) / (term + 0.5)
    evenStep *= (x * (term + b)) / (term + 1)
    p *= lambda / (2 * term)
    q *= lambda / (2 * term + 1)
    sum += p * odd + q * even
    remaining -= p
    if (remaining <= 0 || Math.abs(2 * remaining * (odd - oddStep)) < seriesError) break
  }
  return sum
}

/**
 * P(T ≤ t), T noncentral t with `df` degrees of freedom (Lenth 1989, Algorithm AS 243, Applied Statistics 38).
 *
 * Absolute error about 1e-12. Checked against R `pt(t, df, ncp)`.
 */
export function noncentralTCdf(t: number, df: number, noncentrality: number): number {
  if (t < 0) return 1 - noncentralTCdf(-t, df, -noncentrality)
  if (df > largestDf || noncentrality ** 2 > largestSquaredNoncentrality) return normalApproximation(t, df, noncentrality)
  const positive = t === 0 ? 0 : series(t, df, noncentrality)
  return Math.min(1, Math.max(0, positive + normalCdf(-noncentrality)))
}

/**
 * The noncentrality at which `t` has lower-tail probability `probability` in (0, 1); by bisection, as the probability falls
 * where the noncentrality rises. Checked against R `uniroot(function(d) pt(t, df, d) - p, …, tol = 1e-13)`.
 */
export function noncentralityAt(t: number, df: number, probability: number): number {
  let width = 1
  while (noncentralTCdf(t, df, t - width) < probability || noncentralTCdf(t, df, t + width) > probability) width *= 2
  let [low, high] = [t - width, t + width]
  for (let step = 0; step < 100 && high - low > 1e-13 * Math.max(1, Math.abs(t)); step++) {
    const middle = (low + high) / 2
    if (noncentralTCdf(t, df, middle) > probability) low = middle
    else high = middle
  }
  return (low + high) / 2
}
