/**
 * Where a group stands on an axis, in words: the pole as a label, how clearly, and whether it is sure. Letters are never said.
 */
import type { Estimate } from '../../analysis/estimate.ts'
import { hasInterval } from '../../analysis/estimate.ts'
import type { AxisResult, ChangeResult, Clearness, SlopeResult } from '../../analysis/result.ts'
import type { PositionBand } from '../../analysis/released-result.ts'
import type { Axis } from '../../questionnaires/meaning.ts'
import type { Rules } from '../../questionnaires/questionnaire.ts'
import { valueOf } from './estimate-words.ts'
import type { Voice } from './voice.ts'

/** Name of the pole that a position leans to; null at exactly the middle. */
export function poleName({ say }: Voice, axis: Axis, position: number): string | null {
  if (position === 0) return null
  return say(axis.poles[position < 0 ? 0 : 1].name)
}

/** "Outwards, clearly", "balanced". `value` in −100…100, null where there is none. */
export function positionWords(voice: Voice, axis: Axis, value: number | null, clearness: Clearness | null): string {
  if (value === null || clearness === null) return voice.t('results:axis.none')
  const pole = poleName(voice, axis, value)
  return clearness === 'balanced' || pole === null ? voice.t('results:axis.balanced') : voice.t(`results:axis.${clearness}`, { pole })
}

/** Balanced is sure only where the whole interval is within the bounds; without interval nothing is. */
export const isSurelyBalanced = (position: Estimate, { balancedBelow }: Pick<Rules, 'balancedBelow'>): boolean =>
  hasInterval(position) && Math.max(-position.lower, position.upper) <= balancedBelow

/** The same with a word of caution where the side, or that it is balanced, is open. Without interval only the side of the mean: a description is no verdict. */
export function axisVerdict(voice: Voice, axis: Axis, position: Estimate, result: AxisResult, rules: Pick<Rules, 'balancedBelow'>): string {
  const value = valueOf(position)
  const pole = value === null ? null : poleName(voice, axis, value)
  if (pole !== null && !hasInterval(position)) return voice.t('sentences:axis.described_short', { pole })
  const words = positionWords(voice, axis, value, value === null ? null : result.clearness)
  const sure = result.clearness === 'balanced' ? !hasInterval(position) || isSurelyBalanced(position, rules) : result.sure
  return value === null || result.clearness === null || sure ? words : voice.t('results:axis.not_sure', { words })
}

/** "towards: As it unfolds" where a position has moved: neither end is up. Null where it has not, or the axis is not known. */
export function movedTowards({ t, say }: Voice, axis: Axis | undefined, word: ChangeResult['word'] | SlopeResult['word']): string | null {
  if (axis === undefined || (word !== 'risen' && word !== 'fallen')) return null
  return t('results:years.towards', { pole: say(axis.poles[word === 'risen' ? 1 : 0].name) })
}

/** The one word that few answers allow. */
export function bandWords(voice: Voice, axis: Axis, band: PositionBand): string {
  if (band === 'balanced') return voice.t('results:axis.balanced')
  if (band === 'open') return voice.t('results:verdict.none')
  return voice.say(axis.poles[band === 'first' ? 0 : 1].name)
}
