/**
 * A score as whole sentences: its verdict and its interval in whole numbers, or what may be said instead.
 *
 * Called for criteria and statements of a group. A self-selected group is described, never judged.
 */
import type { Estimate, IntervalEstimate } from '../../analysis/estimate.ts'
import { hasInterval, hasValue, isNotEstimable, isSuppressed } from '../../analysis/estimate.ts'
import type { ScoreBand } from '../../analysis/released-result.ts'
import type { ScoreResult } from '../../analysis/result.ts'
import { oneAfterOther } from './name-in-sentence.ts'
import type { Voice } from './voice.ts'
import { rangeWords, scoreBounds, wholeRange } from './whole-range.ts'

/** Below it margins of error are rough (ANALYSIS: intervals are nominal where n is small). */
export const roughBelow = 30

/** Why there is nothing to say. */
export function missingSentence({ t }: Voice, name: string, estimate: Estimate): string {
  if (isSuppressed(estimate)) return t(`sentences:missing.${estimate.suppressed}`, { name })
  return t(`sentences:missing.${isNotEstimable(estimate) ? estimate.notEstimable : 'selfSelected'}`, { name })
}

/** `cautionSaid`: the sentence stands in a list under a caution that holds for all of it, so it is not said again. */
interface SaidAbove {
  readonly cautionSaid?: boolean
}

/** The one word that few answers allow. */
export function scoreBandSentence({ t }: Voice, name: string, band: ScoreBand, { cautionSaid = false }: SaidAbove = {}): string {
  return oneAfterOther([t(`sentences:score.band.${band}`, { name }), cautionSaid ? null : t('sentences:few')])
}

/** What those who chose to answer gave on average. */
function described({ t, format }: Voice, name: string, value: number, n: number, { cautionSaid = false }: SaidAbove): string {
  const words = t('sentences:score.described', { name, value: format.whole(value), count: n, n: format.whole(n) })
  return oneAfterOther([words, cautionSaid ? null : t('sentences:score.not_the_others')])
}

function rangeSentence(voice: Voice, inference: IntervalEstimate): string {
  const range = wholeRange(inference, scoreBounds)
  if (range.from === range.to) return voice.t('sentences:score.exact', { value: voice.format.whole(range.from) })
  return voice.t(`sentences:score.range${inference.n < roughBelow ? '_rough' : ''}`, { range: rangeWords(voice, range) })
}

/** "Clarity: this is a strength. The score is 66–72 out of 100." `name` as a label. */
export function scoreSentence(
  voice: Voice,
  name: string,
  { verdict, inference }: Pick<ScoreResult, 'verdict' | 'inference'>,
  said: SaidAbove = {},
): string {
  if (isSuppressed(inference) && inference.band !== undefined) return scoreBandSentence(voice, name, inference.band, said)
  if (verdict === 'none' && hasValue(inference)) return described(voice, name, inference.value, inference.n, said)
  if (!hasInterval(inference)) return missingSentence(voice, name, inference)
  return oneAfterOther([voice.t(`sentences:score.${verdict}`, { name }), rangeSentence(voice, inference)])
}
