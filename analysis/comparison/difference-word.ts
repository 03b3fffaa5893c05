/**
 * Which way a difference goes, if it may be said at all.
 *
 * Called for gaps and changes, which put their own words on it.
 */
import { isAtLeast } from '../bound-tolerance.ts'
import type { Estimate } from '../estimate.ts'
import { hasInterval } from '../estimate.ts'
import { tCritical } from '../estimates/student-t.ts'
import type { Difference } from '../estimates/welch.ts'

export type Direction = 'up' | 'down' | 'cantTell' | 'none'

/**
 * up or down: the adjusted p is below 1 − level and the difference is at least `smallest`, the smallest worth naming.
 * cantTell: either fails. none: there is no interval (self-selected, too few answers, nothing varies on either side).
 */
export function directionOf(difference: Estimate, adjustedP: number | null, smallest: number, level: number): Direction {
  if (!hasInterval(difference) || adjustedP === null) return 'none'
  if (adjustedP >= 1 - level || !isAtLeast(Math.abs(difference.value), smallest)) return 'cantTell'
  return difference.value > 0 ? 'up' : 'down'
}

/** How many are tested together: those that have a p. */
export const testedTogether = (differences: readonly Difference[]): number => differences.filter(({ p }) => p !== null).length

/**
 * max(`smallest`, t(1 − α/(2k), df) · standard error), k = `tested`: a difference below it is not sure to be said. Null without interval.
 *
 * A difference above it is always said: its p is below α/k, where Holm rejects whatever the others' p. So "below X would not have
 * shown" never stands beside a difference above X. R: `pmax(smallest, qt(1 - alpha / (2 * k), df) * stderr)`.
 */
export function unseenBelow({ estimate, df }: Difference, tested: number, smallest: number): number | null {
  if (!hasInterval(estimate) || df === null) return null
  return Math.max(smallest, tCritical(1 - (1 - estimate.level) / tested, df) * estimate.standardError)
}
