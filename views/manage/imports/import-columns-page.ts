/**
 * The second page of an import: what each column of the file stands for. Guesses stand there to be confirmed.
 *
 * Of a column only its heading and its most frequent values are shown, with how often they stand there.
 */
import { formatsFor } from '../../format.ts'
import type { ChoiceFieldView, ProblemView, SelectFieldView } from '../../templates/layout/layout-view.ts'
import type { ScreenLanguage, Translate } from '../../translate.ts'
import { translatorFor } from '../../translate.ts'
import type { StaffPage, StaffVisit } from '../staff-page.ts'
import { staffPage } from '../staff-page.ts'
import type { FileColumn, ImportProblem } from './import-file.ts'
import { problemText } from './import-problem.ts'

/** What a column can stand for, in the page's language. `part`: key below `import:part`, by which the choices are told apart. */
export interface TargetChoice {
  readonly id: string
  readonly label: string
}

/** `target`: of the mapping. `apart`: null where no other column has the same scale. */
export interface ColumnInput extends FileColumn {
  readonly target: string
  readonly apart: boolean | null
}

export interface ImportColumnsInput {
  readonly organisation: { readonly id: string; readonly name: string }
  readonly importId: string
  /** What is imported, in words. */
  readonly survey: string
  readonly rows: number
  readonly columns: readonly ColumnInput[]
  readonly targets: readonly TargetChoice[]
  readonly hasUnits: boolean
  readonly groups: readonly { readonly id: string; readonly name: string }[]
  /** The group of all rows; '' where a column says it. */
  readonly group: string
  readonly problems: readonly (ImportProblem & { readonly field: string })[]
}

export interface ImportColumnView {
  readonly heading: string
  readonly facts: string
  readonly values: readonly string[]
  readonly select: SelectFieldView
  readonly apart?: ChoiceFieldView
}

export interface ImportColumnsPage extends StaffPage {
  readonly survey: string
  readonly lead: string
  readonly action: string
  readonly cancelAction: string
  readonly problems: readonly ProblemView[]
  readonly group: SelectFieldView
  readonly columns: readonly ImportColumnView[]
}

const [longestHeading, longestValue, mostValues] = [160, 40, 5]

export const shortened = (text: string, most: number): string => ([...text].length > most ? `${[...text].slice(0, most).join('')}…` : text)

function choicesOf(t: Translate, { targets, hasUnits }: ImportColumnsInput): readonly TargetChoice[] {
  const places = [{ id: 'group', label: t('import:target.group') }, ...(hasUnits ? [{ id: 'unit', label: t('import:target.unit') }] : [])]
  return [{ id: '', label: t('import:target.none') }, ...places, ...targets]
}

function columnView(language: ScreenLanguage, input: ImportColumnsInput, column: ColumnInput, at: number): ImportColumnView {
  const t = translatorFor(language)
  const { whole } = formatsFor(language)
  const heading = column.heading === '' ? t('import:columns.unnamed', { number: at + 1 }) : shortened(column.heading, longestHeading)
  const id = `target-${at}`
  const wrong = input.problems.find(({ field }) => field === id)
  const counts = { filled: whole(column.filled), different: whole(column.different) }
  return {
    heading,
    facts: t('import:columns.facts', { count: column.different, ...counts }),
    values: column.values
      .slice(0, mostValues)
      .map(({ value, count }) => t('import:columns.value', { value: shortened(value, longestValue), count: whole(count) })),
    select: {
      id,
      name: id,
      label: t('import:columns.standsFor'),
      options: choicesOf(t, input).map(({ id: value, label }) => ({ value, label, selected: column.target === value })),
      ...(wrong === undefined ? {} : { error: problemText(t, wrong) }),
    },
    ...(column.apart === null
      ? {}
      : {
          apart: {
            id: `apart-${at}`,
            name: `apart-${at}`,
            legend: t('import:columns.apartLegend'),
            kind: 'checkbox' as const,
            options: [{ value: 'yes', label: t('import:columns.apart'), checked: column.apart }],
          },
        }),
  }
}

export function importColumnsPage(visit: StaffVisit, input: ImportColumnsInput): ImportColumnsPage {
  const t = translatorFor(visit.language)
  const { organisation, problems, groups } = input
  const own = `/manage/organisations/${organisation.id}/imports/${input.importId}`
  const all = [{ id: '', name: t('import:columns.groupByColumn') }, ...groups]
  const wrong = problems.find(({ field }) => field === 'allRows')
  return {
    ...staffPage(visit, { title: t('import:columns.title'), organisation, failed: problems.length > 0, form: 'columns' }),
    survey: input.survey,
    lead: t('import:columns.lead', { rows: formatsFor(visit.language).whole(input.rows), count: input.columns.length }),
    action: `${own}/columns`,
    cancelAction: `${own}/forget`,
    problems: problems.map((problem) => ({ href: `#${problem.field}`, text: problemText(t, problem) })),
    group: {
      id: 'allRows',
      name: 'allRows',
      label: t('import:columns.group'),
      options: all.map(({ id, name }) => ({ value: id, label: name, selected: input.group === id })),
      ...(wrong === undefined ? {} : { error: problemText(t, wrong) }),
    },
    columns: input.columns.map((column, at) => columnView(visit.language, input, column, at)),
  }
}
