/**
 * What a figure that was published says of the answers behind it: number, mean, variance, and of a difference its t and p.
 *
 * Called where released figures are compared with each other, without the answers: places among others, the page of comparisons.
 */
import type { Estimate, IntervalEstimate } from '../estimate.ts'
import { hasInterval } from '../estimate.ts'
import type { Moments } from './moments.ts'
import { roundedVariance } from './moments.ts'
import { tCritical, tTwoSided } from './student-t.ts'
import type { Difference } from './welch.ts'

/** Of a mean without finite population correction: s² = n · se². */
export const momentsBehind = ({ n, value, standardError }: IntervalEstimate): Moments => ({
  n,
  mean: value,
  variance: roundedVariance(n * standardError ** 2),
})

/** Above it Student's t is the normal distribution to eight digits. */
const mostDf = 1e9

/**
 * The degrees of freedom of a t interval: where tCritical(level, df) · standard error is its half width.
 *
 * By halving 1/df in [1/1e9, 1], in which the factor rises: at least 1 lies behind every Welch interval. R: `uniroot` over `qt`.
 */
function dfBehind({ value, upper, standardError, level }: IntervalEstimate): number {
  const factor = (upper - value) / standardError
  let [low, high] = [1 / mostDf, 1]
  for (let step = 0; step < 60 && high - low > 1e-16; step++) {
    const middle = (low + high) / 2
    if (tCritical(level, 1 / middle) > factor) high = middle
    else low = middle
  }
  return 2 / (low + high)
}

/** A difference as it was released, with the p and the degrees of freedom that its interval was made with. */
export function differenceBehind(estimate: Estimate): Difference {
  if (!hasInterval(estimate) || estimate.standardError === 0) return { estimate, p: null, df: null }
  const df = dfBehind(estimate)
  return { estimate, p: tTwoSided(estimate.value / estimate.standardError, df), df }
}
