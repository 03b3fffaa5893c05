/**
 * Which importances may be told beside the figures of the dimensions their items belong to.
 *
 * Called by `relationsOf`; `measureQuality` takes what comes out, since quality is told beside them.
 */
import type { WholeOf } from '../disclosure/exchange-search.ts'
import { openImportance } from '../disclosure/open-answers.ts'
import type { Member } from '../member.ts'
import type { CompleteScores } from '../quality/covariances.ts'
import { pickedFrom } from '../scores/complete-rows.ts'
import type { ScoredItem } from '../scores/scored-item.ts'
import type { ItemCorrelation } from './item-correlation.ts'

/**
 * `overall`: undefined where the group is not asked it; then `importance` is empty. `wholeScores`: of it, by person.
 */
export interface ToldImportance {
  readonly overall: ScoredItem | undefined
  readonly wholeScores: Float64Array
  readonly importance: Readonly<Record<string, ItemCorrelation>>
}

/** Scores of the overall item of the persons behind a measure, and what is told of the importance of its items. */
export const wholeOf = (
  { wholeScores, importance }: ToldImportance,
  items: readonly ScoredItem[],
  { persons }: Pick<CompleteScores, 'persons'>,
): WholeOf => ({
  scores: pickedFrom(wholeScores, persons),
  leeways: items.map(({ id }) => importance[id]?.leeway ?? null),
})

/** The same importances, with those closed that would tell too much beside mean and spread of their dimension. `complete`: by measure. */
export function openImportanceOf(member: Member, told: ToldImportance, complete: ReadonlyMap<string, CompleteScores>): ToldImportance {
  const closed = member.plan.dimensions.flatMap(({ dimension, items }) => {
    const scores = complete.get(dimension.id)
    const open = scores ? openImportance(scores, wholeOf(told, items, scores)) : []
    return items.filter((_, at) => open[at] !== true).map(({ id }) => id)
  })
  const entries = Object.entries(told.importance).map(([id, one]): [string, ItemCorrelation] => [
    id,
    closed.includes(id) ? { ...one, isOpen: false, leeway: null } : one,
  ])
  return { ...told, importance: Object.fromEntries(entries) }
}
