/**
 * How many answers are needed to show how much.
 *
 * Called for every cell and figure by the solvers and by `releaseResult`.
 */
import type { ReleasedGroup } from '../released-result.ts'

export type Tier = ReleasedGroup['tier']

/** Never lower, whatever an organisation wishes. */
export const lowestSmallestCell = 3

/** Figures from here on. */
const fullFrom = 10

/** `ownAnswers`: answers in each cell that do not count, because who reads the result may have given one: 0 or 1. */
export interface Need {
  readonly smallestCell: number
  readonly ownAnswers: 0 | 1
}

/** The least number of answers of which anything is shown. */
export const leastFor = ({ smallestCell, ownAnswers }: Need): number => smallestCell + ownAnswers

/** The least number of answers of which figures are shown: 10, or the smallest cell where that is more. */
export const enoughFor = ({ smallestCell, ownAnswers }: Need): number => Math.max(fullFrom, smallestCell) + ownAnswers

/** Needs with every smallest cell from the lowest up to this one, which is the last. */
export function needsUpTo(need: Need): readonly Need[] {
  const { smallestCell } = need
  const below = Number.isFinite(smallestCell) ? Math.max(0, smallestCell - lowestSmallestCell) : 0
  return [...Array.from({ length: below }, (_, index) => ({ ...need, smallestCell: lowestSmallestCell + index })), need]
}
