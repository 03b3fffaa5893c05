/**
 * One tree solved: the tier of every cell, and in which cells a figure may be shown exactly.
 *
 * Called by `solveRound`. Solved for every smallest cell from the lowest up to the one that is asked for, each within what the one
 * before it left, so that a higher one never shows more.
 */
import type { Ties } from './blocked-figures.ts'
import type { Cell } from './cell.ts'
import { cellsAround, withParts } from './cell.ts'
import type { CellRules } from './exact-cells.ts'
import { exactCells, toGiveUp } from './exact-cells.ts'
import type { Bounds } from './known-counts.ts'
import { workedOutIn } from './known-counts.ts'
import type { Exact, Figures, Measured } from './measured.ts'
import { solvedFigures } from './solve-figures.ts'
import type { Need, Tier } from './tier.ts'
import { enoughFor, leastFor, needsUpTo } from './tier.ts'

/** `n`: answers by cell id. `blocked`: cells that are never shown, such as one with more answers than persons. */
export interface Counted {
  readonly root: Cell
  readonly n: ReadonlyMap<string, number>
  readonly blocked: ReadonlySet<string>
}

const countIn = ({ n }: Counted, { id }: Cell): number => n.get(id) ?? 0

const isHidden = (counted: Counted, cell: Cell, need: Need): boolean =>
  counted.blocked.has(cell.id) || countIn(counted, cell) < leastFor(need)

/** What the tier and the size of a cell tell of its number. A blocked one looks like a hidden one. */
function toldBounds(counted: Counted, exact: Exact, cell: Cell, need: Need): Bounds {
  const n = countIn(counted, cell)
  if (exact.has(cell.id)) return { lower: n, upper: n }
  if (!cell.shown || counted.blocked.has(cell.id)) return { lower: 0, upper: Infinity }
  const least = leastFor(need)
  return isHidden(counted, cell, need) ? { lower: 0, upper: least - 1 } : { lower: least, upper: Infinity }
}

/** Where a number can be worked out that must not be known: of a hidden cell, or of few persons. */
function workedOut(counted: Counted, exact: Exact, need: Need): Cell | undefined {
  const { mayKnow } = countRules(counted, need)
  return workedOutIn(counted.root, (cell) => toldBounds(counted, exact, cell, need), mayKnow)
}

/** Whether the number of a cell that is not exact can be worked out. */
export const isWorkedOut = (counted: Counted, exact: Exact, need: Need): boolean => workedOut(counted, exact, need) !== undefined

/** By the number of answers alone. */
export function countRules(counted: Counted, need: Need): CellRules {
  const enough = enoughFor(need)
  return {
    mayShow: (cell) => countIn(counted, cell) >= enough && !counted.blocked.has(cell.id),
    mayKnow: (atoms) => atoms.reduce((sum, atom) => sum + countIn(counted, atom), 0) >= enough,
  }
}

function exactByCount(counted: Counted, need: Need, among?: Exact): Exact {
  const rules = countRules(counted, need)
  let exact = exactCells(counted.root, rules, among)
  for (let found = workedOut(counted, exact, need); found; found = workedOut(counted, exact, need)) {
    const lost = toGiveUp(counted.root, found, exact)
    if (lost === undefined) break
    exact = exactCells(counted.root, rules, new Set([...exact].filter((id) => id !== lost.id)))
  }
  return exact
}

/** The tree without the words that alone would tell a number: such a cell looks like a hidden one. */
function silenced(counted: Counted, exact: Exact, need: Need): Counted {
  const found = workedOut(counted, exact, need)
  if (found === undefined) return counted
  const hasWord = (cell: Cell): boolean => cell.shown && !exact.has(cell.id) && !isHidden(counted, cell, need)
  const around = cellsAround(counted.root).get(found.id) ?? []
  const telling = around.find(hasWord) ?? around.flatMap(({ parts }) => parts).find(hasWord)
  if (telling === undefined) return counted
  return silenced({ ...counted, blocked: new Set([...counted.blocked, telling.id]) }, exact, need)
}

/** What is exact in a tree: as to its number of answers, and in each figure. `need`: for which that is. `counted`: with cells that are silent. */
export interface Step {
  readonly need: Need
  readonly counted: Counted
  readonly exact: Exact
  readonly figures: Figures
}

/** Cells of the tree that may be shown exactly, for every smallest cell up to the one that is asked for, which is the last. */
export function solvedSteps(counted: Counted, measured: ReadonlyMap<string, Measured>, ties: Ties, need: Need): readonly Step[] {
  return needsUpTo(need).reduce<readonly Step[]>((steps, step) => {
    const before = steps.at(-1)
    const known = before?.counted ?? counted
    const exact = exactByCount(known, step, before?.exact)
    const figures = solvedFigures({ root: counted.root, measured, ties, base: exact, need: step }, before?.figures)
    return [...steps, { need: step, counted: silenced(known, exact, step), exact, figures }]
  }, [])
}

/** The tier of each cell. One that is given up for others is told in words, like one with 5–9 answers. */
export function tiersOf(counted: Counted, exact: Exact, need: Need): ReadonlyMap<string, Tier> {
  const tier = (cell: Cell): Tier => {
    if (exact.has(cell.id)) return 'full'
    return isHidden(counted, cell, need) ? 'hidden' : 'bands'
  }
  return new Map(withParts(counted.root).map((cell) => [cell.id, tier(cell)]))
}
