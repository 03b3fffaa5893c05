/**
 * What gaps and changes have in common: the range in points, what could have gone unseen, and why nothing is compared.
 */
import type { Estimate } from '../../analysis/estimate.ts'
import { hasInterval, isNotEstimable, isSuppressed } from '../../analysis/estimate.ts'
import type { GapResult } from '../../analysis/result.ts'
import type { Chip } from './verdict-chip.ts'
import type { Voice } from './voice.ts'
import { distanceRange, rangeWords, wholeAbove } from './whole-range.ts'

/** The texts of gaps and of changes stand apart, under the same keys. */
export type DifferenceKind = 'gap' | 'change'

/** Why nothing is compared, as the end of a key under `reason`. */
export function reasonOf(estimate: Estimate): 'selfSelected' | 'aboveSize' | 'noVariation' | 'few' | 'hidden' {
  if (isSuppressed(estimate)) return estimate.suppressed === 'tooFewAnswers' ? 'few' : 'hidden'
  if (!isNotEstimable(estimate)) return 'selfSelected'
  const { notEstimable } = estimate
  return notEstimable === 'selfSelected' || notEstimable === 'aboveSize' || notEstimable === 'noVariation' ? notEstimable : 'few'
}

/** How far apart the two may be at most. */
const farthestOf = ({ lower, upper }: { readonly lower: number; readonly upper: number }): number =>
  Math.max(Math.abs(lower), Math.abs(upper))

/** Whether the whole interval is smaller than what is worth naming: then the two are about alike, and nothing is uncertain. */
export const isNegligible = (difference: Estimate, smallest: number): boolean =>
  hasInterval(difference) && farthestOf(difference) < smallest

/** The label of a difference beside its sentence: `chip` but where the two are about alike. */
export const differenceLabel = ({ t }: Voice, kind: DifferenceKind, chip: Chip, difference: Estimate, smallest: number): Chip =>
  isNegligible(difference, smallest) && chip.tone === 'cannot-tell' ? { ...chip, text: t(`sentences:${kind}.alike_label`) } : chip

/** "Within 3 points of each other"; null without interval. */
export function withinWords({ t }: Voice, kind: DifferenceKind, difference: Estimate): string | null {
  return hasInterval(difference) ? t(`sentences:${kind}.within`, { count: Math.max(1, wholeAbove(farthestOf(difference))) }) : null
}

/** "The difference is 9–17 points" where the direction is sure; only an upper end where the lower one rounds to nothing. */
export function pointsWords(voice: Voice, kind: DifferenceKind, difference: Estimate, farthest: number): string | null {
  if (!hasInterval(difference)) return null
  const range = distanceRange(difference, farthest)
  return range.from === 0
    ? voice.t(`sentences:${kind}.points_to`, { to: voice.format.whole(range.to) })
    : voice.t(`sentences:${kind}.points`, { range: rangeWords(voice, range) })
}

/** The difference as it stands in a chart: "22 (17–27)" where its direction is sure, else in words. Without a sign: the marks show the direction. */
export function differenceText(
  voice: Voice,
  { difference, word }: GapResult,
  smallest: number,
): { readonly difference: string; readonly isSure: boolean } {
  if (!hasInterval(difference) || word === 'none') return { difference: voice.t('results:gap.none'), isSure: false }
  if (word === 'cantTell') {
    const words = isNegligible(difference, smallest) ? voice.t('sentences:gap.alike_label') : voice.t('results:gap.cantTell')
    return { difference: words, isSure: false }
  }
  const { from, to } = distanceRange(difference, 100)
  const { whole } = voice.format
  const values = { value: whole(Math.abs(difference.value)), lower: whole(from), upper: whole(to) }
  return { difference: voice.t('results:with_interval', values), isSure: true }
}

/** What could have gone unseen; null where that is not known. */
export const unseenWords = ({ t, format }: Voice, kind: DifferenceKind, unseenBelow: number | null): string | null =>
  unseenBelow === null ? null : t(`sentences:${kind}.unseen`, { points: format.whole(wholeAbove(unseenBelow)) })
