/**
 * The interval of a correlation.
 *
 * Called for the importance of items, with the figure itself and again with the rounded one on its way out.
 */
import type { IntervalEstimate } from '../estimate.ts'
import { normalCritical } from './student-t.ts'

/** How two answers go together is not told of fewer persons than this: the interval would reach from "not at all" to "very much". */
export const fewestTogether = 30

/**
 * `tanh(atanh r ± z / √(n − 3))` (Fisher 1921, Metron 1), r in [−1, 1], n > 3, without finite population correction.
 *
 * `standardError` is that of Fisher's z, 1 / √(n − 3), not of r, which has none that is the same everywhere.
 * Checked against R `cor.test(x, y, conf.level = level)$conf.int`. Missing answers: left out before. Not for weighted data; nominal where
 * answers are skewed.
 */
export function correlationInterval(value: number, n: number, level: number): IntervalEstimate {
  const standardError = 1 / Math.sqrt(n - 3)
  const [middle, half] = [Math.atanh(value), normalCritical(level) * standardError]
  const end = (at: number): number => (Number.isFinite(middle) ? Math.tanh(at) : value)
  return { value, n, effectiveN: n, standardError, lower: end(middle - half), upper: end(middle + half), level, method: 'Fisher z' }
}
