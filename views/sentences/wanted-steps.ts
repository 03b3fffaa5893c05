/**
 * What is and what is wanted, in steps of the scale that was answered: 1 is its first option. Scores 0–100 would mean nothing here.
 */
import type { Estimate, IntervalEstimate } from '../../analysis/estimate.ts'
import { hasInterval } from '../../analysis/estimate.ts'
import { valueOf, whyMissing } from './estimate-words.ts'
import type { Voice } from './voice.ts'

/** Of a score 0–100 on a scale of `count` steps. */
export const stepOf = (score: number, count: number): number => 1 + (score / 100) * (count - 1)

/** Of a difference of scores. */
export const stepsApart = (points: number, count: number): number => (points / 100) * (count - 1)

/** What arithmetic leaves behind a tenth must not push it to the next one. */
const dust = 1e-9

/** In tenths, rounded outward, so that a range never claims more than the figure bears. */
const tenthBelow = (value: number): number => Math.floor(value * 10 + dust) / 10
export const tenthAbove = (value: number): number => Math.ceil(value * 10 - dust) / 10

/** Lower and upper end on the scale, in tenths. */
export function stepRange({ lower, upper }: IntervalEstimate, count: number): readonly [number, number] {
  const within = (score: number): number => Math.min(100, Math.max(0, score))
  return [tenthBelow(stepOf(within(lower), count)), tenthAbove(stepOf(within(upper), count))]
}

/** "2.3 (2.0–2.6)", or why there is none. */
export function stepWords(voice: Voice, estimate: Estimate, count: number): string {
  const value = valueOf(estimate)
  if (value === null) return whyMissing(voice, estimate)
  const tenth = (step: number): string => voice.format.decimal(step, 1)
  if (!hasInterval(estimate)) return tenth(stepOf(value, count))
  const [lower, upper] = stepRange(estimate, count)
  return voice.t('results:with_interval', { value: tenth(stepOf(value, count)), lower: tenth(lower), upper: tenth(upper) })
}

/** "0.8–1.6": how far apart where the direction is sure. */
export function apartWords(voice: Voice, { lower, upper }: IntervalEstimate, count: number): string {
  const [near, far] = lower < 0 ? [-upper, -lower] : [lower, upper]
  const tenth = (value: number): string => voice.format.decimal(value, 1)
  const from = tenth(tenthBelow(stepsApart(Math.max(0, near), count)))
  const to = tenth(tenthAbove(stepsApart(Math.min(100, far), count)))
  return from === to ? from : voice.t('sentences:range', { from, to })
}
