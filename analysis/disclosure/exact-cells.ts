/**
 * Which cells of one tree may be shown exactly: primary suppression of small cells, and complementary suppression of others, so
 * that nothing that is hidden can be worked out by adding and subtracting.
 *
 * Called by `solveRound` for the number of answers and again for every figure. Idea: Hundepool et al., Statistical Disclosure
 * Control (2012), chapter 4, hierarchical tables. In one tree the check is exact; which cells are given up is a rule, not an optimum.
 */
import type { Cell } from './cell.ts'
import { cellsAround, exactBelow, remainderOf, withParts } from './cell.ts'

export interface CellRules {
  /** Whether the cell may be shown by itself. */
  readonly mayShow: (cell: Cell) => boolean
  /** Whether figures of exactly these atoms together may be known. Must hold for the atoms of every cell that may be shown. */
  readonly mayKnow: (atoms: readonly Cell[]) => boolean
}

/** The first to be given up: the smallest as registered, which is known when the round is opened, then by id. */
export function compareForGivingUp(a: Cell, b: Cell): number {
  const [first, second] = [a.order ?? a.size, b.order ?? b.size]
  if (first !== second) return first < second ? -1 : 1
  return a.id < b.id ? -1 : 1
}

/** The cell to give up so that the remainder of `cell` grows, outside `except`; undefined where there is none left. */
function givenUp(cell: Cell, isExact: (cell: Cell) => boolean, except?: Cell): Cell | undefined {
  const kept = new Set(except ? withParts(except).map(({ id }) => id) : [])
  const candidates = exactBelow(cell, isExact).filter(({ id }) => !kept.has(id))
  const sorted = candidates.toSorted(compareForGivingUp)
  return sorted.find((one) => remainderOf(one, isExact).length > 0) ?? sorted[0]
}

/** What is exact now. `rest`: the remainder of a cell. */
interface Shown {
  readonly isExact: (cell: Cell) => boolean
  readonly rest: (cell: Cell) => readonly Cell[]
}

/** Remembers remainders, which are asked for again and again; good until something is given up. */
function shownBy(exact: ReadonlySet<string>): Shown {
  const isExact = ({ id }: Cell): boolean => exact.has(id)
  const known = new Map<string, readonly Cell[]>()
  const rest = (cell: Cell): readonly Cell[] => {
    const found = known.get(cell.id) ?? remainderOf(cell, isExact)
    known.set(cell.id, found)
    return found
  }
  return { isExact, rest }
}

/** What must be given up because of this cell; undefined where all is well with it. `outside`: the cells around it, the nearest first. */
function lossFor(cell: Cell, outside: readonly Cell[], { isExact, rest }: Shown, { mayKnow }: CellRules): Cell | undefined {
  const remainder = rest(cell)
  if (isExact(cell)) return remainder.length === 0 || mayKnow(remainder) ? undefined : (givenUp(cell, isExact) ?? cell)
  if (!cell.shown) return undefined
  // All its parts are shown: it is their sum.
  if (remainder.length === 0) return givenUp(cell, isExact)
  const around = outside.find(isExact)
  // All beside it is shown: it is the difference.
  const isDifference = around !== undefined && rest(around).length === remainder.length
  return isDifference ? (givenUp(around, isExact, cell) ?? around) : undefined
}

/**
 * Ids of the cells of the tree whose figures may be shown exactly.
 *
 * `among`: only these are considered; absent: all. Cells are given up one by one until nothing that is hidden can be worked out.
 */
export function exactCells(root: Cell, rules: CellRules, among?: ReadonlySet<string>): ReadonlySet<string> {
  const cells = withParts(root)
  const exact = new Set(cells.filter((cell) => cell.shown && (among?.has(cell.id) ?? true) && rules.mayShow(cell)).map(({ id }) => id))
  const around = cellsAround(root)
  const nextLoss = (): Cell | undefined => {
    const shown = shownBy(exact)
    for (const cell of cells) {
      const lost = lossFor(cell, around.get(cell.id) ?? [], shown, rules)
      if (lost !== undefined) return lost
    }
    return undefined
  }
  for (let lost = nextLoss(); lost !== undefined; lost = nextLoss()) exact.delete(lost.id)
  return exact
}

/** The cell whose loss hides a number again: the smallest as registered beside it, else the whole around both. */
export function toGiveUp(root: Cell, inner: Cell, exact: ReadonlySet<string>): Cell | undefined {
  const around = cellsAround(root)
    .get(inner.id)
    ?.find(({ id }) => exact.has(id))
  const beside = around?.parts.filter(({ id }) => exact.has(id)).toSorted(compareForGivingUp) ?? []
  return beside[0] ?? around
}

/** Whether all that is shown exactly may be shown together. */
export function mayStandTogether(root: Cell, exact: ReadonlySet<string>, rules: CellRules): boolean {
  const around = cellsAround(root)
  const shown = shownBy(exact)
  const isWell = (cell: Cell): boolean =>
    (!shown.isExact(cell) || rules.mayShow(cell)) && lossFor(cell, around.get(cell.id) ?? [], shown, rules) === undefined
  return withParts(root).every(isWell)
}
