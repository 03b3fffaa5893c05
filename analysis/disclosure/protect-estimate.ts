/**
 * One figure on its way out: as it is, or what may be said instead.
 *
 * Called for every estimate of a group that is shown in full. Whether it may be shown as it is, `solveRound` has decided.
 */
import type { Estimate, Suppressed } from '../estimate.ts'
import { highestShare } from './tally.ts'
import type { Need } from './tier.ts'
import { enoughFor, leastFor } from './tier.ts'

const overHighest: Suppressed = { suppressed: 'bandOnly', band: 'high' }

/** What stands in place of a hidden figure: a word where enough persons are behind it. A figure given up for others looks like one of few answers. */
export function hiddenEstimate(estimate: Estimate, need: Need, band?: Suppressed['band']): Suppressed {
  const n = 'n' in estimate ? estimate.n : 0
  return n < leastFor(need) ? { suppressed: 'tooFewAnswers' } : { suppressed: 'bandOnly', ...(band ? { band } : {}) }
}

const isOverHighest = (estimate: Estimate): boolean => 'value' in estimate && (estimate.value ?? 0) > highestShare

/** Of ten, more than nine is everybody: the word needs one more person than figures do. */
const maySayOver = (share: Estimate, need: Need): boolean => isOverHighest(share) && 'n' in share && share.n > enoughFor(need)

/** A share by itself. `mayBeSaid`: that it is above 90 %, if it is. */
export function protectShare(share: Estimate, isExact: boolean, need: Need, mayBeSaid: boolean): Estimate {
  if (isExact) return share
  if (mayBeSaid && maySayOver(share, need)) return overHighest
  return { suppressed: 'n' in share && share.n < enoughFor(need) ? 'tooFewAnswers' : 'complementary' }
}

/**
 * Shares of the same persons that add up to 1.
 *
 * Where they may not be shown exactly, one above 90 % is said as such (if that may be said: `mayBeSaid`), and the others go with it or they would give it away.
 */
export function protectShares(
  shares: Readonly<Record<string, Estimate>>,
  isExact: boolean,
  need: Need,
  mayBeSaid: boolean,
): Readonly<Record<string, Estimate>> {
  if (isExact) return shares
  const isCapped = mayBeSaid && Object.values(shares).some((share) => maySayOver(share, need))
  const instead = (share: Estimate): Estimate => {
    if (!isCapped) return hiddenEstimate(share, need)
    return maySayOver(share, need) ? overHighest : { suppressed: 'complementary' }
  }
  return Object.fromEntries(Object.entries(shares).map(([code, share]) => [code, instead(share)]))
}
