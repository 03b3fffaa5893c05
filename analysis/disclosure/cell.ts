/**
 * Cells: sets of persons whose figures could be shown, and the sets they are made of.
 *
 * Made by `roundCells`, solved by `exactCells`. A cell without parts is an atom: nothing smaller is ever counted.
 */

/**
 * `size`: persons as registered when the round was opened, Infinity where unknown; the smallest is given up first, or by `order` where
 * that is there. `shown`: whether the cell may ever be shown by itself.
 */
export interface Cell {
  readonly id: string
  readonly size: number
  readonly order?: number
  readonly shown: boolean
  readonly parts: readonly Cell[]
}

// Trees never change, and they are walked for every figure.
const listed = new WeakMap<Cell, readonly Cell[]>()
const located = new WeakMap<Cell, ReadonlyMap<string, readonly Cell[]>>()

/** The cell and everything below it, from the top down. */
export function withParts(cell: Cell): readonly Cell[] {
  const list = listed.get(cell) ?? [cell, ...cell.parts.flatMap(withParts)]
  listed.set(cell, list)
  return list
}

function locate(root: Cell): ReadonlyMap<string, readonly Cell[]> {
  const around = new Map<string, readonly Cell[]>([[root.id, []]])
  for (const cell of withParts(root)) for (const part of cell.parts) around.set(part.id, [cell, ...(around.get(cell.id) ?? [])])
  return around
}

/** The cells around each cell, the nearest first. By id. */
export function cellsAround(root: Cell): ReadonlyMap<string, readonly Cell[]> {
  const around = located.get(root) ?? locate(root)
  located.set(root, around)
  return around
}

/** The largest cells below this one that are shown exactly. */
export function exactBelow(cell: Cell, isExact: (cell: Cell) => boolean): readonly Cell[] {
  return cell.parts.flatMap((part) => (isExact(part) ? [part] : exactBelow(part, isExact)))
}

/**
 * The atoms of a cell that are left when every exactly shown cell below it is taken away.
 *
 * Whoever sees the cell and those below it sees the figures of this remainder too, by subtraction. In a tree every set of persons
 * that can be worked out is a union of such remainders: cells lie within each other or apart, never across.
 */
export function remainderOf(cell: Cell, isExact: (cell: Cell) => boolean): readonly Cell[] {
  if (cell.parts.length === 0) return [cell]
  return cell.parts.flatMap((part) => (isExact(part) ? [] : remainderOf(part, isExact)))
}
