/**
 * The plan of a survey as a form: year, days, and each group with how it is asked and how many it has.
 */
import { formatsFor } from '../format.ts'
import type { ProblemView, TextFieldView } from '../templates/layout/layout-view.ts'
import type { Translate } from '../translate.ts'
import { translatorFor } from '../translate.ts'
import type { FormProblem } from './form-problem.ts'
import { errorOf, problemViews } from './form-problem.ts'
import type { GroupFields, GroupForm, PlannedGroup } from './round-group-fields.ts'
import { groupFields } from './round-group-fields.ts'
import type { StaffPage, StaffVisit } from './staff-page.ts'
import { staffPage } from './staff-page.ts'
import type { TermsForm, TermsPart } from './terms-fields.ts'
import { termsParts } from './terms-fields.ts'

/** The form as typed. Days as `2026-09-01`, or as a person writes them. */
export interface RoundForm {
  readonly year: string
  readonly opensOn: string
  readonly closesOn: string
  readonly resultsOn: string
  /** Never where no group of the questionnaire answers by unit. */
  readonly readersAnswer: boolean
  readonly groups: readonly GroupForm[]
  readonly terms: TermsForm
}

export interface RoundFormInput {
  readonly questionnaire: string
  readonly organisation: { readonly id: string; readonly name: string }
  readonly groups: readonly PlannedGroup[]
  readonly form: RoundForm
  readonly action: string
  readonly cancelHref: string
  /** Fields that say what the round is made from. */
  readonly hidden: readonly { readonly name: string; readonly value: string }[]
  readonly isNew: boolean
  /** Whether it starts from a ready-made plan: then what that says is folded. */
  readonly fromRecipe: boolean
  /** The earlier round that this one continues, in words. */
  readonly continues?: string
  readonly problems: readonly FormProblem[]
  readonly overtaken: boolean
}

export interface RoundFormPage extends StaffPage {
  readonly lead: string
  readonly organisationName: string
  readonly continues?: string
  readonly action: string
  readonly cancelHref: string
  readonly hiddenFields: RoundFormInput['hidden']
  readonly overtaken: boolean
  readonly problems: readonly ProblemView[]
  readonly days: readonly TextFieldView[]
  /** The days in short, where they are folded. */
  readonly daysText?: string
  readonly groups: readonly GroupFields[]
  readonly terms: readonly TermsPart[]
}

export function roundFormPage(visit: StaffVisit, input: RoundFormInput): RoundFormPage {
  const t = translatorFor(visit.language)
  const title = t(input.isNew ? 'manage:roundForm.newTitle' : 'manage:roundForm.title')
  const { problems, organisation } = input
  return {
    ...staffPage(visit, { title, width: 'form', organisation, failed: problems.length > 0, form: 'round' }),
    lead: input.questionnaire,
    organisationName: organisation.name,
    ...(input.continues === undefined ? {} : { continues: t('manage:roundForm.continues', { round: input.continues }) }),
    action: input.action,
    cancelHref: input.cancelHref,
    hiddenFields: input.hidden,
    overtaken: input.overtaken,
    problems: problemViews(t, problems),
    days: dayFields(t, input),
    ...daysInShort(visit, input),
    groups: input.groups.flatMap((group) => {
      const form = input.form.groups.find((each) => each.group === group.id)
      return form === undefined ? [] : [groupFields(visit, input, group, form)]
    }),
    terms: termsParts(t, { form: input.form.terms, problems, byUnit: input.groups.some(({ units }) => units !== undefined) }),
  }
}

/** Only where all is well with them and they can be read. */
function daysInShort({ language }: StaffVisit, { fromRecipe, form, problems }: RoundFormInput): Pick<RoundFormPage, 'daysText'> {
  const { day } = formatsFor(language)
  const days = [form.opensOn, form.closesOn, form.resultsOn]
  const wrong = problems.some(({ field }) => ['year', 'opensOn', 'closesOn', 'resultsOn'].includes(field))
  if (!fromRecipe || wrong || !days.every((each) => /^\d{4}-\d{2}-\d{2}$/.test(each))) return {}
  const [opens = '', closes = '', results = ''] = days.map(day)
  return { daysText: translatorFor(language)('terms:days', { opens, closes, results }) }
}

function dayFields(t: Translate, { form, problems }: RoundFormInput): readonly TextFieldView[] {
  const dayField = (id: 'opensOn' | 'closesOn' | 'resultsOn'): TextFieldView => ({
    id,
    name: id,
    label: t(`manage:roundForm.${id}`),
    help: t(`manage:roundForm.${id}Help`),
    value: form[id],
    type: 'date',
    required: true,
    ...errorOf(t, problems, id),
  })
  const year: TextFieldView = {
    id: 'year',
    name: 'year',
    label: t('manage:roundForm.year'),
    help: t('manage:roundForm.yearHelp'),
    value: form.year,
    inputmode: 'numeric',
    required: true,
    short: true,
    ...errorOf(t, problems, 'year'),
  }
  return [year, dayField('opensOn'), dayField('closesOn'), dayField('resultsOn')]
}
