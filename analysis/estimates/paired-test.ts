/**
 * Whether the mean difference of the same persons is 0: the test behind places and "above the others".
 */
import type { Moments } from './moments.ts'
import { tTwoSided } from './student-t.ts'

/**
 * Two-sided p of Student's paired t-test from the moments of the differences; null where it can't be computed (n < 2, or every
 * person has the same difference). Checked against R `t.test(x, y, paired = TRUE)$p.value`. Missing answers: persons with both only.
 */
export function pairedP({ n, mean, variance }: Moments): number | null {
  if (n < 2 || variance === 0) return null
  return tTwoSided(mean / Math.sqrt(variance / n), n - 1)
}
