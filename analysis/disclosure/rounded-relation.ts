/**
 * How coarsely correlations, alpha and omega are told: so that what two persons answered together can't be worked out from them.
 *
 * The attacker sees the exact distribution of every item. With all its digits, a correlation would add the exact sum of products: one
 * equation more, which in a small group is often enough to tell who of few combined which answers. So the grid gets coarser as n gets
 * smaller, about as fast as a single exchange of two persons' answers moves a correlation (1/n). It stays far finer than the interval
 * (1/√n), so a reader loses nothing. The number of persons behind it would tell how many left out both items: it is told in tens.
 *
 * Called by `releaseRelations`, and by the analysis to see whether what is told leaves single answers open.
 */

/** Steps a unit. */
function stepsPerUnit(n: number): number {
  if (n < 100) return 20
  return n < 400 ? 50 : 100
}

/** On the grid for this many persons: steps of 0.05 below 100, of 0.02 below 400, else of 0.01. */
export function roundedRelation(value: number, n: number): number {
  const steps = stepsPerUnit(n)
  return Math.round(value * steps) / steps + 0
}

/** The values that are told as this one is. */
export function toldAlike(value: number, n: number): { readonly lower: number; readonly upper: number } {
  const steps = stepsPerUnit(n)
  const nearest = Math.round(value * steps)
  return { lower: (nearest - 0.5) / steps, upper: (nearest + 0.5) / steps }
}

/** At least so many. */
export const roundedPersons = (n: number): number => Math.floor(n / 10) * 10

/** Above it nearly everybody's one answer tells the other. */
export const closestTold = 0.9
