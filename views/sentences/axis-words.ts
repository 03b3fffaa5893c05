/**
 * Where a group stands on an axis, in words: the pole as a label, how clearly, and whether it is sure. Letters are never said.
 */
import type { AxisResult, Clearness } from '../../analysis/result.ts'
import type { PositionBand } from '../../analysis/released-result.ts'
import type { Axis } from '../../questionnaires/meaning.ts'
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

/** The same with a word of caution where the side itself is open. */
export function axisVerdict(voice: Voice, axis: Axis, value: number | null, result: AxisResult): string {
  const words = positionWords(voice, axis, value, value === null ? null : result.clearness)
  return value === null || result.sure || result.clearness === 'balanced' ? words : voice.t('results:axis.not_sure', { words })
}

/** The one word that few answers allow. */
export function bandWords(voice: Voice, axis: Axis, band: PositionBand): string {
  if (band === 'balanced') return voice.t('results:axis.balanced')
  if (band === 'open') return voice.t('results:verdict.none')
  return voice.say(axis.poles[band === 'first' ? 0 : 1].name)
}
