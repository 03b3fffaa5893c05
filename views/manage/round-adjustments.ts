/**
 * The few things that may still change once a survey is open: its last days, and from how many answers results are shown.
 */
import type { TextFieldView } from '../templates/layout/layout-view.ts'
import { translatorFor } from '../translate.ts'
import { errorOf } from './form-problem.ts'
import { smallestCellSentence } from './readers-answer.ts'
import type { RoundInput } from './round-input.ts'
import type { StaffVisit } from './staff-page.ts'

export interface Adjustments {
  readonly daysAction: string
  readonly dayFields: readonly TextFieldView[]
  readonly smallestCellAction: string
  readonly smallestCellField: TextFieldView
  readonly smallestCell: string
}

export function adjustments({ language }: StaffVisit, input: RoundInput): Adjustments {
  const t = translatorFor(language)
  const dayField = (id: 'closesOn' | 'resultsOn'): TextFieldView => ({
    id,
    name: id,
    label: t(`manage:roundForm.${id}`),
    value: input.typed[id] ?? input[id],
    type: 'date',
    required: true,
    ...errorOf(t, input.problems, id),
  })
  return {
    daysAction: `/manage/rounds/${input.id}/days`,
    dayFields: [dayField('closesOn'), dayField('resultsOn')],
    smallestCellAction: `/manage/rounds/${input.id}/smallest-cell`,
    smallestCell: smallestCellSentence(t, input),
    smallestCellField: {
      id: 'smallestCell',
      name: 'smallestCell',
      label: t('manage:smallestCell.label'),
      help: t('manage:smallestCell.help'),
      value: input.typed.smallestCell ?? String(input.smallestCell),
      inputmode: 'numeric',
      short: true,
      required: true,
      ...errorOf(t, input.problems, 'smallestCell'),
    },
  }
}
