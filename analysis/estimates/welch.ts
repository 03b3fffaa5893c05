/**
 * The difference of two groups of different persons: Welch's t interval and p.
 *
 * Called for gaps between groups and changes between rounds; always without finite population correction.
 */
import type { Estimate } from '../estimate.ts'
import type { Moments } from './moments.ts'
import { tCritical, tTwoSided } from './student-t.ts'

/** `p` two-sided, not yet adjusted; null where it can't be computed. */
export interface Difference {
  readonly estimate: Estimate
  readonly p: number | null
}

/** Welch–Satterthwaite degrees of freedom (Welch 1947, Biometrika 34). */
function welchDf(first: Moments, second: Moments): number {
  const [a, b] = [first.variance / first.n, second.variance / second.n]
  return (a + b) ** 2 / (a ** 2 / (first.n - 1) + b ** 2 / (second.n - 1))
}

/** `first` minus `second`. `n` is the sum of both. Checked against R `t.test(x, y)`. Missing answers: left out before. */
export function welchDifference(first: Moments, second: Moments, level: number): Difference {
  const n = first.n + second.n
  const value = first.mean - second.mean
  if (first.n === 0 || second.n === 0) return { estimate: { notEstimable: 'noAnswers', n }, p: null }
  if (first.n === 1 || second.n === 1) return { estimate: { notEstimable: 'oneAnswer', n, value }, p: null }
  if (first.variance === 0 && second.variance === 0) return { estimate: { notEstimable: 'noVariation', n, value }, p: null }
  const standardError = Math.sqrt(first.variance / first.n + second.variance / second.n)
  const df = welchDf(first, second)
  const half = tCritical(level, df) * standardError
  const estimate = { value, n, effectiveN: n, standardError, lower: value - half, upper: value + half, level, method: 'Welch t' }
  return { estimate, p: tTwoSided(value / standardError, df) }
}
