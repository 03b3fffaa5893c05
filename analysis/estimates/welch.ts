/**
 * The difference of two groups of different persons: Welch's t interval and p.
 *
 * Called for gaps between groups and changes between rounds; always without finite population correction.
 */
import type { Estimate, NotEstimable } from '../estimate.ts'
import type { Moments } from './moments.ts'
import { tCritical, tTwoSided } from './student-t.ts'

/** `p` two-sided, not yet adjusted; `df` the degrees of freedom behind it. Both null where there is no interval. */
export interface Difference {
  readonly estimate: Estimate
  readonly p: number | null
  readonly df: number | null
}

/** Of nobody. */
export const noDifference: Difference = { estimate: { notEstimable: 'noAnswers', n: 0 }, p: null, df: null }

/** Welch–Satterthwaite degrees of freedom (Welch 1947, Biometrika 34). */
function welchDf(first: Moments, second: Moments): number {
  const [a, b] = [first.variance / first.n, second.variance / second.n]
  return (a + b) ** 2 / (a ** 2 / (first.n - 1) + b ** 2 / (second.n - 1))
}

/**
 * `first` minus `second`. `n` is the sum of both. Checked against R `t.test(x, y)`. Missing answers: left out before.
 *
 * `noVariation` (with the value) where either side said all the same: its mean has no interval, a complete census included, and a
 * standard error from the other side alone would be taken for that of the difference.
 */
export function welchDifference(first: Moments, second: Moments, level: number): Difference {
  const n = first.n + second.n
  const value = first.mean - second.mean
  const without = (estimate: NotEstimable): Difference => ({ estimate, p: null, df: null })
  if (first.n === 0 || second.n === 0) return without({ notEstimable: 'noAnswers', n })
  if (first.n === 1 || second.n === 1) return without({ notEstimable: 'oneAnswer', n, value })
  if (first.variance === 0 || second.variance === 0) return without({ notEstimable: 'noVariation', n, value })
  const standardError = Math.sqrt(first.variance / first.n + second.variance / second.n)
  const df = welchDf(first, second)
  const half = tCritical(level, df) * standardError
  const estimate = { value, n, effectiveN: n, standardError, lower: value - half, upper: value + half, level, method: 'Welch t' }
  return { estimate, p: tTwoSided(value / standardError, df), df }
}
