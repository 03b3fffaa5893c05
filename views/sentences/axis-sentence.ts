/**
 * Where a group stands on an axis, and how much its people agree, as whole sentences. Poles stand as labels, letters never.
 */
import type { Estimate } from '../../analysis/estimate.ts'
import { hasInterval, hasValue, isSuppressed } from '../../analysis/estimate.ts'
import type { PositionBand } from '../../analysis/released-result.ts'
import type { AxisResult } from '../../analysis/result.ts'
import type { Axis } from '../../questionnaires/meaning.ts'
import type { Rules } from '../../questionnaires/questionnaire.ts'
import { isSurelyBalanced, poleName } from './axis-words.ts'
import { valueOf } from './estimate-words.ts'
import { oneAfterOther } from './name-in-sentence.ts'
import { missingSentence } from './score-sentence.ts'
import type { Voice } from './voice.ts'
import { distanceRange, positionBounds, rangeWords, wholeRange } from './whole-range.ts'

/** How far from the middle, without the name: one range where the interval is on one side, else how far it reaches to both. Null without interval. */
export function distanceSentence(voice: Voice, axis: Axis, position: Estimate): string | null {
  if (!hasInterval(position)) return null
  const { t, say, format } = voice
  const { from, to } = wholeRange(position, positionBounds)
  if (position.lower < 0 && position.upper > 0) {
    const [first, second] = [say(axis.poles[0].name), say(axis.poles[1].name)]
    return t('sentences:axis.span', { first, second, left: format.whole(Math.abs(from)), right: format.whole(to) })
  }
  const range = distanceRange(position, 100)
  return range.from === 0
    ? t('sentences:axis.distance_to', { to: format.whole(range.to) })
    : t('sentences:axis.distance', { range: rangeWords(voice, range) })
}

function described(voice: Voice, axis: Axis, value: number): string {
  const [name, pole] = [voice.say(axis.name), poleName(voice, axis, value)]
  const distance = voice.format.whole(Math.abs(value))
  const words =
    pole === null ? voice.t('sentences:axis.described_middle', { name }) : voice.t('sentences:axis.described', { name, pole, distance })
  return oneAfterOther([words, voice.t('sentences:score.not_the_others')])
}

/** "Direction: clearly towards ‘Outwards’. The distance from the middle is 38–52 points." */
export function axisSentence(
  voice: Voice,
  axis: Axis,
  position: Estimate,
  { clearness, sure }: AxisResult,
  rules: Pick<Rules, 'balancedBelow'>,
): string {
  const name = voice.say(axis.name)
  if (!hasInterval(position)) return hasValue(position) ? described(voice, axis, position.value) : missingSentence(voice, name, position)
  const pole = poleName(voice, axis, position.value)
  const distance = distanceSentence(voice, axis, position)
  if (clearness === 'balanced')
    return oneAfterOther([voice.t(`sentences:axis.balanced${isSurelyBalanced(position, rules) ? '' : '_not_sure'}`, { name }), distance])
  if (!sure || clearness === null || pole === null) return oneAfterOther([voice.t('sentences:axis.open', { name }), distance])
  return oneAfterOther([voice.t(`sentences:axis.${clearness}`, { name, pole }), distance])
}

/** The one word that few answers allow. `cautionSaid`: beside it stands already that answers are few. */
export function positionBandSentence(voice: Voice, axis: Axis, band: PositionBand, cautionSaid = false): string {
  const name = voice.say(axis.name)
  const few = cautionSaid ? null : voice.t('sentences:few')
  if (band === 'balanced' || band === 'open') return oneAfterOther([voice.t(`sentences:axis.${band}`, { name }), few])
  const pole = voice.say(axis.poles[band === 'first' ? 0 : 1].name)
  return oneAfterOther([voice.t('sentences:axis.band', { name, pole }), few])
}

/** Most persons on one side is said from this share on; below it they are split. */
const mostFrom = 0.6

function sidesWords(voice: Voice, axis: Axis, { firstShare, secondShare }: AxisResult): string | null {
  const { t, say, format } = voice
  const [first, second] = [say(axis.poles[0].name), say(axis.poles[1].name)]
  const capped = [firstShare, secondShare].findIndex((share) => isSuppressed(share) && share.band === 'high')
  if (capped >= 0) return t('sentences:agreement.nearly_all', { pole: capped === 0 ? first : second, share: format.percent(0.9) })
  const [left, right] = [valueOf(firstShare), valueOf(secondShare)]
  if (left === null || right === null) return null
  if (Math.max(left, right) < mostFrom)
    return t('sentences:agreement.split', { first, second, firstShare: format.percent(left), secondShare: format.percent(right) })
  return t('sentences:agreement.same_side', { pole: left > right ? first : second, share: format.percent(Math.max(left, right)) })
}

/** The spread in a word by the definition's own bounds of clearness, and the sides. Describes those who answered; null where it is hidden. */
export function agreementSentence(voice: Voice, axis: Axis, result: AxisResult, rules: Rules): string | null {
  const spread = valueOf(result.spread)
  if (spread === null) return null
  const word = spread < rules.slightBelow ? 'close' : spread < rules.clearBelow ? 'vary' : 'apart'
  return oneAfterOther([voice.t(`sentences:agreement.${word}`), sidesWords(voice, axis, result)])
}
