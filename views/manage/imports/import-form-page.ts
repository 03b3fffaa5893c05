/**
 * The first page of an import: the file, when the earlier survey was, whom it asked, and where its answers come from.
 */
import type {
  ChoiceFieldView,
  FileFieldView,
  HiddenField,
  ProblemView,
  SelectFieldView,
  TextFieldView,
} from '../../templates/layout/layout-view.ts'
import type { Translate } from '../../translate.ts'
import { screenLanguages, translatorFor } from '../../translate.ts'
import type { FormProblem } from '../form-problem.ts'
import { errorOf, problemViews } from '../form-problem.ts'
import { readersAnswerChoice } from '../readers-answer.ts'
import type { GroupFields } from '../round-group-fields.ts'
import { groupFields } from '../round-group-fields.ts'
import type { StaffPage, StaffVisit } from '../staff-page.ts'
import { staffPage } from '../staff-page.ts'
import type { ImportForm } from './import-form.ts'

export interface ImportFormInput {
  readonly organisation: { readonly id: string; readonly name: string }
  /** Title of the questionnaire with its version. */
  readonly questionnaire: string
  readonly definitionHash: string
  readonly groups: readonly { readonly id: string; readonly name: string }[]
  readonly byUnit: boolean
  readonly hasTexts: boolean
  readonly saved: readonly { readonly id: string; readonly name: string }[]
  readonly form: ImportForm
  readonly problems: readonly FormProblem[]
  /** The most that a file may have. */
  readonly limits: { readonly megabytes: number; readonly rows: string; readonly columns: number }
}

export interface ImportFormPage extends StaffPage {
  readonly questionnaire: string
  readonly action: string
  /** Says which version of the questionnaire it is. */
  readonly definition: HiddenField
  readonly cancelHref: string
  readonly problems: readonly ProblemView[]
  readonly limits: string
  readonly when: readonly TextFieldView[]
  readonly groups: readonly GroupFields[]
  readonly smallestCell: TextFieldView
  readonly readersAnswer?: ChoiceFieldView
  readonly selects: readonly SelectFieldView[]
  readonly file: FileFieldView
}

function whenFields(t: Translate, { form, problems }: ImportFormInput): readonly TextFieldView[] {
  const own = (id: 'source' | 'year' | 'opensOn' | 'closesOn') => ({
    id,
    name: id,
    value: form[id],
    required: true,
    ...errorOf(t, problems, id),
  })
  const day = (id: 'opensOn' | 'closesOn'): TextFieldView => ({ ...own(id), label: t(`import:form.${id}`), type: 'date' })
  return [
    { ...own('source'), label: t('import:form.source'), help: t('import:form.sourceHelp'), maxLength: 200 },
    { ...own('year'), label: t('manage:roundForm.year'), inputmode: 'numeric', short: true },
    day('opensOn'),
    day('closesOn'),
  ]
}

function selectFields(t: Translate, { form, hasTexts, saved }: ImportFormInput): readonly SelectFieldView[] {
  const languages: SelectFieldView = {
    id: 'textLanguage',
    name: 'textLanguage',
    label: t('import:form.textLanguage'),
    options: screenLanguages.map((value) => ({ value, label: t(`import:language.${value}`), selected: form.textLanguage === value })),
  }
  const mappings: SelectFieldView = {
    id: 'saved',
    name: 'saved',
    label: t('import:form.saved'),
    help: t('import:form.savedHelp'),
    options: [{ id: '', name: t('import:form.savedNone') }, ...saved].map(({ id, name }) => ({
      value: id,
      label: name,
      selected: form.saved === id,
    })),
  }
  return [...(hasTexts ? [languages] : []), ...(saved.length > 0 ? [mappings] : [])]
}

export function importFormPage(visit: StaffVisit, input: ImportFormInput): ImportFormPage {
  const t = translatorFor(visit.language)
  const { organisation, problems, form, limits } = input
  const own = `/manage/organisations/${organisation.id}/imports`
  const surroundings = { groups: input.groups, form, fromRecipe: false, problems }
  return {
    ...staffPage(visit, { title: t('import:form.title'), width: 'form', organisation, failed: problems.length > 0, form: 'import' }),
    questionnaire: input.questionnaire,
    action: `${own}/new`,
    definition: { name: 'questionnaire', value: input.definitionHash },
    cancelHref: own,
    problems: problemViews(t, problems),
    limits: t('import:form.limits', limits),
    when: whenFields(t, input),
    groups: input.groups.flatMap((group) => {
      const typed = form.groups.find((each) => each.group === group.id)
      return typed === undefined ? [] : [groupFields(visit, surroundings, group, typed)]
    }),
    smallestCell: {
      id: 'smallestCell',
      name: 'smallestCell',
      label: t('import:form.smallestCell'),
      help: t('import:form.smallestCellHelp'),
      value: form.smallestCell,
      inputmode: 'numeric',
      short: true,
      ...errorOf(t, problems, 'smallestCell'),
    },
    ...(input.byUnit ? { readersAnswer: readersAnswerChoice(t, form.readersAnswer) } : {}),
    selects: selectFields(t, input),
    file: {
      id: 'file',
      name: 'file',
      label: t('import:form.file'),
      help: t('import:form.fileHelp'),
      accept: '.csv,.txt,.tsv,text/csv,text/plain',
      ...errorOf(t, problems, 'file'),
    },
  }
}
