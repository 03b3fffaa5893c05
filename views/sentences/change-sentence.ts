/**
 * A change from one round to a later one as whole sentences, for criteria, statements and positions on an axis.
 *
 * Called for the years. Nothing is bridged over a break; an open link is not compared.
 */
import { hasInterval, isNotEstimable } from '../../analysis/estimate.ts'
import type { ChangeResult } from '../../analysis/result.ts'
import type { Axis } from '../../questionnaires/meaning.ts'
import { isNegligible, pointsWords, reasonOf, unseenWords, withinWords } from './difference-words.ts'
import { oneAfterOther } from './name-in-sentence.ts'
import type { Voice } from './voice.ts'

/** `name` as a label. `earlier`, `later`: labels of the rounds. `smallest`: the smallest difference worth naming. */
export interface ChangeSubject {
  readonly name: string
  readonly earlier: string
  readonly later: string
  readonly smallest: number
  /** The item alone, or many questions together. */
  readonly isItem?: boolean
}

/** Where the axis has moved, and whether it is surely on the other side now. */
export interface Movement {
  readonly axis: Axis
  readonly sideChanged: boolean
}

function notCompared({ t }: Voice, { name, earlier, later, isItem }: ChangeSubject, { word, difference }: ChangeResult): string {
  const broken = word === 'break' || (isNotEstimable(difference) && difference.notEstimable === 'notComparable')
  const reason = broken ? (isItem === true ? 'break_item' : 'break') : reasonOf(difference)
  return oneAfterOther([t('sentences:change.not_compared', { name, earlier, later }), t(`sentences:change.reason.${reason}`)])
}

function uncertain(voice: Voice, { name, earlier, smallest }: ChangeSubject, change: ChangeResult, ending: '' | '_position'): string {
  const values = { name, since: earlier }
  if (isNegligible(change.difference, smallest))
    return oneAfterOther([voice.t(`sentences:change.alike${ending}`, values), withinWords(voice, 'change', change.difference)])
  return oneAfterOther([voice.t(`sentences:change.cant_tell${ending}`, values), unseenWords(voice, 'change', change.unseenBelow)])
}

/** "Clarity: the score has risen since 2024. The change is 4–11 points." */
export function changeSentence(voice: Voice, subject: ChangeSubject, change: ChangeResult): string {
  if (change.word === 'break' || change.word === 'none') return notCompared(voice, subject, change)
  if (change.word === 'cantTell') return uncertain(voice, subject, change, '')
  const words = voice.t(`sentences:change.${change.word}`, { name: subject.name, since: subject.earlier })
  return oneAfterOther([words, pointsWords(voice, 'change', change.difference, 100)])
}

/** "Way forward: the position has moved towards ‘As it unfolds’ since 2025. The change is 60–95 points." */
export function movementSentence(voice: Voice, subject: ChangeSubject, change: ChangeResult, { axis, sideChanged }: Movement): string {
  const { t, say } = voice
  if (change.word === 'break' || change.word === 'none') return notCompared(voice, subject, change)
  if (change.word === 'cantTell' || !hasInterval(change.difference)) return uncertain(voice, subject, change, '_position')
  const pole = say(axis.poles[change.word === 'risen' ? 1 : 0].name)
  return oneAfterOther([
    t('sentences:change.moved', { name: subject.name, pole, since: subject.earlier }),
    pointsWords(voice, 'change', change.difference, 200),
    sideChanged ? t('sentences:change.side') : null,
  ])
}
