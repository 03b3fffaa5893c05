/**
 * What of a questionnaire one group is asked, prepared for scoring: its ratings, pairs, choices, dimensions and axes.
 *
 * Called once per group (units use their group's). Background items are left out: they are never analysed as an opinion. An
 * organisation's own ratings stand apart, so that no mean, place or test of the questionnaire's own items rests on them.
 */
import { itemsOf } from '../../questionnaires/columns.ts'
import type { Item, MultipleChoiceItem, NumberItem, SingleChoiceItem } from '../../questionnaires/item.ts'
import type { Axis, Dimension, Facet } from '../../questionnaires/meaning.ts'
import { isOwnQuestion } from '../../questionnaires/own-questions.ts'
import type { Questionnaire, Rules } from '../../questionnaires/questionnaire.ts'
import type { ScoredItem } from './scored-item.ts'
import { isScored, scoredItem } from './scored-item.ts'

export interface DimensionPlan {
  readonly dimension: Dimension
  readonly items: readonly ScoredItem[]
}

export interface AxisPlan {
  readonly axis: Axis
  readonly items: readonly ScoredItem[]
}

/** How it is and how it should be. */
export interface ComparedPlan {
  readonly id: string
  readonly now: ScoredItem
  readonly wanted: ScoredItem
}

/** Dimensions and axes of which the group is asked nothing are absent. `ratings`, `scored` and `ownRatings` stand in the questionnaire's order. */
export interface GroupPlan {
  readonly scored: readonly ScoredItem[]
  readonly ratings: readonly ScoredItem[]
  /** Ratings of which only the distance counts: they are no ground for praise or blame, and in no mean of all ratings. */
  readonly compared: readonly ComparedPlan[]
  /** Ratings among an organisation's own questions: in none of the others. */
  readonly ownRatings: readonly ScoredItem[]
  readonly choices: readonly (SingleChoiceItem | MultipleChoiceItem | NumberItem)[]
  readonly dimensions: readonly DimensionPlan[]
  readonly axes: readonly AxisPlan[]
  readonly facets: readonly Facet[]
  readonly rules: Rules
}

const isAsked = (item: Item, group: string | undefined): boolean => group === undefined || !item.groups || item.groups.includes(group)

const isChoice = (item: Item): item is SingleChoiceItem | MultipleChoiceItem | NumberItem =>
  item.kind === 'singleChoice' || item.kind === 'multipleChoice' || item.kind === 'number'

function comparedOf({ nowAndWanted }: Questionnaire, scored: readonly ScoredItem[]): readonly ComparedPlan[] {
  return nowAndWanted.flatMap((pair) => {
    const [now, wanted] = [pair.now, pair.wanted].map((id) => scored.find((item) => item.id === id))
    return now && wanted ? [{ id: pair.id, now, wanted }] : []
  })
}

/** All ratings that groups and years are compared on: with those of what is and what is wanted. */
export const ratingsAndCompared = ({ ratings, compared }: GroupPlan): readonly ScoredItem[] => [
  ...ratings,
  ...compared.flatMap(({ now, wanted }) => [now, wanted]),
]

/** The plan of a group; without a group, of all items. */
export function groupPlan(questionnaire: Questionnaire, group?: string): GroupPlan {
  const items = itemsOf(questionnaire).filter((item) => !item.background && isAsked(item, group))
  const everyScored = items.filter(isScored).map((item) => scoredItem(item, questionnaire.scales))
  const scored = everyScored.filter(({ id }) => !isOwnQuestion(id))
  const dimensions = questionnaire.dimensions.map((dimension) => ({
    dimension,
    items: scored.filter(({ item }) => item.kind === 'rating' && item.dimension === dimension.id),
  }))
  const axes = questionnaire.axes.map((axis) => ({
    axis,
    items: scored.filter(({ item }) => item.kind === 'pair' && item.axis === axis.id),
  }))
  const compared = comparedOf(questionnaire, scored)
  const apart = new Set(compared.flatMap(({ now, wanted }) => [now.id, wanted.id]))
  return {
    scored,
    ratings: scored.filter(({ id, item }) => item.kind === 'rating' && !apart.has(id)),
    compared,
    ownRatings: everyScored.filter(({ id }) => isOwnQuestion(id)),
    choices: items.filter(isChoice),
    dimensions: dimensions.filter((plan) => plan.items.length > 0),
    axes: axes.filter((plan) => plan.items.length > 0),
    facets: questionnaire.facets,
    rules: questionnaire.rules,
  }
}
