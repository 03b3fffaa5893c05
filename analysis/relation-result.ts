/**
 * The shape of what is said of answers that one person gave together: importance of items, quality of measures. Part of `GroupResult`.
 *
 * Made by `itemImportance` and `measureQuality`; narrowed and rounded by `releaseRelations`.
 */
import type { Estimate } from './estimate.ts'

/**
 * How an item goes together with satisfaction with the whole, −1…+1. `isOpen`: rounded as it is told, the figure leaves it open who
 * combined which answers; where not, it does not leave the house.
 */
export interface ImportanceResult {
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
  readonly importance?: Readonly<Record<string, ImportanceResult>>
  /** By dimension and axis. */
  readonly quality?: Readonly<Record<string, QualityResult>>
}
