/**
 * A verdict as a word in a label, with the class that colours it.
 */
import type { ChangeResult, GapResult, Verdict } from '../../analysis/result.ts'
import type { ScoreBand } from '../../analysis/released-result.ts'
import type { Voice } from './voice.ts'

export interface Chip {
  readonly text: string
  readonly tone: 'strength' | 'needs-work' | 'in-between' | 'cannot-tell' | 'hidden'
}

const tones: Readonly<Record<Verdict, Chip['tone']>> = {
  strength: 'strength',
  leaningStrength: 'cannot-tell',
  inBetween: 'in-between',
  leaningNeedsWork: 'cannot-tell',
  needsWork: 'needs-work',
  none: 'hidden',
}

/** Leaning verdicts keep the look of "can't tell": the interval does not bear the word. */
export const verdictChip = ({ t }: Voice, verdict: Verdict): Chip => ({ text: t(`results:verdict.${verdict}`), tone: tones[verdict] })

const bandTones: Readonly<Record<ScoreBand, Chip['tone']>> = { high: 'strength', middle: 'in-between', low: 'needs-work' }

/** The one word that few answers allow. */
export const bandChip = ({ t }: Voice, band: ScoreBand): Chip => ({ text: t(`results:band.${band}`), tone: bandTones[band] })

const changeTones: Readonly<Record<ChangeResult['word'], Chip['tone']>> = {
  risen: 'strength',
  fallen: 'needs-work',
  cantTell: 'cannot-tell',
  break: 'hidden',
  none: 'hidden',
}

/** The same as a label beside its sentence, which says what could have gone unseen. */
export const changeLabel = ({ t }: Voice, { word }: ChangeResult): Chip => ({ text: t(`results:change.${word}`), tone: changeTones[word] })

/** Risen, fallen, can't tell with what would have gone unseen, or not comparable. */
export function changeChip({ t, format }: Voice, change: ChangeResult): Chip {
  const tone = changeTones[change.word]
  if (change.word !== 'cantTell' || change.unseenBelow === null) return { text: t(`results:change.${change.word}`), tone }
  return { text: t('results:change.cantTellBelow', { points: format.whole(Math.ceil(change.unseenBelow)) }), tone }
}

const gapTones: Readonly<Record<GapResult['word'], Chip['tone']>> = {
  firstHigher: 'in-between',
  secondHigher: 'in-between',
  cantTell: 'cannot-tell',
  none: 'hidden',
}

/** Who rates it higher; names stand after a colon. */
export function gapChip({ t }: Voice, gap: Pick<GapResult, 'word'>, first: string, second: string): Chip {
  const name = gap.word === 'firstHigher' ? first : second
  return { text: t(`results:gap.${gap.word}`, { name }), tone: gapTones[gap.word] }
}
