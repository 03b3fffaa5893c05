/**
 * The mean change a year through the means of independent rounds: a linear contrast with its t interval and p.
 *
 * Called for slopes over three rounds or more; always without finite population correction.
 */
import type { NotEstimable } from '../estimate.ts'
import type { Moments } from './moments.ts'
import { tCritical, tTwoSided } from './student-t.ts'
import type { Difference } from './welch.ts'

/** `at`: years as a number, such as 2026 or 2026.5. Distances need not be equal. */
export interface TimedMoments {
  readonly at: number
  readonly moments: Moments
}

/** With two the slope is the change itself. */
export const fewestRounds = 3

/** The weight of each mean, (t − t̄) / Σ(t − t̄)². Null where all stand at one time. */
function contrastOf(times: readonly number[]): readonly number[] | null {
  const middle = times.reduce((sum, at) => sum + at, 0) / times.length
  const squares = times.reduce((sum, at) => sum + (at - middle) ** 2, 0)
  return times.every((at) => at === times[0]) ? null : times.map((at) => (at - middle) / squares)
}

/** Degrees of freedom of Σ c m, for parts c² s² / n with n − 1 each. */
function satterthwaiteDf(parts: readonly number[], counts: readonly number[]): number {
  const total = parts.reduce((sum, part) => sum + part, 0)
  return total ** 2 / parts.reduce((sum, part, index) => sum + part ** 2 / ((counts[index] ?? 0) - 1), 0)
}

/**
 * Slope Σ c m of the means m, each round counting alike whatever its n; variance Σ c² s² / n; interval ± t(df) · √variance, in the
 * units of the moments a year. `n` is the sum of all.
 *
 * Degrees of freedom: Satterthwaite 1946 (Biometrics Bulletin 2), Welch 1938 (Biometrika 29), for a contrast of several means; with
 * two rounds this is Welch's t. The variances need not be equal, nor the means lie on a line: then it is the line nearest to them.
 * Checked against R: `coef(lm(m ~ t))[2]`, `sum(k^2 * s2 / n)`, `qt`, `pt`.
 * Each round is taken for other persons, which anonymous responses can't show. Where the same people answer again the interval of
 * three or four rounds is wider than need be. Where people stay for some neighbouring rounds, that of eight can be a fifth too narrow.
 * `tooFewRounds` below three, or all at one time. Every round needs n ≥ 2 and variation: the caller leaves others out.
 */
export function linearSlope(rounds: readonly TimedMoments[], level: number): Difference {
  const counts = rounds.map(({ moments }) => moments.n)
  const n = counts.reduce((sum, count) => sum + count, 0)
  const contrast = contrastOf(rounds.map(({ at }) => at))
  const without: NotEstimable = { notEstimable: 'tooFewRounds', n }
  if (rounds.length < fewestRounds || contrast === null) return { estimate: without, p: null, df: null }
  const weightOf = (index: number): number => contrast[index] ?? 0
  const value = rounds.reduce((sum, { moments }, index) => sum + weightOf(index) * moments.mean, 0)
  const parts = rounds.map(({ moments }, index) => (weightOf(index) ** 2 * moments.variance) / moments.n)
  const standardError = Math.sqrt(parts.reduce((sum, part) => sum + part, 0))
  const df = satterthwaiteDf(parts, counts)
  const half = tCritical(level, df) * standardError
  const ends = { lower: value - half, upper: value + half }
  const estimate = { value, n, effectiveN: n, standardError, ...ends, level, method: 'Satterthwaite t' }
  return { estimate, p: tTwoSided(value / standardError, df), df }
}
