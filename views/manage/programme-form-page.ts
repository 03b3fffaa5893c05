/**
 * The form of a new programme: which questionnaire, when, from how many answers on results are shown, and who is asked to take part.
 * Drawn by manage/unit-change, like other short forms.
 */
import type { Translate } from '../translate.ts'
import { translatorFor } from '../translate.ts'
import type { FormProblem } from './form-problem.ts'
import { errorOf, problemViews } from './form-problem.ts'
import type { StaffVisit } from './staff-page.ts'
import { staffPage } from './staff-page.ts'
import type { FieldPart, UnitChangePage } from './unit-change-page.ts'

/** What was typed. */
export interface ProgrammeForm {
  readonly questionnaire: string
  readonly title: string
  readonly year: string
  readonly opensOn: string
  readonly closesOn: string
  readonly resultsOn: string
  readonly smallestCell: string
  readonly members: readonly string[]
}

export interface ProgrammeFormInput {
  readonly organisation: { readonly id: string; readonly name: string }
  readonly questionnaires: readonly { readonly id: string; readonly name: string }[]
  /** Organisations that may be asked. */
  readonly candidates: readonly { readonly id: string; readonly name: string }[]
  readonly form: ProgrammeForm
  readonly problems: readonly FormProblem[]
}

export const longestProgrammeTitle = 100

interface Fields {
  readonly t: Translate
  readonly form: ProgrammeForm
  readonly error: (field: string) => { readonly error?: string }
}

const dayPart = ({ t, form, error }: Fields, id: 'opensOn' | 'closesOn' | 'resultsOn'): FieldPart => ({
  kind: 'text',
  field: { id, name: id, label: t(`manage:roundForm.${id}`), value: form[id], type: 'date', required: true, ...error(id) },
})

const numberPart = ({ form, error }: Fields, id: 'year' | 'smallestCell', label: string, help: string): FieldPart => ({
  kind: 'text',
  field: { id, name: id, label, help, value: form[id], inputmode: 'numeric', short: true, required: true, ...error(id) },
})

interface Named {
  readonly id: string
  readonly name: string
}

const choicePart = (
  { t, form, error }: Fields,
  id: 'questionnaire' | 'members',
  kind: 'radio' | 'checkbox',
  choices: readonly Named[],
): FieldPart => ({
  kind: 'choice',
  field: {
    id,
    name: id,
    legend: t(`programme:form.${id}`),
    ...(id === 'members' ? { help: t('programme:form.membersHelp') } : {}),
    kind,
    options: choices.map((choice) => ({ value: choice.id, label: choice.name, checked: [form[id]].flat().includes(choice.id) })),
    ...error(id),
  },
})

const titlePart = ({ t, form, error }: Fields): FieldPart => ({
  kind: 'text',
  field: {
    id: 'title',
    name: 'title',
    label: t('programme:form.own'),
    value: form.title,
    maxLength: longestProgrammeTitle,
    ...error('title'),
  },
})

export function programmeFormPage(visit: StaffVisit, input: ProgrammeFormInput): UnitChangePage {
  const t = translatorFor(visit.language)
  const { organisation, questionnaires, candidates, form, problems } = input
  const own = `/manage/organisations/${organisation.id}`
  const fields: Fields = { t, form, error: (field) => errorOf(t, problems, field) }
  return {
    ...staffPage(visit, {
      title: t('programme:form.title'),
      width: 'form',
      organisation,
      failed: problems.length > 0,
      form: 'unit-change',
    }),
    action: `${own}/programmes/new`,
    cancelHref: own,
    lead: [t('programme:form.lead')],
    problems: problemViews(t, problems),
    parts: [
      choicePart(fields, 'questionnaire', 'radio', questionnaires),
      numberPart(fields, 'year', t('manage:roundForm.year'), t('manage:roundForm.yearHelp')),
      ...(['opensOn', 'closesOn', 'resultsOn'] as const).map((id) => dayPart(fields, id)),
      choicePart(fields, 'members', 'checkbox', candidates),
    ],
    more: {
      title: t('programme:form.more'),
      open: problems.some(({ field }) => field === 'title' || field === 'smallestCell'),
      parts: [
        titlePart(fields),
        numberPart(fields, 'smallestCell', t('programme:form.smallestCell'), t('programme:form.smallestCellHelp')),
      ],
    },
    submit: t('programme:form.submit'),
  }
}
