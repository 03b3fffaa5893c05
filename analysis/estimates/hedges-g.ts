/**
 * How large a gap is, in standard deviations: Hedges' g with its interval.
 *
 * Called for gaps between groups.
 */
import type { Estimate } from '../estimate.ts'
import type { Moments } from './moments.ts'
import { noncentralityAt } from './noncentral-t.ts'
import { tDensityAtZero } from './student-t.ts'

/**
 * The exact correction J(m) = Γ(m/2) / (√(m/2) Γ((m − 1)/2)) (Hedges 1981, J. Educ. Stat. 6), for m ≥ 2.
 *
 * The ratio of gamma functions is taken from the density of t with m − 1 degrees of freedom at 0.
 * R: `exp(lgamma(m/2) - log(sqrt(m/2)) - lgamma((m-1)/2))`.
 */
export function hedgesCorrection(m: number): number {
  return (tDensityAtZero(m - 1) * Math.sqrt((m - 1) * Math.PI)) / Math.sqrt(m / 2)
}

/**
 * g = J · (mean₁ − mean₂) / pooled SD.
 *
 * The interval is that of the standardised difference itself: the noncentralities at which the pooled t has the two tail
 * probabilities, times √(1/n₁ + 1/n₂) (Steiger and Fouladi 1997; Goulet-Pelletier and Cousineau 2018). It is exact for normal
 * answers with equal variances, so J is not applied to it. Standard error: J · √(1/n₁ + 1/n₂ + d²/(2(n₁ + n₂))) (Borenstein
 * et al. 2009, 4.20, 4.24). Checked against R `uniroot` over `pt(t, df, ncp)`. Missing answers: left out before.
 * `noVariation` where either side said all the same, as for the difference itself.
 */
export function hedgesG(first: Moments, second: Moments, level: number): Estimate {
  const n = first.n + second.n
  if (first.n === 0 || second.n === 0) return { notEstimable: 'noAnswers', n }
  if (first.n === 1 || second.n === 1) return { notEstimable: 'oneAnswer', n }
  if (first.variance === 0 || second.variance === 0) return { notEstimable: 'noVariation', n }
  const df = n - 2
  const pooled = Math.sqrt(((first.n - 1) * first.variance + (second.n - 1) * second.variance) / df)
  const d = (first.mean - second.mean) / pooled
  const scale = Math.sqrt(1 / first.n + 1 / second.n)
  const correction = hedgesCorrection(df)
  return {
    value: correction * d,
    n,
    effectiveN: n,
    standardError: correction * Math.sqrt(scale ** 2 + d ** 2 / (2 * n)),
    lower: scale * noncentralityAt(d / scale, df, (1 + level) / 2),
    upper: scale * noncentralityAt(d / scale, df, (1 - level) / 2),
    level,
    method: 'noncentral t',
  }
}
