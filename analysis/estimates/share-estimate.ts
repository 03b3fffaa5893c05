/**
 * The share of a group with Wilson's interval, with or without finite population correction.
 *
 * Called for distributions, don't knows, sides of an axis and persons' own types.
 */
import type { Estimate } from '../estimate.ts'
import type { Basis, Correction } from './basis.ts'
import { exceedsSize, sampledFraction } from './basis.ts'
import { completeEstimate } from './mean-estimate.ts'
import { normalCritical } from './student-t.ts'

/** Wilson's score interval (Wilson 1927, JASA 22) for share p of n, where n may be a fraction. R: `prop.test(x, n, correct = FALSE)$conf.int`. */
export function wilsonInterval(p: number, n: number, level: number): { readonly lower: number; readonly upper: number } {
  const z = normalCritical(level)
  const middle = (p + (z * z) / (2 * n)) / (1 + (z * z) / n)
  const half = ((z / (1 + (z * z) / n)) * Math.sqrt(n * p * (1 - p) + (z * z) / 4)) / n
  // At 0 and 1 an end is the share itself; rounding must not leave it inside.
  return { lower: p === 0 ? 0 : Math.max(0, middle - half), upper: p === 1 ? 1 : Math.min(1, middle + half) }
}

/**
 * `count` of `n` as a share in [0, 1].
 *
 * With fpc Wilson's interval inverts the variance of drawing without replacement, P(1 − P)/n · (N − n)/(N − 1) (Cochran 1977,
 * 3.2): that is Wilson at n · (N − 1)/(N − n) (as in Burstein 1975, JASA 70, and Newcombe 2013, Confidence Intervals for
 * Proportions, 3.6). The standard error is the unbiased √((1 − f) · p(1 − p)/(n − 1)), as R `svymean` gives it.
 * `aboveSize` (with the value) where there are more answers than persons.
 * Checked against R `prop.test(…, correct = FALSE)` and `svymean`. Missing answers: not in `n`. Not for weighted data.
 */
export function shareEstimate(count: number, n: number, basis: Basis, correction: Correction): Estimate {
  if (n === 0) return { notEstimable: 'noAnswers', n }
  const value = count / n
  if (basis.recruitment === 'selfSelected') return { value, n, method: 'description' }
  if (exceedsSize(n, basis)) return { notEstimable: 'aboveSize', n, value }
  const fraction = sampledFraction(n, basis, correction)
  if (fraction === 1) return completeEstimate(value, n, basis.level)
  if (n === 1) return { notEstimable: 'oneAnswer', n, value }
  const size = fraction > 0 ? n / fraction : Infinity
  const wilsonN = fraction > 0 ? (n * (size - 1)) / (size - n) : n
  return {
    value,
    n,
    effectiveN: n,
    standardError: Math.sqrt(((1 - fraction) * value * (1 - value)) / (n - 1)),
    ...wilsonInterval(value, wilsonN, basis.level),
    level: basis.level,
    method: fraction > 0 ? 'Wilson, finite population' : 'Wilson',
  }
}
