/**
 * The difference of two groups as whole sentences: who gives more and by how much, or why that can't be told.
 *
 * Called for the gaps of a barometer. What is smaller than the smallest difference worth naming is never called one.
 */
import type { Estimate } from '../../analysis/estimate.ts'
import type { GapResult } from '../../analysis/result.ts'
import { isNegligible, pointsWords, reasonOf, unseenWords, withinWords } from './difference-words.ts'
import { isManyPeople, nameWithin, oneAfterOther } from './name-in-sentence.ts'
import type { Voice } from './voice.ts'

/** `name`: of the criterion or statement, as a label. `first`, `second`: of the groups. `smallest`: the smallest difference worth naming. */
export interface GapSubject {
  readonly name: string
  readonly first: string
  readonly second: string
  readonly smallest: number
}

/** "Clarity: residents give lower scores than councillors. The difference is 9–17 points." */
export function gapSentence(voice: Voice, subject: GapSubject, { difference, word, unseenBelow }: GapResult): string {
  const { t } = voice
  const names = { name: subject.name, first: nameWithin(voice, subject.first), second: nameWithin(voice, subject.second) }
  if (word === 'none') return oneAfterOther([t('sentences:gap.not_compared', names), t(`sentences:gap.reason.${reasonOf(difference)}`)])
  if (word !== 'cantTell') {
    const key = `${word === 'firstHigher' ? 'higher' : 'lower'}${isManyPeople(subject.first) ? '_they' : ''}`
    return oneAfterOther([t(`sentences:gap.${key}`, names), pointsWords(voice, 'gap', difference, 100)])
  }
  if (isNegligible(difference, subject.smallest))
    return oneAfterOther([t('sentences:gap.alike', names), withinWords(voice, 'gap', difference)])
  return oneAfterOther([t('sentences:gap.cant_tell', names), unseenWords(voice, 'gap', unseenBelow)])
}

/** Said once of a pair in which nothing is compared. `why`: of any of its differences; absent where one group has too few answers. */
export function notComparedSentence(voice: Voice, first: string, second: string, why?: Estimate): string {
  const { t } = voice
  const names = { first: nameWithin(voice, first), second: nameWithin(voice, second) }
  return oneAfterOther([t('sentences:gap.pair_not_compared', names), t(`sentences:gap.reason.${why ? reasonOf(why) : 'few'}`)])
}
