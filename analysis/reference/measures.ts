/**
 * The measures of a group that can be held against those of other organisations: criteria, items and positions on axes.
 *
 * Read by `referenceOf` from released groups, and by the pages. Positions run to the second pole, scores to 100.
 */
import type { Estimate } from '../estimate.ts'
import type { ReleasedGroup } from '../released-result.ts'
import { isOwnQuestion } from '../../questionnaires/own-questions.ts'

/** The words are those of the paths of a result. */
export const measureKinds = ['dimensions', 'items', 'positions'] as const
export type MeasureKind = (typeof measureKinds)[number]

/** Something by kind and then by id of the dimension, item or axis. */
export type ByMeasure<Value> = Readonly<Record<MeasureKind, Readonly<Record<string, Value>>>>

/**
 * The means behind every word said of the organisation: without finite population correction, so that a complete council is not
 * taken for a certainty. Nothing where the group is not released in full, nor of an organisation's own questions.
 */
export function measuresOf(group: ReleasedGroup): ByMeasure<Estimate> {
  if (group.tier !== 'full') return { dimensions: {}, items: {}, positions: {} }
  const { dimensions, items, type } = group.figures
  const core = Object.fromEntries(Object.entries(items).filter(([id]) => !isOwnQuestion(id)))
  const inferences = (results: Readonly<Record<string, { readonly inference: Estimate }>>): Readonly<Record<string, Estimate>> =>
    Object.fromEntries(Object.entries(results).map(([id, { inference }]) => [id, inference]))
  return { dimensions: inferences(dimensions), items: inferences(core), positions: type?.positions ?? {} }
}
