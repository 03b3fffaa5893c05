/**
 * What is wanted beside what is, in whole sentences: whether the wanted step is higher or lower, how far, or that it can't be told.
 */
import { hasInterval } from '../../analysis/estimate.ts'
import type { ReleasedGroup } from '../../analysis/released-result.ts'
import type { WantedResult } from '../../analysis/relation-result.ts'
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import { isNegligible, reasonOf } from './difference-words.ts'
import { oneAfterOther } from './name-in-sentence.ts'
import type { Chip } from './verdict-chip.ts'
import type { Voice } from './voice.ts'
import { apartWords, stepsApart, tenthAbove } from './wanted-steps.ts'

/** `name`: of what was asked about, as a label. `count`: steps of its scale. `smallest`: points worth naming. */
export interface WantedSubject {
  readonly name: string
  readonly count: number
  readonly smallest: number
}

/** "Planning: a higher step is wanted than the present one. The distance is 0.8–1.6 steps." */
export function wantedSentence(voice: Voice, { name, count, smallest }: WantedSubject, result: WantedResult): string {
  const { t, format } = voice
  const { difference, word, unseenBelow } = result
  if (word === 'none') return oneAfterOther([t('wanted:not_compared', { name }), t(`sentences:gap.reason.${reasonOf(difference)}`)])
  if (word !== 'cantTell') {
    const apart = hasInterval(difference) ? t('wanted:apart', { steps: apartWords(voice, difference, count) }) : null
    return oneAfterOther([t(`wanted:${word}`, { name }), apart])
  }
  if (isNegligible(difference, smallest)) return t('wanted:alike', { name })
  const unseen = unseenBelow === null ? null : format.decimal(tenthAbove(stepsApart(unseenBelow, count)), 1)
  return oneAfterOther([t('wanted:cant_tell', { name }), unseen === null ? null : t('wanted:unseen', { steps: unseen })])
}

const tones: Readonly<Record<WantedResult['word'], Chip['tone']>> = {
  more: 'in-between',
  less: 'in-between',
  cantTell: 'cannot-tell',
  none: 'hidden',
}

/** Neither direction is good or bad. */
export const wantedChip = ({ t }: Voice, { word, difference }: WantedResult, smallest: number): Chip => ({
  text: t(`wanted:chip.${word === 'cantTell' && isNegligible(difference, smallest) ? 'alike' : word}`),
  tone: tones[word],
})

/** "A higher step is wanted: Need and Planning": a headline, so without a full stop at its end. Null for a group of which no figures are shown, and of one that chose to answer. */
export function wantedFinding(voice: Voice, questionnaire: Questionnaire, group: ReleasedGroup): string | null {
  if (group.tier !== 'full' || group.figures.recruitment === 'selfSelected') return null
  const results = group.figures.nowAndWanted ?? {}
  const named = (word: WantedResult['word']): readonly string[] =>
    questionnaire.nowAndWanted.filter(({ id }) => results[id]?.word === word).map(({ name }) => voice.say(name))
  const [more, less] = [named('more'), named('less')]
  const isCompared = Object.values(results).some(({ word }) => word !== 'none')
  if (more.length + less.length === 0) return voice.t(isCompared ? 'wanted:finding.none' : 'wanted:finding.not_compared')
  const told = [
    more.length > 0 ? [voice.t('wanted:finding.more', { names: voice.format.list(more) })] : [],
    less.length > 0 ? [voice.t('wanted:finding.less', { names: voice.format.list(less) })] : [],
  ]
  return told.flat().join('. ')
}
