/**
 * The shape of what is said of answers that one person gave together: importance of items, quality of measures. Part of `GroupResult`.
 *
 * Made by `itemImportance` and `measureQuality`; narrowed and rounded by `releaseRelations`.
 */
import type { Estimate } from './estimate.ts'

/**
 * How the answers to two items go together, −1…+1. `isOpen`: rounded as it is told, the figure leaves it open who
 * combined which answers; where not, it does not leave the house.
 */
export interface CorrelationResult {
  readonly correlation: Estimate
  readonly isOpen: boolean
}

/** What an item adds to its measure: its correlation with the sum of the others, and alpha without it. */
export interface ItemQuality {
  readonly restCorrelation: Estimate
  readonly alphaWithout: Estimate
}

/** How much of quality may be told: everything, alpha and omega only, or nothing. */
export type ToldQuality = 'items' | 'whole' | 'nothing'

/** How far the items of a dimension or axis measure one thing. `omega` has no interval. `told`: how much leaves the house, as `isOpen`. */
export interface QualityResult {
  readonly alpha: Estimate
  readonly omega: Estimate
  readonly items: Readonly<Record<string, ItemQuality>>
  readonly told: ToldQuality
}

/** Both are absent where they are not told at all. */
export interface Relations {
  /** By item of a dimension; absent where the group is not asked the overall item. */
  readonly importance?: Readonly<Record<string, CorrelationResult>>
  /** By dimension and axis. */
  readonly quality?: Readonly<Record<string, QualityResult>>
}

/**
 * wanted minus now, without fpc: `now` and `wanted` are ids of items. more: towards the last step of the scale. `p` after Holm over the
 * pairs of the group. The correlation is that of the two answers.
 */
export interface WantedResult extends CorrelationResult {
  readonly now: string
  readonly wanted: string
  readonly difference: Estimate
  readonly adjustedP: number | null
  readonly word: 'more' | 'less' | 'cantTell' | 'none'
  /** As of a gap. */
  readonly unseenBelow: number | null
}
