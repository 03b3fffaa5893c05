/**
 * How much may be shown of a number of answers.
 *
 * Called for every group, unit and figure by `releaseResult` and its parts.
 */
import type { ReleasedGroup } from '../released-result.ts'

export type Tier = ReleasedGroup['tier']

/** Never lower, whatever an organisation wishes. */
export const lowestSmallestCell = 3

/** Figures from here on. */
const fullFrom = 10

/** full: from 10 answers; bands: from `smallestCell` (at least 3); hidden: below. */
export function tierOf(n: number, smallestCell: number): Tier {
  if (n < smallestCell) return 'hidden'
  return n < fullFrom ? 'bands' : 'full'
}
