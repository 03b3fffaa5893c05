/**
 * The form of a survey's plan before anything is typed: for a new one, for next year's from an earlier one, for one that is planned.
 */
import type { Round, RoundGroup } from '../../../data/round.ts'
import { waysOf } from '../../../data/round.ts'
import type { Recipe } from '../../../data/round-terms.ts'
import type { Questionnaire } from '../../../questionnaires/questionnaire.ts'
import { groupFieldId } from '../../../views/manage/group-field-id.ts'
import type { RoundForm } from '../../../views/manage/round-form-page.ts'
import type { GroupForm } from '../../../views/manage/round-group-fields.ts'
import { recruitmentChoices, wayChoices } from '../../../views/manage/round-group-fields.ts'
import { readersAnswerField } from '../../../views/manage/readers-answer.ts'
import { termsShownField } from '../../../views/manage/terms-fields.ts'
import type { PostedFields } from '../posted-fields.ts'
import { addDays, nextYearsDay } from './calendar-day.ts'
import { groupsOfRecipe } from './recipes.ts'
import type { Responsible } from './terms-forms.ts'
import { keptTermsForm, newTermsForm, typedTermsForm } from './terms-forms.ts'

const openDays = 21
const daysToResults = 35

const asText = (value: number | null): string => (value === null ? '' : String(value))

const defaultDays = (today: string): Pick<RoundForm, 'opensOn' | 'closesOn' | 'resultsOn'> => ({
  opensOn: today,
  closesOn: addDays(today, openDays),
  resultsOn: addDays(today, daysToResults),
})

/** The groups that the questionnaire compares are asked unless a person says otherwise; all where it compares none. */
function isAskedByDefault({ gaps }: Questionnaire, group: string): boolean {
  const [main] = gaps
  return main === undefined || main.first === group || main.second === group
}

const hasUnits = ({ groups }: Questionnaire): boolean => groups.some(({ byUnit }) => byUnit === true)

const emptyGroup = (group: string, included: boolean): GroupForm => ({
  group,
  included,
  recruitment: 'census',
  populationSize: '',
  invited: '',
  ways: ['open'],
})

/** What a new form starts from. `inhabitants`: of the organisation, the size of a group that anybody may answer in. */
export interface NewRound {
  readonly today: string
  readonly recipe: Recipe | null
  readonly inhabitants: number | null
  readonly responsible: Responsible
}

function newGroups(questionnaire: Questionnaire, { recipe, inhabitants }: NewRound): readonly GroupForm[] {
  const asked = recipe === null ? undefined : groupsOfRecipe(questionnaire, recipe)
  return questionnaire.groups.map(({ id }) => {
    const group = asked?.[id]
    if (group === undefined) return emptyGroup(id, asked === undefined && isAskedByDefault(questionnaire, id))
    const populationSize = group.recruitment === 'census' ? '' : asText(inhabitants)
    return { ...emptyGroup(id, true), ...group, populationSize }
  })
}

/** Sensible defaults: this year, open from today for three weeks, results after five, and leaders answer with their units. */
export const newRoundForm = (questionnaire: Questionnaire, start: NewRound): RoundForm => ({
  year: start.today.slice(0, 4),
  ...defaultDays(start.today),
  readersAnswer: hasUnits(questionnaire),
  groups: newGroups(questionnaire, start),
  terms: newTermsForm(start.responsible),
})

const plannedGroup = ({ group, recruitment, populationSize, invited, ways }: RoundGroup): GroupForm => ({
  group,
  included: true,
  recruitment,
  populationSize: asText(populationSize),
  invited: asText(invited),
  ways: waysOf(ways === undefined ? {} : { ways }),
})

/** Groups of a round in the questionnaire's order, with those that are not asked. */
const groupsOf = (questionnaire: Questionnaire, round: Round): readonly GroupForm[] =>
  questionnaire.groups.map(({ id }) => {
    const planned = round.groups.find(({ group }) => group === id)
    return planned === undefined ? emptyGroup(id, false) : plannedGroup(planned)
  })

/** The form of a round as it is planned. */
export const keptRoundForm = (questionnaire: Questionnaire, round: Round): RoundForm => ({
  year: String(round.year),
  opensOn: round.opensOn,
  closesOn: round.closesOn,
  resultsOn: round.resultsOn,
  readersAnswer: round.readersAnswer,
  groups: groupsOf(questionnaire, round),
  terms: keptTermsForm(round),
})

/** Everything as in the earlier round, one year later; days that have passed by then start from today. */
export function nextYearsForm(questionnaire: Questionnaire, earlier: Round, today: string): RoundForm {
  const days = {
    opensOn: nextYearsDay(earlier.opensOn),
    closesOn: nextYearsDay(earlier.closesOn),
    resultsOn: nextYearsDay(earlier.resultsOn),
  }
  return {
    year: String(earlier.year + 1),
    ...(days.opensOn < today ? defaultDays(today) : days),
    readersAnswer: earlier.readersAnswer,
    groups: groupsOf(questionnaire, earlier),
    terms: keptTermsForm(earlier),
  }
}

/** The form as it was posted. A questionnaire's only group is always asked. `before`: the form as it was shown first. */
export function typedRoundForm(questionnaire: Questionnaire, fields: PostedFields, before: RoundForm): RoundForm {
  const { text, has, all } = fields
  const { groups } = questionnaire
  const waysBefore = (id: string) => before.groups.find(({ group }) => group === id)?.ways ?? ['open' as const]
  return {
    year: text('year'),
    opensOn: text('opensOn'),
    closesOn: text('closesOn'),
    resultsOn: text('resultsOn'),
    readersAnswer: hasUnits(questionnaire) && has(readersAnswerField),
    groups: groups.map(({ id }) => ({
      group: id,
      included: groups.length === 1 || has(groupFieldId(id, 'included')),
      recruitment: recruitmentChoices.find((choice) => choice === text(groupFieldId(id, 'recruitment'))) ?? 'census',
      populationSize: text(groupFieldId(id, 'population')),
      invited: text(groupFieldId(id, 'invited')),
      ways: has(termsShownField) ? wayChoices.filter((way) => all(groupFieldId(id, 'ways')).includes(way)) : waysBefore(id),
    })),
    terms: typedTermsForm(fields, before.terms),
  }
}
