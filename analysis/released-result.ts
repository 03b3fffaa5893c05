/**
 * What may leave the house: the only result type that pages, charts, exports and the API accept.
 *
 * Only `releaseResult` makes one (by the one cast there is), so a way round disclosure control does not compile. `narrowUnits` and
 * `narrowParts` take away from one, and `thawReleased` reads back one that was frozen.
 */
import type { Backgrounds, Changes, GroupResult, Result, Slopes } from './result.ts'

/** A private member: copies (`{ ...released }`) lose it, so that a changed copy is no released result either. */
declare class Released {
  private readonly released: true
}

/** The one word that 5–9 answers allow. Scores: by the bounds of strength and needs work; positions: by the balanced bound, a pole only where it is sure. */
export type ScoreBand = 'low' | 'middle' | 'high'
export type PositionBand = 'first' | 'balanced' | 'open' | 'second'

/**
 * full: from 10 answers; bands: from the smallest cell; hidden: below it (also for nobody: the two can't be told apart).
 * One with more answers is told in bands where its figures would give away a smaller one beside it.
 */
export type ReleasedGroup =
  | { readonly tier: 'full'; readonly figures: GroupResult }
  | {
      readonly tier: 'bands'
      readonly dimensions: Readonly<Record<string, ScoreBand>>
      readonly positions: Readonly<Record<string, PositionBand>>
    }
  | { readonly tier: 'hidden' }

/** What is computed between rounds. */
export interface Comparisons {
  readonly changes: Changes
  readonly slopes: Slopes
}

export interface ReleasedResult extends Comparisons, Released {
  readonly questionnaire: Result['questionnaire']
  readonly smallestCell: number
  /** One answer in each unit did not count, because its reader may have given it. */
  readonly readersAnswer: boolean
  readonly level: number
  readonly groups: Readonly<Record<string, ReleasedGroup>>
  readonly units: Readonly<Record<string, ReleasedGroup>>
  /** As in `Result`. */
  readonly unitParents: Result['unitParents']
  readonly unitUnions: Result['unitUnions']
  /** Only of groups that are full. */
  readonly backgrounds: Backgrounds<ReleasedGroup>
  /** Only of figures that are shown in both groups. */
  readonly gaps: Result['gaps']
  /** Only between rounds in which the figure is shown both times; empty where there is one round. */
  readonly changes: Changes
  /** Only over rounds in which the figure is shown each time; empty where there are fewer than three. */
  readonly slopes: Slopes
}
