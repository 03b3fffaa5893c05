/**
 * How the answers came about: everything an estimate needs to know beside the answers themselves.
 */

/** census: all were asked; randomSample: drawn by lot; selfSelected: an open link. Never pooled. */
export type Recruitment = 'census' | 'randomSample' | 'selfSelected'

/** `populationSize` is the number of persons in the group; absent: unknown, and no finite population correction. */
export interface GroupDesign {
  readonly recruitment: Recruitment
  readonly populationSize?: number
  /** How many were asked (a random sample); absent: the population size for a census. */
  readonly invited?: number
}

export interface SamplingDesign {
  readonly groups: Readonly<Record<string, GroupDesign>>
  /** Number of persons by unit id, those of the units below included, for groups that answer by unit. */
  readonly unitSizes: Readonly<Record<string, number>>
  /** The unit above each, null at the top; absent: no unit is above another. */
  readonly unitParents?: Readonly<Record<string, string | null>>
  /** Units of another year as unions of this round's units, such as a merged unit as the units it was made of. By its id. */
  readonly unitUnions?: Readonly<Record<string, readonly string[]>>
  /** Seed of every random step; same seed, same bytes. */
  readonly seed: number
  /** Confidence level in (0, 1), default 0.95. */
  readonly level: number
  /**
   * True: spreads of measures of several items with all their digits, as R has them. For those who hold the answers themselves; what is
   * shown to others must not have them, and `releaseResult` refuses such a result. Absent: rounded up, see `toldMoments`.
   */
  readonly exactSpread?: boolean
}
