/**
 * The page of values that others have published, or the organisation itself of earlier years: those kept, a form for one more, and a
 * box for a pasted table.
 *
 * Both stand in one form, so that whatever was typed stays when the language is changed or something is wrong.
 */
import { formatsFor } from '../format.ts'
import type { LinkView, ProblemView, SelectFieldView, TextFieldView } from '../templates/layout/layout-view.ts'
import type { Translate } from '../translate.ts'
import { translatorFor } from '../translate.ts'
import type { ReferenceField, ReferenceProblem, ReferencePurpose, TypedReference } from './reference-input.ts'
import { fieldsFor, neededColumns } from './reference-input.ts'
import type { StaffPage, StaffVisit } from './staff-page.ts'
import { staffPage } from './staff-page.ts'

/** In the page's language. */
export interface ReferenceChoice {
  readonly id: string
  readonly name: string
}

/** A value that is kept, in the page's language. */
export interface KeptReference {
  readonly id: string
  readonly measure: string
  readonly group: string
  readonly value: number
  readonly year: number
  readonly label: string
  readonly source: string
}

export interface ReferenceValuesInput {
  readonly purpose: ReferencePurpose
  readonly organisation: { readonly id: string; readonly name: string }
  readonly questionnaires: readonly ReferenceChoice[]
  readonly questionnaire: string
  readonly measures: readonly (ReferenceChoice & { readonly kind: 'dimensions' | 'items' | 'positions' })[]
  readonly groups: readonly ReferenceChoice[]
  readonly kept: readonly KeptReference[]
  readonly typed: TypedReference
  readonly csv: string
  readonly problems: readonly ReferenceProblem[]
  /** What was done before: so many values added, or one removed. */
  readonly done?: { readonly added: number } | 'removed'
}

export interface ReferenceValuesPage extends StaffPage {
  readonly lead: string
  readonly importLead: string
  readonly labelHeading: string
  readonly action: string
  readonly notice: string | null
  readonly problems: readonly ProblemView[]
  readonly questionnaires: readonly LinkView[]
  readonly kept: readonly {
    readonly measure: string
    readonly group: string
    readonly value: string
    readonly label: string
    readonly source: string
    readonly removeAction: string
    readonly what: string
  }[]
  readonly selects: readonly SelectFieldView[]
  readonly fields: readonly TextFieldView[]
  readonly csvField: TextFieldView
  readonly csvExample: string
}

/** So many problems as a person can take in; the rest follows when these are mended. */
const mostShown = 20

function sentenceOf(t: Translate, { problem, values, line }: ReferenceProblem): string {
  const text = t(`reference:problem.${problem}`, values)
  return line === undefined ? text : t('reference:line', { line, text })
}

function problemViews(t: Translate, problems: readonly ReferenceProblem[]): readonly ProblemView[] {
  const shown = problems.slice(0, mostShown).map((problem) => ({ href: `#${problem.field}`, text: sentenceOf(t, problem) }))
  const further = problems.length - shown.length
  return further === 0 ? shown : [...shown, { href: '#csv', text: t('reference:problem.more', { count: further }) }]
}

function errorOf(t: Translate, problems: readonly ReferenceProblem[], field: ReferenceField): { readonly error?: string } {
  const found = problems.find((problem) => problem.field === field)
  return found === undefined ? {} : { error: sentenceOf(t, found) }
}

function selectField(
  t: Translate,
  field: 'measure' | 'group',
  { typed, problems }: ReferenceValuesInput,
  options: readonly ReferenceChoice[],
): SelectFieldView {
  const all = [{ id: '', name: t('reference:manage.choose') }, ...options]
  return {
    id: field,
    name: field,
    label: t(`reference:manage.field.${field}`),
    options: all.map(({ id, name }) => ({ value: id, label: name, selected: typed[field] === id })),
    ...errorOf(t, problems, field),
  }
}

const helps: Partial<Record<ReferenceField, string>> = { value: 'valueHelp', lower: 'boundsHelp', label: 'labelHelp', source: 'sourceHelp' }
const longest: Partial<Record<ReferenceField, number>> = { label: 100, source: 300, address: 500 }
const texts: readonly ReferenceField[] = ['value', 'lower', 'upper', 'n', 'year', 'label', 'source', 'address']

function textField(t: Translate, field: ReferenceField, { typed, problems }: ReferenceValuesInput): TextFieldView {
  const help = helps[field]
  const most = longest[field]
  return {
    id: field,
    name: field,
    label: t(`reference:manage.field.${field}`),
    value: typed[field],
    ...(most === undefined ? { short: true } : { maxLength: most }),
    ...(field === 'address' ? { type: 'url' } : {}),
    ...(help === undefined ? {} : { help: t(`reference:manage.field.${help}`) }),
    ...errorOf(t, problems, field),
  }
}

function csvField(t: Translate, { csv, problems }: ReferenceValuesInput): TextFieldView {
  const wrong = problems.filter(({ field }) => field === 'csv').length
  return {
    id: 'csv',
    name: 'csv',
    label: t('reference:manage.field.csv'),
    help: t('reference:manage.field.csvHelp'),
    value: csv,
    rows: 8,
    ...(wrong === 0 ? {} : { error: t('reference:manage.csvError', { count: wrong }) }),
  }
}

export const referencePath = (purpose: ReferencePurpose, organisation: string): string =>
  `/manage/organisations/${organisation}/${purpose === 'others' ? 'reference-values' : 'imports/published'}`

const address = ({ purpose, organisation }: ReferenceValuesInput): string => referencePath(purpose, organisation.id)

const withQuestionnaire = (path: string, questionnaire: string): string => `${path}?questionnaire=${encodeURIComponent(questionnaire)}`

function keptView(t: Translate, language: StaffVisit['language'], input: ReferenceValuesInput): ReferenceValuesPage['kept'] {
  const { decimal } = formatsFor(language)
  return input.kept.map(({ id, measure, group, value, year, label, source }) => ({
    measure,
    group,
    value: decimal(value, 1),
    label: label === '' ? String(year) : t('reference:published.label', { label, year: String(year) }),
    source,
    removeAction: withQuestionnaire(`${address(input)}/${id}/remove`, input.questionnaire),
    what: [measure, label, String(year)].filter((part) => part !== '').join(', '),
  }))
}

function exampleOf(t: Translate, { purpose, measures, groups }: ReferenceValuesInput): string {
  const fields = fieldsFor(purpose).filter((field) => field !== 'address')
  const figures = [measures[0]?.id ?? '', groups[0]?.id ?? '', '51,5', '50,1', '52,9', '9120'].join(';')
  return `${fields.join(';')}\n${figures};${t(purpose === 'others' ? 'reference:manage.example' : 'import:published.example')}`
}

export function referenceValuesPage(visit: StaffVisit, input: ReferenceValuesInput): ReferenceValuesPage {
  const t = translatorFor(visit.language)
  const { purpose, organisation, questionnaires, problems, done, measures, groups } = input
  const [fields, needed] = [fieldsFor(purpose), neededColumns(purpose)]
  const other = fields.filter((field) => !needed.includes(field))
  const named = measures.map(({ id, name, kind }) => ({ id, name: `${name} (${t(`reference:manage.kind.${kind}`)})` }))
  const words = purpose === 'others' ? 'reference:manage' : 'import:published'
  const notice =
    done === 'removed' ? t('reference:manage.removed') : done === undefined ? null : t('reference:manage.added', { count: done.added })
  return {
    ...staffPage(visit, { title: t(`${words}.title`), organisation, failed: problems.length > 0, form: 'reference' }),
    lead: t(`${words}.lead`),
    labelHeading: t(purpose === 'others' ? 'reference:manage.column.label' : 'reference:column.year'),
    importLead:
      purpose === 'others'
        ? t('reference:manage.importLead')
        : t('import:published.columns', { needed: needed.join(', '), other: other.join(', ') }),
    action: withQuestionnaire(address(input), input.questionnaire),
    notice,
    problems: problemViews(t, problems),
    questionnaires: questionnaires.map(({ id, name }) => ({
      href: withQuestionnaire(address(input), id),
      label: name,
      current: id === input.questionnaire,
    })),
    kept: keptView(t, visit.language, input),
    selects: [selectField(t, 'measure', input, named), selectField(t, 'group', input, groups)],
    fields: texts.filter((field) => fields.includes(field)).map((field) => textField(t, field, input)),
    csvField: csvField(t, input),
    csvExample: exampleOf(t, input),
  }
}
