/**
 * A figure in words: "48 (45–51)", or why there is none.
 */
import type { Estimate } from '../../analysis/estimate.ts'
import { hasInterval, isNotEstimable, isSuppressed } from '../../analysis/estimate.ts'
import type { Voice } from './voice.ts'
import type { Bounds } from './whole-range.ts'
import { scoreBounds, wholeRange } from './whole-range.ts'

/** The value where there is one, with or without interval. */
export function valueOf(estimate: Estimate): number | null {
  return 'value' in estimate && estimate.value !== undefined ? estimate.value : null
}

/** Why a figure or its interval is missing; empty where nothing is. */
export function whyMissing({ t }: Voice, estimate: Estimate): string {
  if (isSuppressed(estimate)) return t(`results:suppressed.${estimate.suppressed}`)
  if (isNotEstimable(estimate)) return t(`results:not_estimable.${estimate.notEstimable}`)
  return ''
}

/** A score or position with its interval in whole numbers, rounded outward so that it agrees with the verdict; or the reason. */
export function estimateWords(voice: Voice, estimate: Estimate, bounds: Bounds = scoreBounds): string {
  const value = valueOf(estimate)
  if (value === null) return whyMissing(voice, estimate)
  const { whole } = voice.format
  if (!hasInterval(estimate)) return whole(value)
  const { from, to } = wholeRange(estimate, bounds)
  return voice.t('results:with_interval', { value: whole(value), lower: whole(from), upper: whole(to) })
}

/** From here on a share is said only as being over it. */
const nearlyAll = 0.9

/** "over 90 %": all that is said of nearly all. */
export const nearlyAllWords = ({ t, format }: Voice): string => t('results:over', { share: format.percent(nearlyAll) })

/** A sum of shares in whole per cent. Disclosure control caps single shares only, so the sum of those of one side is capped here. */
export const sumWords = (voice: Voice, sum: number): string => (sum > nearlyAll ? nearlyAllWords(voice) : voice.format.percent(sum))

/** A share in whole per cent, or the reason. Nearly all is said as "over 90 %" where disclosure control left no value. */
export function shareWords(voice: Voice, estimate: Estimate): string {
  const value = valueOf(estimate)
  if (value !== null) return voice.format.percent(value)
  if (isSuppressed(estimate) && estimate.band === 'high') return nearlyAllWords(voice)
  return whyMissing(voice, estimate)
}
