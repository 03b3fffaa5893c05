/**
 * Looks for persons who could exchange their answers to an item without any figure being told otherwise.
 *
 * Called by `openImportance`, `toldQuality` and `toldMoments`, which say what is told.
 */
import type { Exchange, Person } from './answer-exchanges.ts'
import { exchangesOf, unmoved } from './answer-exchanges.ts'
import type { Combination } from './closed-combinations.ts'
import { closedCombinations } from './closed-combinations.ts'
import type { Leeway } from './open-combinations.ts'

/** For each item. Enough to find exchanges where there are some; more would only take longer. */
const mostTried = 1000

/** Scores of the overall item, and by how much Σxy of it and each item may change; null where that item's importance is not told. */
export interface WholeOf {
  readonly scores: Float64Array
  readonly leeways: readonly (Leeway | null)[]
}

/** Whether the item's importance is told as before. */
function isImportanceAlike(exchanges: readonly Exchange[], leeway: Leeway | null): boolean {
  if (leeway === null) return true
  const change = exchanges.reduce((sum, { item, one, other }) => {
    const apart = (one.scores.at(-1) ?? NaN) - (other.scores.at(-1) ?? NaN)
    return Number.isNaN(apart) ? sum : sum - ((one.scores[item] ?? 0) - (other.scores[item] ?? 0)) * apart
  }, 0)
  return change > leeway.lower && change < leeway.upper
}

/**
 * What is looked for: what those who gave an answer to `item` said to each of `others`. `leeway`: of the item's importance. `room`: what
 * the squares of the persons' sums may change by; absent: nothing. `isAlike`: whether all else that is told stays as it is.
 */
interface Search {
  readonly item: number
  readonly others: readonly number[]
  readonly leeway: Leeway | null
  readonly room?: Leeway
  readonly isAlike: (exchanges: readonly Exchange[]) => boolean
}

/** The combinations for which no exchange was found. */
export function stillClosed(persons: readonly Person[], { item, others, leeway, room = unmoved, isAlike }: Search): readonly Combination[] {
  const closed = closedCombinations(persons, item, others)
  const { at, within } = exchangesOf(persons, item, room)
  let tried = 0
  for (let place = 0, first = at(0); first !== undefined; first = at(++place)) {
    if (!closed.mayOpen(first)) continue
    for (const exchanges of within(first)) {
      const changed = closed.changedBy(exchanges)
      if (changed.length === 0 || !isImportanceAlike(exchanges, leeway)) continue
      if (isAlike(exchanges)) closed.open(changed)
      if (closed.left().length === 0 || ++tried >= mostTried) return closed.left()
    }
  }
  return closed.left()
}
