/**
 * Which column of a list holds what, said by hand: where the headings do not tell, or tell wrongly.
 */
import type { ChoiceFieldView, DataTable, SelectFieldView } from '../../templates/layout/layout-view.ts'
import type { Translate } from '../../translate.ts'
import { translatorFor } from '../../translate.ts'
import type { StaffPage, StaffVisit } from '../staff-page.ts'
import { staffPage } from '../staff-page.ts'

export interface ListColumnsInput {
  readonly roundId: string
  readonly round: string
  readonly organisation: { readonly id: string; readonly name: string }
  readonly listId: string
  readonly firstLines: readonly (readonly string[])[]
  readonly headed: boolean
  /** What each column holds, '' where nothing of use; in their order. */
  readonly chosen: readonly string[]
  /** What a column can hold. */
  readonly fields: readonly string[]
  /** A choice was made that does not suffice. */
  readonly failed: boolean
}

export interface ListColumnsPage extends StaffPage {
  readonly round: string
  readonly problem?: string
  readonly lines: DataTable
  readonly headedField: ChoiceFieldView
  readonly columns: readonly SelectFieldView[]
  readonly action: string
  readonly againHref: string
}

/** Wider lists are something else. */
export const mostColumns = 40

function headedField(t: Translate, headed: boolean): ChoiceFieldView {
  return {
    id: 'headed',
    name: 'headed',
    legend: t('invitations:columns.headed'),
    kind: 'radio',
    options: ['yes', 'no'].map((value) => ({
      value,
      label: t(`invitations:columns.headed${value === 'yes' ? 'Yes' : 'No'}`),
      checked: (value === 'yes') === headed,
    })),
  }
}

export function listColumnsPage(visit: StaffVisit, input: ListColumnsInput): ListColumnsPage {
  const t = translatorFor(visit.language)
  const own = `/manage/rounds/${input.roundId}/invitations/import`
  const [first = []] = input.firstLines
  const numbers = input.chosen.slice(0, mostColumns).map((_, at) => at + 1)
  const labelOf = (number: number): string => {
    const example = first[number - 1] ?? ''
    return example === ''
      ? t('invitations:columns.number', { number })
      : t('invitations:columns.like', { number, example: example.slice(0, 60) })
  }
  return {
    ...staffPage(visit, { title: t('invitations:columns.title'), width: 'form', organisation: input.organisation, failed: input.failed }),
    round: input.round,
    ...(input.failed ? { problem: t('invitations:columns.missing') } : {}),
    lines: {
      caption: t('invitations:columns.firstLines'),
      columns: numbers.map((number) => ({ label: t('invitations:columns.number', { number }), numeric: false })),
      rows: input.firstLines.map((cells) => numbers.map((number) => cells[number - 1] ?? '')),
    },
    headedField: headedField(t, input.headed),
    columns: numbers.map((number) => ({
      id: `column-${number}`,
      name: `column-${number}`,
      label: labelOf(number),
      options: ['', ...input.fields].map((field) => ({
        value: field,
        label: t(field === '' ? 'invitations:columns.nothing' : `invitations:column.${field}`),
        selected: field === input.chosen[number - 1],
      })),
    })),
    action: `${own}/${input.listId}/columns`,
    againHref: own,
  }
}
