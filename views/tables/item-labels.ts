/**
 * Labels of items in results: positively worded where the item is reverse-keyed, so that 100 is always good.
 */
import type { Item, Scale } from '../../questionnaires/item.ts'
import { isOwnQuestion } from '../../questionnaires/own-questions.ts'
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import type { Voice } from '../sentences/voice.ts'

export const allItems = (questionnaire: Questionnaire): readonly Item[] => questionnaire.pages.flatMap(({ items }) => items)

export function itemLabel({ say }: Voice, questionnaire: Questionnaire, id: string): string {
  const item = allItems(questionnaire).find((one) => one.id === id)
  if (item === undefined) return id
  return say(item.kind === 'rating' && item.resultLabel ? item.resultLabel : item.shortLabel)
}

/** The words that were asked, also of a reverse-keyed item: what the options of its scale answer. */
export function askedLabel({ say }: Voice, questionnaire: Questionnaire, id: string): string {
  const item = allItems(questionnaire).find((one) => one.id === id)
  return item === undefined ? id : say(item.shortLabel)
}

/** Scored ratings in the order of the questionnaire; an organisation's own ones are not among them. */
export const ratingIds = (questionnaire: Questionnaire): readonly string[] =>
  allItems(questionnaire).flatMap((item) =>
    item.kind === 'rating' && item.background !== true && !isOwnQuestion(item.id) ? [item.id] : [],
  )

/** The ratings that are strengths or need work: without those of what is and what is wanted, of which only the distance counts. */
export function judgedRatingIds(questionnaire: Questionnaire): readonly string[] {
  const compared = new Set(questionnaire.nowAndWanted.flatMap(({ now, wanted }) => [now, wanted]))
  return ratingIds(questionnaire).filter((id) => !compared.has(id))
}

/** The scale of a rating or a pair. */
export function scaleOf(questionnaire: Questionnaire, id: string): Scale | undefined {
  const item = allItems(questionnaire).find((one) => one.id === id)
  if (item === undefined || !('scale' in item)) return undefined
  return questionnaire.scales.find((scale) => scale.id === item.scale)
}
