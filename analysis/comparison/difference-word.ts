/**
 * Which way a difference goes, if it may be said at all.
 *
 * Called for gaps and changes, which put their own words on it.
 */
import type { Estimate } from '../estimate.ts'
import { hasInterval } from '../estimate.ts'

export type Direction = 'up' | 'down' | 'cantTell' | 'none'

/**
 * up or down: the adjusted p is below 1 − level and the difference is at least `smallest`, the smallest worth naming.
 * cantTell: either fails. none: there is no interval (self-selected, too few answers, nothing varies).
 */
export function directionOf(difference: Estimate, adjustedP: number | null, smallest: number, level: number): Direction {
  if (!hasInterval(difference) || adjustedP === null) return 'none'
  if (adjustedP >= 1 - level || Math.abs(difference.value) < smallest) return 'cantTell'
  return difference.value > 0 ? 'up' : 'down'
}

/** Half the width of the interval: a difference below it would not have shown. Null where there is no interval. */
export function unseenBelow(difference: Estimate): number | null {
  return hasInterval(difference) ? (difference.upper - difference.lower) / 2 : null
}
