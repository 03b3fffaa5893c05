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
  /** Number of persons by unit id, for groups that answer by unit. */
  readonly unitSizes: Readonly<Record<string, number>>
  /** Seed of every random step; same seed, same bytes. */
  readonly seed: number
  /** Confidence level in (0, 1), default 0.95. */
  readonly level: number
}
