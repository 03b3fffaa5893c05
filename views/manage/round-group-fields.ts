/**
 * The fields of one group on the form of a survey's plan: whether and how it is asked, its size, the ways to answer.
 *
 * Called by the form's page.
 */
import { formatsFor } from '../format.ts'
import type { ChoiceFieldView, TextFieldView } from '../templates/layout/layout-view.ts'
import type { Translate } from '../translate.ts'
import { translatorFor } from '../translate.ts'
import type { FormProblem } from './form-problem.ts'
import { errorOf } from './form-problem.ts'
import type { GroupFieldPart } from './group-field-id.ts'
import { groupFieldId } from './group-field-id.ts'
import { readersAnswerChoice } from './readers-answer.ts'
import type { StaffVisit } from './staff-page.ts'

export const recruitmentChoices = ['census', 'randomSample', 'selfSelected'] as const
export type RecruitmentChoice = (typeof recruitmentChoices)[number]

export const wayChoices = ['open', 'personal', 'kiosk'] as const
export type WayChoice = (typeof wayChoices)[number]

/** A group's part of the form, as typed. */
export interface GroupForm {
  readonly group: string
  readonly included: boolean
  readonly recruitment: RecruitmentChoice
  readonly populationSize: string
  readonly invited: string
  readonly ways: readonly WayChoice[]
}

/** A group of the questionnaire. `units`: its persons by the organisation's units, where it answers by unit. */
export interface PlannedGroup {
  readonly id: string
  readonly name: string
  readonly units?: { readonly count: number; readonly persons: number }
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
  readonly ways: ChoiceFieldView
  /** A group that is not asked, and right as it is, is folded: there is nothing to fill in. */
  readonly folded: boolean
  /** How the group is asked, in words, where a ready-made plan says it: then those fields are folded. */
  readonly how?: string
}

/** What the form around says. */
export interface GroupSurroundings {
  readonly groups: readonly PlannedGroup[]
  readonly form: { readonly readersAnswer: boolean }
  /** Whether a ready-made plan says how groups are asked. */
  readonly fromRecipe: boolean
  readonly problems: readonly FormProblem[]
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

const waysField = (t: Translate, field: FieldOf, chosen: readonly WayChoice[]): ChoiceFieldView => ({
  ...field('ways'),
  legend: t('terms:ways.legend'),
  kind: 'checkbox',
  options: wayChoices.map((value) => ({
    value,
    label: t(`terms:ways.${value}`),
    help: t(`terms:ways.${value}Help`),
    checked: chosen.includes(value),
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

const howParts = ['recruitment', 'invited', 'ways'] as const

function howAsked(t: Translate, { fromRecipe, problems }: GroupSurroundings, group: string, form: GroupForm): Pick<GroupFields, 'how'> {
  const wrong = howParts.some((part) => problems.some(({ field }) => field === groupFieldId(group, part)))
  if (!fromRecipe || wrong) return {}
  return { how: [t(`manage:recruitment.${form.recruitment}`), ...form.ways.map((way) => t(`terms:ways.${way}`))].join(' · ') }
}

export function groupFields(visit: StaffVisit, input: GroupSurroundings, group: PlannedGroup, form: GroupForm): GroupFields {
  const t = translatorFor(visit.language)
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
    ways: waysField(t, field, form.ways),
    ...(units === undefined ? {} : { readersAnswer: readersAnswerChoice(t, input.form.readersAnswer) }),
    folded: !form.included && field('included').error === undefined,
    ...howAsked(t, input, group.id, form),
  }
}
