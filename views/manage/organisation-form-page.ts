/**
 * The form of an organisation: name, kind, inhabitants, languages, and its units as lines of text, with a table of how they are read.
 */
import { organisationKinds, requiredLanguages } from '../../questionnaires/wording.ts'
import { formatsFor } from '../format.ts'
import type { ChoiceFieldView, DataTable, ProblemView, TextFieldView } from '../templates/layout/layout-view.ts'
import type { Translate } from '../translate.ts'
import { translatorFor } from '../translate.ts'
import type { FormProblem } from './form-problem.ts'
import { errorOf, problemViews } from './form-problem.ts'
import type { StaffPage, StaffVisit } from './staff-page.ts'
import { staffPage } from './staff-page.ts'
import type { UnitRow } from './unit-table.ts'
import { unitTable } from './unit-table.ts'

/** The kinds to choose from. An association reads the words of other organisations. */
export const kindsInForm = [...organisationKinds.filter((kind) => kind !== 'other'), 'association', 'other'] as const
export type KindInForm = (typeof kindsInForm)[number]

/** What was typed, or what is kept, as text. `kind`: empty before one is chosen. `languages`: those that are ticked. */
export interface OrganisationForm {
  readonly name: string
  readonly kind: KindInForm | ''
  readonly languages: readonly string[]
  readonly inhabitants: string
  readonly units: string
}

/** How the lines are read. `removed`: names of units that no line stands for. `sizeless`: of those without a number of people. */
export interface UnitPreview {
  readonly rows: readonly UnitRow[]
  readonly removed: readonly string[]
  readonly sizeless: readonly string[]
}

export interface OrganisationFormInput {
  /** Absent: a new organisation. */
  readonly organisation?: { readonly id: string; readonly name: string }
  readonly form: OrganisationForm
  readonly problems: readonly FormProblem[]
  readonly preview?: UnitPreview
  /** Mark of what is kept (see `seenField` of the server). */
  readonly seen: string
  /** Somebody else changed it while this form was open. */
  readonly overtaken: boolean
}

export interface OrganisationFormPage extends StaffPage {
  readonly action: string
  readonly cancelHref: string
  readonly seen: string
  readonly overtaken: boolean
  readonly problems: readonly ProblemView[]
  readonly nameField: TextFieldView
  readonly kindField: ChoiceFieldView
  readonly inhabitantsField: TextFieldView
  readonly languagesField: ChoiceFieldView
  readonly unitsField: TextFieldView
  readonly preview?: { readonly table: DataTable; readonly text: string; readonly warnings: readonly string[] }
}

/** A list of lines with problems would be long at the field: there only their numbers stand. */
function unitsError(
  t: Translate,
  problems: readonly FormProblem[],
  list: (parts: readonly string[]) => string,
): { readonly error?: string } {
  const lines = [...new Set(problems.filter(({ field }) => field === 'units').map(({ values }) => values?.['line']))]
  const numbers = lines.filter((line) => line !== undefined).map(String)
  if (numbers.length === 0) return errorOf(t, problems, 'units')
  const shown = numbers.length > 8 ? [...numbers.slice(0, 8), '…'] : numbers
  return { error: t('manage:unitsError', { count: numbers.length, lines: list(shown) }) }
}

const most = 12

/** So many problems of lines as a person can take in; the rest follows when these are mended. */
function shownProblems(problems: readonly FormProblem[]): readonly FormProblem[] {
  if (problems.length <= most) return problems
  return [...problems.slice(0, most), { field: 'units', problem: 'unit.more', values: { count: problems.length - most } }]
}

export function organisationFormPage(visit: StaffVisit, input: OrganisationFormInput): OrganisationFormPage {
  const { form, problems, organisation, preview } = input
  const t = translatorFor(visit.language)
  const { list } = formatsFor(visit.language)
  const own = organisation === undefined ? '/manage/organisations/new' : `/manage/organisations/${organisation.id}`
  return {
    ...staffPage(visit, {
      title: organisation === undefined ? t('manage:organisationForm.newTitle') : t('manage:organisationForm.title'),
      width: 'form',
      failed: problems.length > 0,
      form: 'organisation',
      ...(organisation === undefined ? {} : { organisation }),
    }),
    action: organisation === undefined ? own : `${own}/edit`,
    cancelHref: organisation === undefined ? '/manage' : own,
    seen: input.seen,
    overtaken: input.overtaken,
    problems: problemViews(t, shownProblems(problems)),
    ...fieldsOf(t, form, problems),
    unitsField: { ...unitsField(t, form.units), ...unitsError(t, problems, list) },
    ...(preview === undefined ? {} : { preview: previewView(t, visit, preview) }),
  }
}

function fieldsOf(t: Translate, form: OrganisationForm, problems: readonly FormProblem[]) {
  const nameField: TextFieldView = {
    id: 'name',
    name: 'name',
    label: t('manage:organisationForm.name'),
    value: form.name,
    autocomplete: 'organization',
    required: true,
    maxLength: 150,
    ...errorOf(t, problems, 'name'),
  }
  const kindField: ChoiceFieldView = {
    id: 'kind',
    name: 'kind',
    legend: t('manage:organisationForm.kind'),
    kind: 'radio',
    options: kindsInForm.map((kind) => ({ value: kind, label: t(`manage:kind.${kind}`), checked: form.kind === kind })),
    ...errorOf(t, problems, 'kind'),
  }
  const inhabitantsField: TextFieldView = {
    id: 'inhabitants',
    name: 'inhabitants',
    label: t('manage:organisationForm.inhabitants'),
    help: t('manage:organisationForm.inhabitantsHelp'),
    value: form.inhabitants,
    inputmode: 'numeric',
    short: true,
    ...errorOf(t, problems, 'inhabitants'),
  }
  return { nameField, kindField, inhabitantsField, languagesField: languagesField(t, form, problems) }
}

const languagesField = (t: Translate, { languages }: OrganisationForm, problems: readonly FormProblem[]): ChoiceFieldView => ({
  id: 'languages',
  name: 'languages',
  legend: t('organisation:languages'),
  help: t('organisation:languagesHelp'),
  kind: 'checkbox',
  options: requiredLanguages.map((language) => ({
    value: language,
    label: t(`organisation:language.${language}`),
    checked: languages.includes(language),
  })),
  ...errorOf(t, problems, 'languages'),
})

const unitsField = (t: Translate, value: string): TextFieldView => ({
  id: 'units',
  name: 'units',
  label: t('manage:organisationForm.units'),
  help: t('manage:organisationForm.unitsHelp'),
  value,
  rows: 10,
})

function previewView(
  t: Translate,
  { language }: StaffVisit,
  { rows, removed, sizeless }: UnitPreview,
): NonNullable<OrganisationFormPage['preview']> {
  const { list } = formatsFor(language)
  return {
    table: unitTable(language, rows),
    text: t('manage:organisationForm.previewText', { count: rows.length }),
    warnings: [
      ...(removed.length === 0 ? [] : [t('units:removed', { names: list(removed) })]),
      ...(sizeless.length === 0 ? [] : [t('units:sizeless', { count: sizeless.length, names: list(sizeless) })]),
    ],
  }
}
