/**
 * The word for a score: strength, needs work, or leaning to either. Said of the organisation, so from the estimate without fpc.
 */
import type { Rules } from '../../questionnaires/questionnaire.ts'
import type { Estimate } from '../estimate.ts'
import { hasInterval } from '../estimate.ts'
import type { Verdict } from '../result.ts'

/** `none` where there is no interval: a self-selected group, one answer, or all the same. */
export function verdictOf(inference: Estimate, { strengthFrom, needsWorkTo }: Pick<Rules, 'strengthFrom' | 'needsWorkTo'>): Verdict {
  if (!hasInterval(inference)) return 'none'
  if (inference.lower >= strengthFrom) return 'strength'
  if (inference.upper <= needsWorkTo) return 'needsWork'
  if (inference.value >= strengthFrom) return 'leaningStrength'
  return inference.value <= needsWorkTo ? 'leaningNeedsWork' : 'inBetween'
}
