/**
 * What adds up over persons behind a figure: how many, their sum, how many of each kind. A thief subtracts these.
 *
 * Called by `roundCells` to know the figures of a remainder, and by `solveRound` to judge them.
 */
import type { Estimate } from '../estimate.ts'
import type { GroupResult } from '../result.ts'
import type { Need } from './tier.ts'
import { enoughFor } from './tier.ts'

/** `mean` within 0…1 of the figure's range, null where it has none or nobody is counted. `counts`: persons by kind of answer, may be empty. */
export interface Tally {
  readonly n: number
  readonly mean: number | null
  readonly counts: readonly number[]
  /** Persons asked, where that is told; absent: it is not. */
  readonly asked?: number
}

/** One figure that every cell may have. */
export interface Measure {
  readonly id: string
  readonly tally: (figures: GroupResult) => Tally
}

/** Persons who answered at all. */
export const tallyOfPersons = ({ n }: GroupResult): Tally => ({ n, mean: null, counts: [] })

export const nobody: Tally = { n: 0, mean: null, counts: [] }

/** A share above it is shown as "over 90 %". */
export const highestShare = 0.9

/** How many stand behind a figure; 0 where it is hidden or not there. */
export const countOf = (estimate: Estimate | undefined): number => (estimate !== undefined && 'n' in estimate ? estimate.n : 0)
const valueOf = (estimate: Estimate | undefined): number | null => (estimate && 'value' in estimate ? (estimate.value ?? null) : null)

/** The tally of a mean within bounds. */
export function tallyOfMean(estimate: Estimate | undefined, [lowest, highest]: readonly [number, number]): Tally {
  const value = valueOf(estimate)
  return { n: countOf(estimate), mean: value === null ? null : (value - lowest) / (highest - lowest), counts: [] }
}

/** The tally of shares of the same persons. */
export function tallyOfShares(shares: Readonly<Record<string, Estimate>>): Tally {
  const estimates = Object.values(shares)
  const counts = estimates.map((share) => Math.round((valueOf(share) ?? 0) * countOf(share)))
  return { n: Math.max(0, ...estimates.map(countOf)), mean: null, counts }
}

const difference = (from: readonly number[], taken: readonly number[]): readonly number[] =>
  from.map((count, index) => count - (taken[index] ?? 0))

const total = ({ n, mean }: Tally): number => n * (mean ?? 0)

/** The tally of the persons that are in `from` and not in `taken`. */
export function without(from: Tally, taken: Tally): Tally {
  const n = from.n - taken.n
  return {
    n,
    mean: n > 0 && from.mean !== null ? (total(from) - total(taken)) / n : null,
    counts: from.counts.length > 0 ? difference(from.counts, taken.counts) : [],
  }
}

/** The tally of persons of sets that do not overlap. */
export function together(tallies: readonly Tally[]): Tally {
  const n = tallies.reduce((sum, tally) => sum + tally.n, 0)
  const hasMean = tallies.some(({ mean }) => mean !== null)
  const longest = Math.max(0, ...tallies.map(({ counts }) => counts.length))
  return {
    n,
    mean: n > 0 && hasMean ? tallies.reduce((sum, tally) => sum + total(tally), 0) / n : null,
    counts: Array.from({ length: longest }, (_, kind) => tallies.reduce((sum, { counts }) => sum + (counts[kind] ?? 0), 0)),
  }
}

/** Nearly all of them are alike: more than nine in ten in one kind, or the mean at an end of the range. */
export function isNearlyUnanimous({ n, mean, counts }: Tally): boolean {
  if (n === 0) return false
  const atEnd = mean !== null && Math.min(mean, 1 - mean) < 0.005
  return atEnd || Math.max(0, ...counts) > highestShare * n
}

/** That none of a few answered tells what each of them did. */
const isFewAsked = ({ asked = 0 }: Tally, need: Need): boolean => asked > 0 && asked < enoughFor(need)

/** Whether a figure of these persons may be known: of nobody, or of enough who are not nearly unanimous. */
export const mayBeKnown = (tally: Tally, need: Need): boolean =>
  (tally.n === 0 && !isFewAsked(tally, need)) || (tally.n >= enoughFor(need) && !isNearlyUnanimous(tally))
