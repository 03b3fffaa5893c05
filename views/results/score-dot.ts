/**
 * A score 0–100 as a dot of a chart, or the words that stand in its place.
 */
import type { Estimate } from '../../analysis/estimate.ts'
import { hasInterval } from '../../analysis/estimate.ts'
import type { Dot } from '../charts/dots-chart.ts'
import { estimateWords, valueOf } from '../sentences/estimate-words.ts'
import type { Voice } from '../sentences/voice.ts'

/** Without interval the mark is hollow. `label` opens the tooltip. */
export function scoreDot(voice: Voice, estimate: Estimate | undefined, label: string): Dot | string | null {
  if (estimate === undefined) return null
  const value = valueOf(estimate)
  if (value === null) return voice.t('results:not_shown')
  const interval = hasInterval(estimate) ? { lower: Math.max(0, estimate.lower), upper: Math.min(100, estimate.upper) } : {}
  return { value, ...interval, text: voice.format.whole(value), tip: `${label}: ${estimateWords(voice, estimate)}` }
}
