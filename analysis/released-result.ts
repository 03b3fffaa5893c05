/**
 * What may leave the house: the only result type that pages, charts, exports and the API accept.
 *
 * Only `releaseResult` makes one (the brand is not exported), so a way round disclosure control does not compile.
 */
import type { Changes, GroupResult, Result } from './result.ts'

export declare const releasedBrand: unique symbol

/** The one word that 5–9 answers allow. Scores: by the bounds of strength and needs work; positions: by the balanced bound, a pole only where it is sure. */
export type ScoreBand = 'low' | 'middle' | 'high'
export type PositionBand = 'first' | 'balanced' | 'open' | 'second'

/** full: from 10 answers; bands: from the smallest cell; hidden: below it (also for nobody: the two can't be told apart). */
export type ReleasedGroup =
  | { readonly tier: 'full'; readonly figures: GroupResult }
  | {
      readonly tier: 'bands'
      readonly dimensions: Readonly<Record<string, ScoreBand>>
      readonly positions: Readonly<Record<string, PositionBand>>
    }
  | { readonly tier: 'hidden' }

export interface ReleasedResult {
  readonly [releasedBrand]: true
  readonly questionnaire: Result['questionnaire']
  readonly smallestCell: number
  readonly level: number
  readonly groups: Readonly<Record<string, ReleasedGroup>>
  readonly units: Readonly<Record<string, ReleasedGroup>>
  /** Only where both groups are full. */
  readonly gaps: Result['gaps']
  /** Only between rounds in which the group or unit is full both times; empty where there is one round. */
  readonly changes: Changes
}
