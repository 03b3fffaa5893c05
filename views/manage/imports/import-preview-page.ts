/**
 * The fourth page of an import: what would be stored, every problem with its line, and the button that stores it. No row is shown.
 */
import { formatsFor } from '../../format.ts'
import type { DataTable, LinkView, TextFieldView } from '../../templates/layout/layout-view.ts'
import type { ScreenLanguage } from '../../translate.ts'
import { translatorFor } from '../../translate.ts'
import type { StaffPage, StaffVisit } from '../staff-page.ts'
import { staffPage } from '../staff-page.ts'
import type { ImportProblem, ImportSummary } from './import-file.ts'
import { placedProblem, problemText } from './import-problem.ts'

/** Names in the page's language. */
export interface ImportPreviewInput {
  readonly organisation: { readonly id: string; readonly name: string }
  readonly importId: string
  readonly survey: string
  readonly source: string
  readonly summary: ImportSummary
  /** What the mapping leaves half, and what does not fit the sizes that were typed. */
  readonly half: readonly ImportProblem[]
  readonly groupName: (group: string) => string
  readonly unitName: (unit: string) => string
  readonly itemName: (item: string) => string
  /** Of a column of the codebook: its item, and its codes with their labels, in order. */
  readonly columnName: (column: string) => string
  readonly codeName: (column: string, code: number) => string
  /** Name of the mapping that is repeated, or ''. */
  readonly mappingName: string
  /** What was said of the mapping just now. */
  readonly notice?: 'mappingSaved' | 'nameMissing' | 'overtaken' | 'tooFew' | 'sameFile'
}

export interface ImportPreviewPage extends StaffPage {
  readonly survey: string
  readonly notice: { readonly text: string; readonly isGood: boolean } | null
  readonly facts: readonly string[]
  readonly cells: DataTable | null
  readonly problemTitle: string | null
  readonly problems: readonly string[]
  readonly more: string | null
  readonly problemsHref: string | null
  readonly notes: readonly string[]
  readonly distributions: DataTable | null
  readonly links: readonly LinkView[]
  readonly mapping: { readonly action: string; readonly field: TextFieldView; readonly href: string }
  /** Null while there are problems. */
  readonly confirm: { readonly action: string; readonly submit: string } | null
  readonly forgetAction: string
}

function factsOf(language: ScreenLanguage, { summary, source }: ImportPreviewInput): readonly string[] {
  const t = translatorFor(language)
  const { whole } = formatsFor(language)
  const fact = (key: string, count: number): readonly string[] =>
    count === 0 ? [] : [t(`import:preview.${key}`, { count, number: whole(count) })]
  return [
    t('import:preview.rows', { count: summary.rows, number: whole(summary.rows) }),
    t('import:preview.stored', { count: summary.stored, number: whole(summary.stored) }),
    ...fact('leftOut', summary.leftOut),
    ...fact('empty', summary.empty),
    ...fact('texts', summary.texts),
    t('import:preview.source', { source }),
  ]
}

function cellTable(language: ScreenLanguage, { summary, groupName, unitName }: ImportPreviewInput): DataTable | null {
  if (summary.cells.length === 0) return null
  const t = translatorFor(language)
  const { whole } = formatsFor(language)
  return {
    caption: t('import:preview.cells'),
    columns: ['group', 'unit', 'answers'].map((key) => ({ label: t(`import:preview.column.${key}`), numeric: key === 'answers' })),
    rows: summary.cells.map(({ group, unit, answers }) => [groupName(group), unit === null ? '–' : unitName(unit), whole(answers)]),
  }
}

/** How often each code stands in each column. Columns of which the file has nothing are left out. */
function distributionTable(language: ScreenLanguage, { summary, columnName, codeName }: ImportPreviewInput): DataTable | null {
  const t = translatorFor(language)
  const { whole } = formatsFor(language)
  const shown = summary.columns.filter(({ counts }) => counts.some(([code]) => code >= 0))
  if (shown.length === 0) return null
  const words = (column: string, [code, count]: readonly [number, number]): string =>
    t('import:preview.times', { value: codeName(column, code), count: whole(count) })
  const said = (counts: ImportSummary['columns'][number]['counts']) => [
    ...counts.filter(([code]) => code >= 0),
    ...counts.filter(([code]) => code < 0).toReversed(),
  ]
  return {
    caption: t('import:preview.distributions'),
    columns: ['item', 'values'].map((key) => ({ label: t(`import:preview.column.${key}`), numeric: false })),
    rows: shown.map(({ column, counts }) => [
      columnName(column),
      said(counts)
        .map((pair) => words(column, pair))
        .join(' · '),
    ]),
  }
}

function notesOf(language: ScreenLanguage, { summary, groupName, itemName }: ImportPreviewInput): readonly string[] {
  const t = translatorFor(language)
  const { list } = formatsFor(language)
  const byGroup = Map.groupBy(summary.unanswered, ({ group }) => group)
  const silent = [...byGroup].map(([group, items]) =>
    t('import:preview.unanswered', { group: groupName(group), items: list(items.map(({ item }) => itemName(item))) }),
  )
  return [t('import:preview.codes'), t('import:preview.small'), ...silent]
}

const goodNotices: readonly string[] = ['mappingSaved']

export function importPreviewPage(visit: StaffVisit, input: ImportPreviewInput): ImportPreviewPage {
  const t = translatorFor(visit.language)
  const { whole } = formatsFor(visit.language)
  const { organisation, summary, half, notice } = input
  const own = `/manage/organisations/${organisation.id}/imports/${input.importId}`
  const count = summary.problemCount + half.length
  const problems = [...half.map((problem) => problemText(t, problem)), ...summary.problems.map((problem) => placedProblem(t, problem))]
  const further = summary.problemCount - summary.problems.length
  return {
    ...staffPage(visit, { title: t('import:preview.title'), organisation, failed: count > 0 }),
    survey: input.survey,
    notice: notice === undefined ? null : { text: t(`import:preview.notice.${notice}`), isGood: goodNotices.includes(notice) },
    facts: factsOf(visit.language, input),
    cells: cellTable(visit.language, input),
    problemTitle: count === 0 ? null : t('import:preview.problems', { count, number: whole(count) }),
    problems,
    more: further === 0 ? null : t('import:preview.more', { count: further, number: whole(further) }),
    problemsHref: summary.problemCount === 0 ? null : `${own}/problems.csv`,
    notes: notesOf(visit.language, input),
    distributions: distributionTable(visit.language, input),
    links: ['columns', 'values'].map((step) => ({ href: `${own}/${step}`, label: t(`import:preview.change.${step}`) })),
    mapping: {
      action: `${own}/mapping`,
      href: `${own}/mapping.json`,
      field: {
        id: 'mappingName',
        name: 'mappingName',
        label: t('import:preview.mappingName'),
        help: t('import:preview.mappingHelp'),
        value: input.mappingName,
        maxLength: 80,
      },
    },
    confirm:
      count > 0 || summary.stored === 0
        ? null
        : { action: `${own}/confirm`, submit: t('import:preview.submit', { count: summary.stored, number: whole(summary.stored) }) },
    forgetAction: `${own}/forget`,
  }
}
