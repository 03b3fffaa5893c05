/**
 * What a figure is: a value with its uncertainty, a description, or the reason why there is none. Never a bare number, never NaN.
 */

/**
 * Why something can't be computed. `aboveSize`: there are more answers than persons, and the two can't both be right.
 * `tooFewRounds`: fewer than three that may be compared, for a slope. `fewerThan30`: for how answers go together. `noOneFactor`: the items do
 * not rest on one thing.
 */
export type NotEstimableReason =
  | 'noAnswers'
  | 'oneAnswer'
  | 'fewerThan30'
  | 'noVariation'
  | 'tooFewItems'
  | 'tooFewRounds'
  | 'noOneFactor'
  | 'notComparable'
  | 'aboveSize'
  | 'selfSelected'

/** Why something is not shown. */
export type SuppressionReason = 'tooFewAnswers' | 'complementary' | 'bandOnly' | 'roundOpen'

/** Value with interval. Scores 0–100, positions −100…+100, shares [0, 1]. `n` answered, `effectiveN` after design effect. */
export interface IntervalEstimate {
  readonly value: number
  readonly n: number
  readonly effectiveN: number
  readonly standardError: number
  readonly lower: number
  readonly upper: number
  readonly level: number
  readonly method: string
}

/** A figure of a self-selected group: it describes those who answered and nobody else. */
export interface Description {
  readonly value: number
  readonly n: number
  readonly method: 'description'
}

/** `value` is there where a point can be given but no interval (no variation while not everybody answered, more answers than persons). */
export interface NotEstimable {
  readonly notEstimable: NotEstimableReason
  readonly n: number
  readonly value?: number
}

/** Hidden by disclosure control; carries no n. `band` is the one word allowed for 5–9 answers. */
export interface Suppressed {
  readonly suppressed: SuppressionReason
  readonly band?: 'low' | 'middle' | 'high'
}

export type Estimate = IntervalEstimate | Description | NotEstimable | Suppressed

export const hasInterval = (estimate: Estimate): estimate is IntervalEstimate => 'lower' in estimate
export const hasValue = (estimate: Estimate): estimate is IntervalEstimate | Description => 'value' in estimate && 'method' in estimate
export const isSuppressed = (estimate: Estimate): estimate is Suppressed => 'suppressed' in estimate
export const isNotEstimable = (estimate: Estimate): estimate is NotEstimable => 'notEstimable' in estimate
