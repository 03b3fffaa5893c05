/**
 * The codebook's order: which columns a response has. One order for the store, the matrix and every export.
 *
 * A column holds one small integer per response: a code, a value, 0/1 for an option of a multiple choice, or a
 * negative number for a reason of absence. Open texts have no column: they are kept apart.
 */
import type { Answer, Answers, MissingReason } from './answers.ts'
import { isMissing } from './answers.ts'
import type { Item } from './item.ts'
import type { Questionnaire } from './questionnaire.ts'

/** One column of the packed response. `option` is the code of a multiple choice's option. */
export interface Column {
  readonly id: string
  readonly item: string
  readonly option?: number
}

/** Integers that stand for a reason of absence. Substantive codes are never negative. */
export const missingCodes: Readonly<Record<MissingReason, number>> = { notAnswered: -1, dontKnow: -2, notConcerned: -3, notAsked: -4 }

/** The reason a stored integer stands for, or undefined where it is a substantive code. */
export function missingReasonOf(code: number): MissingReason | undefined {
  return (Object.keys(missingCodes) as MissingReason[]).find((reason) => missingCodes[reason] === code)
}

/** All items in the order in which they stand in the questionnaire. */
export function itemsOf(questionnaire: Pick<Questionnaire, 'pages'>): readonly Item[] {
  return questionnaire.pages.flatMap((page) => page.items)
}

/** All columns in order; a multiple choice has one column per option, named `item__code`. */
export function columnsOf(questionnaire: Pick<Questionnaire, 'pages'>): readonly Column[] {
  return itemsOf(questionnaire).flatMap((item): Column[] => {
    if (item.kind === 'openText') return []
    if (item.kind !== 'multipleChoice') return [{ id: item.id, item: item.id }]
    return item.options.map((option) => ({ id: `${item.id}__${option.code}`, item: item.id, option: option.code }))
  })
}

function codeOf(column: Column, answer: Answer | undefined): number {
  if (answer === undefined || typeof answer === 'string') return missingCodes.notAnswered
  if (typeof answer === 'number') return answer
  if (isMissing(answer)) return missingCodes[answer.missing]
  return answer.includes(column.option ?? -1) ? 1 : 0
}

/** One integer per column, in the order of `columnsOf`. Items without an answer become `notAnswered`. */
export function packAnswers(questionnaire: Pick<Questionnaire, 'pages'>, answers: Answers): Int16Array {
  return Int16Array.from(columnsOf(questionnaire), (column) => codeOf(column, answers[column.item]))
}
