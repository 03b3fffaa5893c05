/**
 * A mean score as it is reported: for this group now, for the organisation, and in a word.
 */
import type { Rules } from '../../questionnaires/questionnaire.ts'
import type { Basis } from '../estimates/basis.ts'
import { meanEstimate } from '../estimates/mean-estimate.ts'
import type { Moments } from '../estimates/moments.ts'
import type { ScoreResult } from '../result.ts'
import type { Standing } from './standings.ts'
import { verdictOf } from './verdict.ts'

/** `score` with fpc, `inference` and the verdict without. */
export function scoreResult(moments: Moments, basis: Basis, rules: Rules, standing: Standing): ScoreResult {
  const inference = meanEstimate(moments, basis, 'none')
  return { score: meanEstimate(moments, basis, 'fpc'), inference, verdict: verdictOf(inference, rules), ...standing }
}
