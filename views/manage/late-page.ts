/**
 * Late answers on paper: what the rule is, a box to paste them into, what is wrong with them, and what would be added.
 */
import { formatsFor } from '../format.ts'
import type { DataTable, ProblemView, StateView, TextFieldView } from '../templates/layout/layout-view.ts'
import type { TextValues, Translate } from '../translate.ts'
import { translatorFor } from '../translate.ts'
import type { StaffPage, StaffVisit } from './staff-page.ts'
import { staffPage } from './staff-page.ts'

/** A column of the pasted file. `concerned`: whether a group of the round is asked it. */
export interface LateColumn {
  readonly id: string
  readonly label: string
  readonly expected: string
  readonly concerned: boolean
}

export interface LateCell {
  readonly group: string
  readonly unit: string | null
  readonly answers: number
}

/** `code`: key below `late:problem`; ids of groups and units in `values` are shown by their names. */
export interface LateProblem {
  readonly line?: number
  readonly column?: string
  readonly code: string
  readonly values: TextValues
}

interface Named {
  readonly id: string
  readonly name: string
}

export interface LateInput {
  readonly roundId: string
  readonly round: string
  readonly organisation: Named
  readonly smallestCell: number
  /** Whether results were seen: then only the reason is shown. */
  readonly seen: boolean
  readonly answersBefore: number
  readonly pasted: string
  readonly problems: readonly LateProblem[]
  readonly notice?: 'added' | 'overtaken' | 'refused'
  /** What would be added, where the lot is in order. */
  readonly cells?: readonly LateCell[]
  readonly columns: readonly LateColumn[]
  readonly groups: readonly Named[]
  readonly units: readonly Named[]
}

export interface LatePage extends StaffPage {
  readonly round: string
  readonly notice?: { readonly text: string; readonly good: boolean }
  readonly closed?: StateView
  readonly rules: readonly string[]
  readonly problems: readonly ProblemView[]
  readonly answersField: TextFieldView
  readonly answersBefore: string
  readonly example: string
  readonly columnTable: DataTable
  readonly unitNames: readonly string[]
  readonly preview?: { readonly table: DataTable; readonly text: string }
  readonly action: string
  readonly cancelHref: string
}

const most = 100

function problemText(t: Translate, { line, column, code, values }: LateProblem, input: LateInput): string {
  const nameOf = (list: readonly Named[], id: unknown): string => list.find((each) => each.id === id)?.name ?? String(id)
  const sentence = t(`late:problem.${code}`, {
    ...values,
    ...('group' in values ? { group: nameOf(input.groups, values['group']) } : {}),
    ...('unit' in values ? { unit: nameOf(input.units, values['unit']) } : {}),
  })
  if (line === undefined) return sentence
  return column === undefined ? t('late:atLine', { line, sentence }) : t('late:atCell', { line, column, sentence })
}

function problemList(t: Translate, input: LateInput): readonly ProblemView[] {
  const shown = input.problems.slice(0, most).map((problem) => ({ href: '#answers', text: problemText(t, problem, input) }))
  const rest = input.problems.length - shown.length
  return rest === 0 ? shown : [...shown, { href: '#answers', text: t('late:more', { count: rest }) }]
}

/** The columns that somebody of this round is asked; the others may stay empty. */
function columnTable(t: Translate, { columns, groups, units }: LateInput): DataTable {
  const place = [
    ['group', t('late:columns.group'), groups.map(({ id, name }) => `${id} (${name})`).join(', ')],
    ['unit', t('late:columns.unit'), t(units.length === 0 ? 'late:columns.noUnit' : 'late:columns.unitName')],
  ]
  return {
    caption: t('late:columns.caption'),
    columns: ['name', 'question', 'expected'].map((id) => ({ label: t(`late:columns.${id}`), numeric: false })),
    rows: [
      ...place,
      ...columns.map(({ id, label, expected, concerned }) => [id, label, concerned ? expected : t('late:columns.leaveEmpty')]),
    ],
  }
}

function previewOf({ language }: StaffVisit, cells: readonly LateCell[]): NonNullable<LatePage['preview']> {
  const t = translatorFor(language)
  const { whole } = formatsFor(language)
  const all = cells.reduce((sum, { answers }) => sum + answers, 0)
  return {
    text: t('late:preview.text', { count: all, number: whole(all) }),
    table: {
      caption: t('late:preview.caption'),
      columns: ['group', 'unit', 'answers'].map((id) => ({ label: t(`late:preview.${id}`), numeric: id === 'answers' })),
      rows: cells.map(({ group, unit, answers }) => [group, unit ?? '–', whole(answers)]),
    },
  }
}

export function latePage(visit: StaffVisit, input: LateInput): LatePage {
  const t = translatorFor(visit.language)
  const own = `/manage/rounds/${input.roundId}`
  const { notice, cells, smallestCell } = input
  const problems = problemList(t, input)
  const results = { href: own, label: t('late:seen.back') }
  return {
    ...staffPage(visit, {
      title: t('late:title'),
      width: 'form',
      organisation: input.organisation,
      failed: problems.length > 0,
      ...(input.seen ? {} : { form: 'late' }),
    }),
    round: input.round,
    ...(notice === undefined ? {} : { notice: { text: t(`late:notice.${notice}`), good: notice === 'added' } }),
    ...(input.seen ? { closed: { kind: 'suppressed', title: t('late:seen.title'), text: t('late:seen.text'), action: results } } : {}),
    rules: ['unseen', 'lot', 'units', 'noTexts', 'forGood'].map((id) => t(`late:rule.${id}`, { count: smallestCell })),
    problems,
    answersField: {
      id: 'answers',
      name: 'answers',
      label: t('late:answers'),
      help: t('late:answersHelp'),
      value: input.pasted,
      rows: 12,
      required: true,
      ...(problems.length === 0 ? {} : { error: t('late:answersError', { count: problems.length }) }),
    },
    answersBefore: String(input.answersBefore),
    example: ['group', 'unit', ...input.columns.map(({ id }) => id)].join(';'),
    columnTable: columnTable(t, input),
    unitNames: input.units.map(({ name }) => name),
    ...(cells === undefined ? {} : { preview: previewOf(visit, cells) }),
    action: `${own}/late-answers`,
    cancelHref: own,
  }
}
