/**
 * Whether a measure of one group means the same in two organisations' rounds, which may have used different versions.
 *
 * Called for each other organisation by whoever puts a reference group together. The rules are those of the years: a line that is
 * broken over the years is broken between organisations too.
 */
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import { comparableItems, isWhole } from '../comparison/comparable.ts'
import { groupPlan } from '../scores/group-plan.ts'
import type { ScoredItem } from '../scores/scored-item.ts'
import type { MeasureKind } from './measures.ts'

/** The scored items that each measure of the group rests on. */
export function itemsBehind(
  questionnaire: Questionnaire,
  group: string,
): Readonly<Record<MeasureKind, ReadonlyMap<string, readonly ScoredItem[]>>> {
  const { dimensions, ratings, axes } = groupPlan(questionnaire, group)
  return {
    dimensions: new Map(dimensions.map(({ dimension, items }) => [dimension.id, items])),
    items: new Map(ratings.map((item) => [item.id, [item]])),
    positions: new Map(axes.map(({ axis, items }) => [axis.id, items])),
  }
}

/**
 * A test for measures of `group`: true where both versions ask the group the same items there, each of them comparable and scored alike.
 *
 * `between`: versions between the two, without which versions that are no neighbours can't be compared; others do no harm.
 */
export function comparableMeasures(
  one: Questionnaire,
  other: Questionnaire,
  between: readonly Questionnaire[],
  group: string,
): (kind: MeasureKind, id: string) => boolean {
  if (one.id !== other.id) return () => false
  if (one.hash === other.hash) return () => true
  const comparable = comparableItems(one, other, between)
  const [ofOne, ofOther] = [itemsBehind(one, group), itemsBehind(other, group)]
  return (kind, id) => {
    const items = ofOne[kind].get(id)
    return items !== undefined && isWhole(ofOther[kind].get(id), items, comparable)
  }
}
