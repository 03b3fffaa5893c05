/**
 * The word for a score: strength, needs work, or leaning to either. Said of the organisation, so from the estimate without fpc.
 */
import type { Rules } from '../../questionnaires/questionnaire.ts'
import { isAtLeast, isAtMost } from '../bound-tolerance.ts'
import type { Estimate } from '../estimate.ts'
import { hasInterval } from '../estimate.ts'
import type { Verdict } from '../result.ts'

/** `none` where there is no interval: a self-selected group, one answer, all the same, or more answers than persons. A figure at a bound has reached it. */
export function verdictOf(inference: Estimate, { strengthFrom, needsWorkTo }: Pick<Rules, 'strengthFrom' | 'needsWorkTo'>): Verdict {
  if (!hasInterval(inference)) return 'none'
  if (isAtLeast(inference.lower, strengthFrom)) return 'strength'
  if (isAtMost(inference.upper, needsWorkTo)) return 'needsWork'
  if (isAtLeast(inference.value, strengthFrom)) return 'leaningStrength'
  return isAtMost(inference.value, needsWorkTo) ? 'leaningNeedsWork' : 'inBetween'
}
