/**
 * Reads a rating, a pair or a single choice: one radio group whose value is a code or a reason of absence.
 */
import type { ResponseOption } from '../item.ts'
import type { PostedFields, Reading } from './reading.ts'
import { absent, answered, refused, sentStrings } from './reading.ts'

/** What may be chosen. */
export interface Choice {
  readonly id: string
  readonly options: readonly ResponseOption[]
  readonly offersDontKnow: boolean
  readonly offersNotConcerned: boolean
}

/** An option that does not exist was not typed by a person in a form of ours; it is refused, not guessed at. */
export function readChoice(choice: Choice, fields: PostedFields): Reading {
  const [value = ''] = sentStrings(fields, choice.id)
  if (value === '') return absent('notAnswered')
  if (value === 'dontKnow' && choice.offersDontKnow) return absent('dontKnow')
  if (value === 'notConcerned' && choice.offersNotConcerned) return absent('notConcerned')
  const option = choice.options.find(({ code }) => String(code) === value)
  return option === undefined ? refused(choice.id, 'unknownOption') : answered(option.code)
}
