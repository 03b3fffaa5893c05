/**
 * A comparison before it is said, drawn and put into tables: its places, its measures in their order, and what can be told.
 *
 * Called by the page of comparisons and its files.
 */
import type { ReleasedGroup } from '../../analysis/released-result.ts'
import type { Differences, ReleasedDifference } from '../../analysis/comparison/released-differences.ts'
import { releasedDifferences } from '../../analysis/comparison/released-differences.ts'
import { hasInterval } from '../../analysis/estimate.ts'
import type { Place } from '../../analysis/comparison/place.ts'
import { allItems, ratingIds } from '../tables/item-labels.ts'
import type { ResultContext } from '../results/result-context.ts'
import { contextVoice, currentRound } from '../results/result-context.ts'
import type { Voice } from '../sentences/voice.ts'
import type { CompareChoice, CompareOptions, MeasureChoice } from './compare-choice.ts'
import { readChoice } from './compare-choice.ts'
import type { CompareContext } from './compare-context.ts'
import { compareOptions, withDefaults } from './compare-options.ts'
import type { NamedPlace } from './compare-places.ts'
import { comparePlaces } from './compare-places.ts'

/** `ids`: of the measures, in the order in which they are shown. `leftOut`, `ignored`: counts of what was asked for and is not shown. */
export interface CompareView {
  readonly input: CompareContext
  readonly voice: Voice
  readonly options: CompareOptions
  /** What the address itself says; `choice` has what it left open filled in. */
  readonly asked: CompareChoice
  readonly choice: CompareChoice
  readonly ignored: number
  readonly places: readonly NamedPlace[]
  readonly leftOut: number
  readonly ids: readonly string[]
  readonly differences: Differences
}

/** In the definition's order. */
function idsOf({ questionnaire }: ResultContext, { kind, dimension }: MeasureChoice): readonly string[] {
  if (kind === 'positions') return questionnaire.axes.map(({ id }) => id)
  if (kind === 'dimensions') return questionnaire.dimensions.map(({ id }) => id)
  const items = allItems(questionnaire).filter((item) => dimension === null || (item.kind === 'rating' && item.dimension === dimension))
  return ratingIds(questionnaire).filter((id) => items.some((item) => item.id === id))
}

/** Whether the place has the measure, in figures or in words. */
function hasMeasure(shown: ReleasedGroup, place: Place, { kind }: MeasureChoice, id: string): boolean {
  if (shown.tier === 'full') return place.measures[kind][id] !== undefined
  return shown.tier === 'bands' && kind !== 'items' && shown[kind][id] !== undefined
}

export const isSure = ({ word }: ReleasedDifference): boolean => word === 'firstHigher' || word === 'secondHigher'

export const sizeOf = ({ difference }: ReleasedDifference): number => (hasInterval(difference) ? Math.abs(difference.value) : 0)

/** Sure differences first, then by their size. */
export const bySize = (one: ReleasedDifference, other: ReleasedDifference): number =>
  Number(isSure(other)) - Number(isSure(one)) || sizeOf(other) - sizeOf(one)

/** Measures by their largest difference. */
function inOrder(ids: readonly string[], { compared }: Differences, { order }: CompareChoice): readonly string[] {
  if (order === 'definition') return ids
  const ranked = compared.toSorted(bySize).map(({ id }) => id)
  const rankOf = (id: string): number => (ranked.includes(id) ? ranked.indexOf(id) : ranked.length)
  return ids.toSorted((one, other) => rankOf(one) - rankOf(other))
}

export function compareView(input: CompareContext): CompareView {
  const { context, versions, query } = input
  const options = compareOptions(input)
  const { choice: asked, ignored } = readChoice(query, options)
  const choice = withDefaults(context, asked)
  const { places, leftOut } = comparePlaces(input, choice)
  const ids = idsOf(context, choice.measure).filter((id) => places.some(({ place }) => hasMeasure(place.shown, place, choice.measure, id)))
  const differences = releasedDifferences({
    places: places.map(({ place }) => place),
    labels: context.rounds.map(({ label }) => label),
    kind: choice.measure.kind,
    ids,
    rules: context.questionnaire.rules,
    versions,
    level: currentRound(context).released.level,
  })
  const voice = contextVoice(context)
  return { input, voice, options, asked, choice, ignored, places, leftOut, ids: inOrder(ids, differences, choice), differences }
}

/** The name of a place that was compared. */
export const labelOf = ({ places }: CompareView, place: Place): string => places.find((each) => each.place === place)?.label ?? ''
