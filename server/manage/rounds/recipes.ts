/**
 * Recipes: ready-made plans of surveys. Each says whom to ask and how they answer; everything else has a default.
 *
 * No recipe knows a questionnaire by name: which of them fit follows from its use and its groups.
 */
import type { Recipe } from '../../../data/round-terms.ts'
import type { AnswerWay, Recruitment } from '../../../data/round.ts'
import type { Questionnaire } from '../../../questionnaires/questionnaire.ts'

/** How a group is asked. */
export interface GroupRecipe {
  readonly recruitment: Recruitment
  readonly ways: readonly AnswerWay[]
}

const everybodyByInvitation: GroupRecipe = { recruitment: 'census', ways: ['personal'] }

/** Of the two groups that a questionnaire compares first: the first (residents), and the second (councillors). */
const compared: Readonly<Record<Exclude<Recipe, 'staff'>, readonly [GroupRecipe, GroupRecipe]>> = {
  councilAndOpen: [{ recruitment: 'selfSelected', ways: ['open'] }, everybodyByInvitation],
  councilAndSample: [{ recruitment: 'randomSample', ways: ['personal'] }, everybodyByInvitation],
}

const byUnitOf = ({ groups }: Questionnaire): string | undefined => groups.find(({ byUnit }) => byUnit === true)?.id

/** The recipes that fit a questionnaire. Residents and councillors are asked by those that hear people. */
export function recipesFor(questionnaire: Questionnaire): readonly Recipe[] {
  if (byUnitOf(questionnaire) !== undefined) return ['staff']
  const hearsBoth = questionnaire.useFor === 'hearPeople' && questionnaire.gaps.length > 0
  return hearsBoth ? ['councilAndOpen', 'councilAndSample'] : []
}

/** How each group is asked, by its id; a group that is not there is not asked. Undefined where the recipe does not fit. */
export function groupsOfRecipe(questionnaire: Questionnaire, recipe: Recipe): Readonly<Record<string, GroupRecipe>> | undefined {
  if (!recipesFor(questionnaire).includes(recipe)) return undefined
  const byUnit = byUnitOf(questionnaire)
  if (recipe === 'staff') return byUnit === undefined ? undefined : { [byUnit]: { recruitment: 'census', ways: ['open'] } }
  const [main] = questionnaire.gaps
  const [first, second] = compared[recipe]
  return main && { [main.first]: first, [main.second]: second }
}
