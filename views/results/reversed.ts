/**
 * Whether an item is shown under its positive label because agreement with it means less.
 */
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import { allItems } from '../tables/item-labels.ts'

export function isReversed(questionnaire: Questionnaire, id: string): boolean {
  const item = allItems(questionnaire).find((one) => one.id === id)
  return item?.kind === 'rating' && item.reverseKeyed === true && item.resultLabel !== undefined
}
