/**
 * The place of one organisation among others as a range: only those that are surely above or below count.
 *
 * Called by `referenceOf`. Different persons answered in each organisation, so every comparison is Welch's.
 */
import type { IntervalEstimate } from '../estimate.ts'
import { holm } from '../estimates/holm.ts'
import { momentsBehind } from '../estimates/moments-behind.ts'
import { welchDifference } from '../estimates/welch.ts'
import type { PlaceRange } from '../result.ts'

/**
 * 1 + the others significantly above … k − the others significantly below, among k = own and others; 1 is the highest value.
 *
 * Two-sided Welch tests from the estimates' means and standard errors (without finite population correction), degrees of freedom by
 * Satterthwaite from their n (Welch 1947, Biometrika 34), Holm over the others (Holm 1979, Scand. J. Statist. 6). An other that can't be
 * tested counts as not different. The range always holds the rank that the bare means would give.
 * Checked against R: `p.adjust(2 * pt(-abs((m - o) / sqrt(s^2 + e^2)), (s^2 + e^2)^2 / (s^4 / (n - 1) + e^4 / (k - 1))), "holm")`.
 */
export function ownPlace(own: IntervalEstimate, others: readonly IntervalEstimate[], level: number): PlaceRange {
  const adjusted = holm(others.map((other) => welchDifference(momentsBehind(own), momentsBehind(other), level).p))
  const surely = others.filter((_, index) => (adjusted[index] ?? 1) < 1 - level)
  const above = surely.filter(({ value }) => value > own.value).length
  const all = others.length + 1
  return { from: 1 + above, to: all - (surely.length - above), of: all }
}
