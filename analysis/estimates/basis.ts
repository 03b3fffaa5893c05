/**
 * What an estimate must know beside the answers: how the group was asked, how many persons it has, the level.
 */
import type { Recruitment } from '../sampling-design.ts'

/**
 * `populationSize` null: unknown, and no finite population correction. `level` in (0, 1). `aboveSize`: the group has more answers
 * than persons, so that nothing is inferred from them, also not where fewer answered an item; absent: it has not. `exactSpread`: as in the
 * sampling design.
 */
export interface Basis {
  readonly recruitment: Recruitment
  readonly populationSize: number | null
  readonly level: number
  readonly aboveSize?: boolean
  readonly exactSpread?: boolean
}

/** fpc: describes this group now. none: is said of the organisation. */
export type Correction = 'fpc' | 'none'

/** More answers than persons: in the whole group, or here. */
export const exceedsSize = (n: number, { populationSize, aboveSize }: Basis): boolean =>
  aboveSize === true || n > (populationSize ?? Infinity)

/**
 * The part of the group that gave a value, in [0, 1]; 0 where the size is unknown or no correction is wanted.
 *
 * Only persons with a value count: whoever left an item out might have said anything, so a complete team with one blank
 * still has an interval for that item.
 */
export function sampledFraction(n: number, basis: Basis, correction: Correction): number {
  if (correction === 'none' || basis.populationSize === null || basis.populationSize <= 0) return 0
  return Math.min(1, n / basis.populationSize)
}
