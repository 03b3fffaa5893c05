/**
 * A figure in words: "48 (45–51)", or why there is none.
 */
import type { Estimate } from '../../analysis/estimate.ts'
import { hasInterval, isNotEstimable, isSuppressed } from '../../analysis/estimate.ts'
import type { Voice } from './voice.ts'

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

/** A score or position with its interval in whole numbers, or the reason. */
export function estimateWords(voice: Voice, estimate: Estimate): string {
  const value = valueOf(estimate)
  if (value === null) return whyMissing(voice, estimate)
  const { whole } = voice.format
  if (!hasInterval(estimate)) return whole(value)
  return voice.t('results:with_interval', { value: whole(value), lower: whole(estimate.lower), upper: whole(estimate.upper) })
}

/** A share in whole per cent, or the reason. Nearly all is said as "over 90 %" where disclosure control left no value. */
export function shareWords(voice: Voice, estimate: Estimate): string {
  const value = valueOf(estimate)
  if (value !== null) return voice.format.percent(value)
  if (isSuppressed(estimate) && estimate.band === 'high') return voice.t('results:over', { share: voice.format.percent(0.9) })
  return whyMissing(voice, estimate)
}
