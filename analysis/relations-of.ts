/**
 * How answers go together in a group: importance of items and quality of measures. Of units and classes it would be told of too few.
 *
 * Called by `analyseRound`.
 */
import { itemImportance, overallOf } from './importance/item-importance.ts'
import { openImportanceOf } from './importance/told-importance.ts'
import type { Member } from './member.ts'
import { completeByMeasure, measureQuality } from './quality/measure-quality.ts'
import type { Relations } from './relation-result.ts'
import { itemScores } from './scores/person-means.ts'

/** `overallItem`: the definition's, absent where it has none. */
export function relationsOf(member: Member, overallItem: string | undefined): Relations {
  const complete = completeByMeasure(member)
  const overall = overallOf(member, overallItem)
  if (overall === undefined) {
    return { quality: measureQuality(member, { overall, wholeScores: new Float64Array(), importance: {} }, complete) }
  }
  const wholeScores = itemScores(member.matrix, overall)
  const told = openImportanceOf(member, { overall, wholeScores, importance: itemImportance(member, overall) }, complete)
  const importance = Object.entries(told.importance).map(([id, { correlation, isOpen }]) => [id, { correlation, isOpen }])
  return { importance: Object.fromEntries(importance), quality: measureQuality(member, told, complete) }
}
