/**
 * One figure of a group that is shown in full: hidden where few persons stand behind this very figure, capped where nearly all agree.
 *
 * Called for every estimate that is released.
 */
import type { Estimate, Suppressed } from '../estimate.ts'
import { isSuppressed } from '../estimate.ts'
import { tierOf } from './tier.ts'

/** A share above it is shown as "over 90 %". */
const highestShare = 0.9

const overHighest: Suppressed = { suppressed: 'bandOnly', band: 'high' }

/** The figure, or why it is hidden: an item that few answered is a small cell in a large group. Nobody's figure tells nothing and stays. */
export function protectEstimate(estimate: Estimate, smallestCell: number, band?: Suppressed['band']): Estimate {
  if (isSuppressed(estimate) || estimate.n === 0) return estimate
  const tier = tierOf(estimate.n, smallestCell)
  if (tier === 'full') return estimate
  return tier === 'hidden' ? { suppressed: 'tooFewAnswers' } : { suppressed: 'bandOnly', ...(band ? { band } : {}) }
}

const isOverHighest = (estimate: Estimate): boolean => 'value' in estimate && (estimate.value ?? 0) > highestShare

/** A share by itself. */
export function protectShare(share: Estimate, smallestCell: number): Estimate {
  const shown = protectEstimate(share, smallestCell)
  return isOverHighest(shown) ? overHighest : shown
}

/** Shares of the same persons that add up to 1: where one is capped the others go too, or they would give it away. */
export function protectShares(shares: Readonly<Record<string, Estimate>>, smallestCell: number): Readonly<Record<string, Estimate>> {
  const shown = Object.entries(shares).map(([code, share]) => [code, protectEstimate(share, smallestCell)] as const)
  if (!shown.some(([, share]) => isOverHighest(share))) return Object.fromEntries(shown)
  const capped = shown.map(
    ([code, share]) => [code, isOverHighest(share) ? overHighest : { suppressed: 'complementary' as const }] as const,
  )
  return Object.fromEntries(capped)
}
