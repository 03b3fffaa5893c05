/**
 * The mean of a group with its t interval, with or without finite population correction.
 *
 * Called for scores, dimensions and positions. Self-selected groups get a description and no interval.
 */
import type { Estimate } from '../estimate.ts'
import type { Basis, Correction } from './basis.ts'
import { exceedsSize, sampledFraction } from './basis.ts'
import type { Moments } from './moments.ts'
import { tCritical } from './student-t.ts'

/** Everybody gave a value: the interval is the value. */
export function completeEstimate(value: number, n: number, level: number): Estimate {
  return { value, n, effectiveN: n, standardError: 0, lower: value, upper: value, level, method: 'complete' }
}

/**
 * Mean with interval `mean ± t(n − 1) · √((1 − f) · s² / n)`, f = n / N (Cochran 1977, Sampling Techniques, 2.12, 2.26).
 *
 * In the units of `moments`. `noVariation` (with the value) where all said the same and not everybody answered: a zero-width
 * interval would claim what is not known. `aboveSize` (with the value) where there are more answers than persons. The ends are not cut at the scale's bounds.
 * Checked against R `svymean(~x, svydesign(~1, fpc = ~N))` and `confint(…, df = n − 1)`, without fpc `t.test(x)$conf.int`.
 * Missing answers: left out before. Not for weighted data; nominal where n is small and answers are skewed.
 */
export function meanEstimate({ n, mean, variance }: Moments, basis: Basis, correction: Correction): Estimate {
  if (n === 0) return { notEstimable: 'noAnswers', n }
  if (basis.recruitment === 'selfSelected') return { value: mean, n, method: 'description' }
  if (exceedsSize(n, basis)) return { notEstimable: 'aboveSize', n, value: mean }
  const fraction = sampledFraction(n, basis, correction)
  if (fraction === 1) return completeEstimate(mean, n, basis.level)
  if (n === 1) return { notEstimable: 'oneAnswer', n, value: mean }
  if (variance === 0) return { notEstimable: 'noVariation', n, value: mean }
  const standardError = Math.sqrt(((1 - fraction) * variance) / n)
  const half = tCritical(basis.level, n - 1) * standardError
  return {
    value: mean,
    n,
    effectiveN: n,
    standardError,
    lower: mean - half,
    upper: mean + half,
    level: basis.level,
    method: fraction > 0 ? 't, finite population' : 't',
  }
}
