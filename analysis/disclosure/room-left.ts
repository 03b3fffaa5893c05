/**
 * How much what is shown leaves open of what is hidden: of a share that is told as "over 90 %", and of the parts of a sum.
 *
 * Called by `solvedFigures` and by `solveRound`.
 */
import type { Cell } from './cell.ts'
import { cellsAround, remainderOf, withParts } from './cell.ts'
import type { Bounds } from './known-counts.ts'
import { knownCounts } from './known-counts.ts'
import type { Exact, FigureSetting, Figures, Measured } from './measured.ts'
import type { Tally } from './tally.ts'
import { highestShare, nobody, together } from './tally.ts'

/** Whether one answer could be exchanged for another one's beside it that is hidden too. Else the word "nearly all" would tell the share. */
function couldBeOther(root: Cell, inner: string, { tallies }: Measured, exact: Exact): boolean {
  const cell = withParts(root).find(({ id }) => id === inner)
  const tally = tallies.get(inner)
  if (cell === undefined || tally === undefined) return false
  const top = tally.counts.indexOf(Math.max(0, ...tally.counts))
  const isStillOver = (tally.counts[top] ?? 0) - 1 > highestShare * tally.n
  const around = cellsAround(root)
    .get(inner)
    ?.find(({ id }) => exact.has(id))
  const isExact = ({ id }: Cell): boolean => exact.has(id)
  const own = new Set(withParts(cell).map(({ id }) => id))
  const rest = remainderOf(around ?? cell, isExact)
  const sum = (atoms: readonly Cell[]): Tally => together(atoms.flatMap(({ id }) => tallies.get(id) ?? []))
  const [mine, others] = [sum(rest.filter(({ id }) => own.has(id))), sum(rest.filter(({ id }) => !own.has(id)))]
  const alike = (one: Tally): number => one.counts[top] ?? 0
  // Where no sum around it is shown, nobody has to give or take.
  const canLower = isStillOver && alike(mine) > 0 && (around === undefined || others.n > alike(others))
  const canRaise = mine.n > alike(mine) && (around === undefined || alike(others) > 0)
  return canLower || canRaise
}

/** Those of whom it is said that they are nearly all alike: how many at least, and which answer they gave. Undefined where it is not so. */
function alikeIn({ n, counts }: Tally): { readonly atLeast: number; readonly answer: number } | undefined {
  const most = Math.max(0, ...counts)
  return most > highestShare * n ? { atLeast: Math.floor(highestShare * n + 1e-9) + 1, answer: counts.indexOf(most) } : undefined
}

/** Whether the numbers of those who gave an answer stay open where these cells say that nearly all of them did. */
function staysOpen(root: Cell, said: readonly Cell[], { tallies }: Measured, exact: Exact, answer: number): boolean {
  const told = withParts(root).map(({ id }): [string, Bounds] => {
    const { n, counts } = tallies.get(id) ?? nobody
    const count = counts[answer] ?? 0
    if (exact.has(id)) return [id, { lower: count, upper: count }]
    const word = said.some((one) => one.id === id) ? alikeIn({ n, counts, mean: null }) : undefined
    return [id, { lower: word?.answer === answer ? word.atLeast : 0, upper: n }]
  })
  const known = knownCounts(root, new Map(told))
  return said.every(({ id }) => {
    const { lower, upper } = known.get(id) ?? { lower: 0, upper: 0 }
    return lower < upper
  })
}

/**
 * The cells in which it may be said of a hidden figure that nearly all are alike, said of all of them together: two words may tell what one
 * would not. None where they would, and none of unions, which are what is left of others: sums tell more of those. `fewest`: so many need
 * more than figures do.
 */
export function saidAlike(root: Cell, measured: Measured, exact: Exact, fewest: number): Exact {
  const { tallies } = measured
  const tallyOf = ({ id }: Cell): Tally => tallies.get(id) ?? nobody
  const said = withParts(root).filter(
    (cell) =>
      cell.shown &&
      !exact.has(cell.id) &&
      tallyOf(cell).n > fewest &&
      alikeIn(tallyOf(cell)) !== undefined &&
      couldBeOther(root, cell.id, measured, exact),
  )
  const answers = new Set(said.flatMap((cell) => alikeIn(tallyOf(cell))?.answer ?? []))
  const areOpen = [...answers].every((answer) => {
    const alike = said.filter((cell) => alikeIn(tallyOf(cell))?.answer === answer)
    return staysOpen(root, alike, measured, exact, answer)
  })
  return new Set(areOpen ? said.map(({ id }) => id) : [])
}

interface Part extends Measured {
  readonly id: string
}

/** Persons' whole ranges by which a hidden sum must be open. */
const leastRoom = 1

/** The sum of the `n` first of values that occur so many times. */
function sumOfFirst(n: number, values: readonly { readonly value: number; readonly count: number }[]): number {
  let [sum, left] = [0, n]
  for (const { value, count } of values) {
    const taken = Math.min(left, count)
    sum += taken * value
    left -= taken
  }
  return sum
}

/** The least and greatest sum of `n` persons among those of a tally. In persons' whole ranges. */
function boundsAmong(n: number, rest: Tally, worth: readonly number[] | undefined): Bounds {
  const total = rest.n * (rest.mean ?? 0)
  if (worth === undefined || worth.length !== rest.counts.length)
    return { lower: Math.max(0, total - (rest.n - n)), upper: Math.min(n, total) }
  const values = worth.map((value, index) => ({ value, count: rest.counts[index] ?? 0 })).toSorted((a, b) => a.value - b.value)
  return { lower: sumOfFirst(n, values), upper: sumOfFirst(n, values.toReversed()) }
}

const withoutSome = ({ n, mean, counts }: Tally, answer: number, taken: number): Tally => ({
  n: n - taken,
  mean,
  counts: counts.map((count, index) => (index === answer ? count - taken : count)),
})

/** The least and greatest sum that a figure can have in a cell, after what is shown around it and the word that is said of it. */
function sumBounds({ root, ties }: FigureSetting, cell: Cell, { id, tallies }: Part, exact: Exact): Bounds {
  const around = cellsAround(root)
    .get(cell.id)
    ?.find((outside) => exact.has(outside.id))
  const own = tallies.get(cell.id) ?? nobody
  const worth = ties.worth.get(id)
  const all = around && together(remainderOf(around, (inner) => exact.has(inner.id)).flatMap((atom) => tallies.get(atom.id) ?? []))
  const among = (n: number, rest: Tally | undefined): Bounds => (rest ? boundsAmong(n, rest, worth) : { lower: 0, upper: n })
  const alike = alikeIn(own)
  if (alike === undefined || worth === undefined) return among(own.n, all)
  const { atLeast, answer } = alike
  const others = among(own.n - atLeast, all && withoutSome(all, answer, atLeast))
  const theirs = atLeast * (worth[answer] ?? 0)
  return { lower: theirs + others.lower, upper: theirs + others.upper }
}

/** Whether a sum that is shown in a cell leaves its hidden parts open: none is pressed against an end of what it can be. */
export function leavesRoom(setting: FigureSetting, cell: Cell, hidden: readonly string[], figures: Figures): boolean {
  const found = hidden.flatMap((id): Part[] => {
    const one = setting.measured.get(id)
    return one ? [{ ...one, id }] : []
  })
  const bounds = found.map((one) => sumBounds(setting, cell, one, figures.get(one.id) ?? new Set()))
  const total = found.reduce((sum, { tallies }) => sum + (tallies.get(cell.id)?.n ?? 0) * (tallies.get(cell.id)?.mean ?? 0), 0)
  return bounds.every(({ lower, upper }, index) => {
    const others = bounds.filter((_, other) => other !== index)
    const [least, most] = [others.reduce((sum, one) => sum + one.lower, 0), others.reduce((sum, one) => sum + one.upper, 0)]
    return Math.min(upper, total - least) - Math.max(lower, total - most) >= leastRoom
  })
}
