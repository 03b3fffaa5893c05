/**
 * Student's t and the normal distribution: a typed door to stdlib, the only one.
 *
 * The library has lower tails only and loses small upper ones; symmetry gives them back in full precision.
 */
import normal from '@stdlib/stats-base-dists-normal'
import t from '@stdlib/stats-base-dists-t'

/** P(T > x) with `df` degrees of freedom, exact also far out. R: `pt(x, df, lower.tail = FALSE)`. */
export function tUpperTail(x: number, df: number): number {
  return t.cdf(-x, df)
}

/** P(|T| > |x|). R: `2 * pt(-abs(x), df)`. */
export function tTwoSided(x: number, df: number): number {
  return Math.min(1, 2 * tUpperTail(Math.abs(x), df))
}

/** The factor of a two-sided interval at `level` in (0, 1). R: `qt((1 + level) / 2, df)`. */
export function tCritical(level: number, df: number): number {
  return -t.quantile((1 - level) / 2, df)
}

/** Density at 0, which is Γ((df + 1)/2) / (√(df·π) Γ(df/2)): the ratio of gamma functions that other formulas need. R: `dt(0, df)`. */
export function tDensityAtZero(df: number): number {
  return t.pdf(0, df)
}

/** P(Z ≤ x). R: `pnorm(x)`. */
export function normalCdf(x: number): number {
  return normal.cdf(x, 0, 1)
}

/** The factor of a two-sided normal interval. R: `qnorm((1 + level) / 2)`. */
export function normalCritical(level: number): number {
  return -normal.quantile((1 - level) / 2, 0, 1)
}
