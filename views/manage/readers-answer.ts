/**
 * Whether those who read the result of a unit answer too: the box in a survey's plan, and what the survey's pages say of it.
 */
import { answersNeeded } from '../../analysis/disclosure/answers-needed.ts'
import type { ChoiceFieldView } from '../templates/layout/layout-view.ts'
import type { Translate } from '../translate.ts'

/** Id and name of the box. */
export const readersAnswerField = 'readersAnswer'

/** `readersAnswer`: only where a group of the survey answers by unit. */
export interface SmallestCellInput {
  readonly smallestCell: number
  readonly readersAnswer: boolean
}

export const readersAnswerChoice = (t: Translate, checked: boolean): ChoiceFieldView => ({
  id: readersAnswerField,
  name: readersAnswerField,
  legend: t('readers-answer:legend'),
  kind: 'checkbox',
  options: [{ value: 'yes', label: t('readers-answer:label'), help: t('readers-answer:help'), checked }],
})

/** From how many answers on results are shown, in the lines of a plan. */
export function smallestCellLines(t: Translate, input: SmallestCellInput): readonly { readonly term: string; readonly value: string }[] {
  const line = { term: t('manage:smallestCell.term'), value: t('manage:smallestCell.value', { count: input.smallestCell }) }
  if (!input.readersAnswer) return [line]
  const units = answersNeeded(input, true).words
  return [line, { term: t('readers-answer:legend'), value: t('readers-answer:planned', { units }) }]
}

/** The same in a sentence. */
export function smallestCellSentence(t: Translate, input: SmallestCellInput): string {
  const { smallestCell: count, readersAnswer } = input
  return readersAnswer
    ? t('readers-answer:now', { count, units: answersNeeded(input, true).words })
    : t('manage:smallestCell.now', { count })
}
