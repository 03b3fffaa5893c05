/**
 * An interval in whole numbers for sentences: rounded outward, so that it never claims more than the figure bears, and cut at the scale.
 */
import type { IntervalEstimate } from '../../analysis/estimate.ts'
import type { Voice } from './voice.ts'

/** Both ends are whole numbers. */
export interface WholeRange {
  readonly from: number
  readonly to: number
}

/** Lowest and highest value there can be. */
export type Bounds = readonly [lowest: number, highest: number]

export const scoreBounds: Bounds = [0, 100]
export const positionBounds: Bounds = [-100, 100]

/** Of the difference of two scores, and of two positions. */
export const scoreDifferenceBounds: Bounds = [-100, 100]
export const positionDifferenceBounds: Bounds = [-200, 200]

/** What arithmetic leaves behind a whole number must not push it to the next one. */
const dust = 1e-9

const down = (value: number): number => Math.floor(value + dust)
const up = (value: number): number => Math.ceil(value - dust)

/** The smallest whole range that holds the interval, within the bounds. */
export function wholeRange({ lower, upper }: Pick<IntervalEstimate, 'lower' | 'upper'>, [lowest, highest]: Bounds): WholeRange {
  const within = (value: number): number => Math.min(highest, Math.max(lowest, value)) + 0
  return { from: within(down(lower)), to: within(up(upper)) }
}

/** How far both ends are from zero, nearer end first; for a difference whose direction is sure, where both ends have one sign. */
export function distanceRange({ lower, upper }: Pick<IntervalEstimate, 'lower' | 'upper'>, farthest: number): WholeRange {
  const [near, far] = lower < 0 ? [-upper, -lower] : [lower, upper]
  return wholeRange({ lower: Math.max(0, near), upper: far }, [0, farthest])
}

/** "66–72", or one number where both ends are the same. */
export function rangeWords({ format, t }: Voice, { from, to }: WholeRange): string {
  return from === to ? format.whole(from) : t('sentences:range', { from: format.whole(from), to: format.whole(to) })
}

/** A bound below which something could have gone unseen; rounded up, so that it never promises to have seen more than it did. */
export const wholeAbove = (bound: number): number => up(bound)
