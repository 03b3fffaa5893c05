/**
 * The plan of a survey as a form: year, days, and each group with how it is asked and how many it has.
 */
import type { ChoiceFieldView, ProblemView, TextFieldView } from '../templates/layout/layout-view.ts'
import { formatsFor } from '../format.ts'
import type { Translate } from '../translate.ts'
import { translatorFor } from '../translate.ts'
import type { FormProblem } from './form-problem.ts'
import { errorOf, problemViews } from './form-problem.ts'
import type { GroupFieldPart } from './group-field-id.ts'
import { groupFieldId } from './group-field-id.ts'
import { readersAnswerChoice } from './readers-answer.ts'
import type { StaffPage, StaffVisit } from './staff-page.ts'
import { staffPage } from './staff-page.ts'

export const recruitmentChoices = ['census', 'randomSample', 'selfSelected'] as const
export type RecruitmentChoice = (typeof recruitmentChoices)[number]

/** A group's part of the form, as typed. */
export interface GroupForm {
  readonly group: string
  readonly included: boolean
  readonly recruitment: RecruitmentChoice
  readonly populationSize: string
  readonly invited: string
}

/** The form as typed. Days as `2026-09-01`, or as a person writes them. */
export interface RoundForm {
  readonly year: string
  readonly opensOn: string
  readonly closesOn: string
  readonly resultsOn: string
  /** Never where no group of the questionnaire answers by unit. */
  readonly readersAnswer: boolean
  readonly groups: readonly GroupForm[]
}

/** A group of the questionnaire. `units`: its persons by the organisation's units, where it answers by unit. */
export interface PlannedGroup {
  readonly id: string
  readonly name: string
  readonly units?: { readonly count: number; readonly persons: number }
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
  /** The earlier round that this one continues, in words. */
  readonly continues?: string
  readonly problems: readonly FormProblem[]
  readonly overtaken: boolean
}

export interface GroupFields {
  readonly name: string
  readonly include?: ChoiceFieldView
  readonly recruitment: ChoiceFieldView
  /** Absent where the units say it: then `unitsText` does. */
  readonly population?: TextFieldView
  readonly unitsText?: string
  /** Only where the group answers by unit. */
  readonly readersAnswer?: ChoiceFieldView
  readonly invited: TextFieldView
  /** A group that is not asked, and right as it is, is folded: there is nothing to fill in. */
  readonly folded: boolean
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
  readonly groups: readonly GroupFields[]
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
    groups: input.groups.flatMap((group) => {
      const form = input.form.groups.find((each) => each.group === group.id)
      return form === undefined ? [] : [groupFields(t, visit, input, group, form)]
    }),
  }
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

/** Id, name and error of one field of a group. */
function fieldOf(t: Translate, problems: readonly FormProblem[], group: string, part: GroupFieldPart) {
  const id = groupFieldId(group, part)
  return { id, name: id, ...errorOf(t, problems, id) }
}

type FieldOf = (part: GroupFieldPart) => ReturnType<typeof fieldOf>

const includeField = (t: Translate, field: FieldOf, checked: boolean): ChoiceFieldView => ({
  ...field('included'),
  legend: t('manage:roundForm.included'),
  kind: 'checkbox',
  options: [{ value: 'yes', label: t('manage:roundForm.includedYes'), checked }],
})

const recruitmentField = (t: Translate, field: FieldOf, chosen: RecruitmentChoice): ChoiceFieldView => ({
  ...field('recruitment'),
  legend: t('manage:roundForm.recruitment'),
  kind: 'radio',
  options: recruitmentChoices.map((value) => ({
    value,
    label: t(`manage:recruitment.${value}`),
    help: t(`manage:recruitmentHelp.${value}`),
    checked: chosen === value,
  })),
})

const countField = (t: Translate, field: FieldOf, part: 'population' | 'invited', value: string): TextFieldView => ({
  ...field(part),
  label: t(`manage:roundForm.${part}`),
  help: t(`manage:roundForm.${part}Help`),
  value,
  inputmode: 'numeric',
  short: true,
})

function groupFields(t: Translate, visit: StaffVisit, input: RoundFormInput, group: PlannedGroup, form: GroupForm): GroupFields {
  const { whole } = formatsFor(visit.language)
  const field: FieldOf = (part) => fieldOf(t, input.problems, group.id, part)
  const { units } = group
  const key = units?.count === 0 ? 'unitsNone' : 'unitsText'
  const unitsText = units && t(`manage:roundForm.${key}`, { count: units.count, persons: whole(units.persons) })
  return {
    name: group.name,
    ...(input.groups.length > 1 ? { include: includeField(t, field, form.included) } : {}),
    recruitment: recruitmentField(t, field, form.recruitment),
    ...(unitsText === undefined ? { population: countField(t, field, 'population', form.populationSize) } : { unitsText }),
    invited: countField(t, field, 'invited', form.invited),
    ...(units === undefined ? {} : { readersAnswer: readersAnswerChoice(t, input.form.readersAnswer) }),
    folded: !form.included && field('included').error === undefined,
  }
}
