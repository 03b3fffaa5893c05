/**
 * When rounds were, in years, where only their year is known.
 *
 * Called by whoever draws rounds over time or computes slopes over them, so that both put them in the same place.
 */

/** `years`: of all rounds, in their order. The year of the one at `index`; where a year has several, each has its part of it. */
export function placeInTime(years: readonly number[], index: number): number {
  const year = years[index] ?? 0
  const sameYear = years.flatMap((other, at) => (other === year ? [at] : []))
  return year + sameYear.indexOf(index) / sameYear.length
}
