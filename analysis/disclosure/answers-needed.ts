/**
 * How many answers a group or unit needs before something of it is shown, for pages that say the number.
 *
 * Called by views and server. What is shown in the end is for `releaseResult` to say: more answers alone may not be enough.
 */
import type { ReleasedResult } from '../released-result.ts'
import type { Need } from './tier.ts'
import { enoughFor, leastFor } from './tier.ts'

/** `words`: the least number of answers of which anything is shown; `figures`: the least of which figures are. */
export interface AnswersNeeded {
  readonly words: number
  readonly figures: number
}

/** `byUnit`: of a unit, or of the group that answers by unit; the answer of who reads the result does not count there. */
export function answersNeeded(
  { smallestCell, readersAnswer }: Pick<ReleasedResult, 'smallestCell' | 'readersAnswer'>,
  byUnit: boolean,
): AnswersNeeded {
  const need: Need = { smallestCell, ownAnswers: byUnit && readersAnswer ? 1 : 0 }
  return { words: leastFor(need), figures: enoughFor(need) }
}
