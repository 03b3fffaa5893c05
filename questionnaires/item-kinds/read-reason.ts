/**
 * Reads the reason of absence that stands beside a number or a multiple choice. What is not offered is not heard.
 */
import type { MissingReason } from '../answers.ts'
import type { MultipleChoiceItem, NumberItem } from '../item.ts'

export function readReason(item: NumberItem | MultipleChoiceItem, value: string | undefined): MissingReason | undefined {
  if (value === 'dontKnow' && item.dontKnow !== undefined) return 'dontKnow'
  if (value === 'notConcerned' && item.notConcerned === true) return 'notConcerned'
  return undefined
}
