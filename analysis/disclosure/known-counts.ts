/**
 * Numbers of answers that could be worked out from what is shown: from sums, and from what the words of a tier say.
 *
 * Called by `solvedSteps`. Propagates bounds up and down the tree until nothing moves. In a tree that gives the exact bounds, since
 * no two sums share more than one cell (arc consistency on acyclic constraints; Dechter, Constraint Processing, 2003, chapter 4).
 */
import type { Cell } from './cell.ts'
import { remainderOf, withParts } from './cell.ts'

export interface Bounds {
  readonly lower: number
  readonly upper: number
}

type KnownBounds = ReadonlyMap<string, Bounds>

const unknown: Bounds = { lower: 0, upper: Infinity }

const boundsOf = (known: KnownBounds, { id }: Cell): Bounds => known.get(id) ?? unknown

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

const narrower = (a: Bounds, b: Bounds): Bounds => ({ lower: Math.max(a.lower, b.lower), upper: Math.min(a.upper, b.upper) })

/** Bounds of a whole and its parts from each other. */
function propagated(whole: Cell, known: KnownBounds): readonly (readonly [string, Bounds])[] {
  const parts = whole.parts.map((part) => boundsOf(known, part))
  const fromParts = { lower: sum(parts.map(({ lower }) => lower)), upper: sum(parts.map(({ upper }) => upper)) }
  const inWhole = narrower(boundsOf(known, whole), fromParts)
  const ofPart = (index: number): Bounds => {
    const others = parts.filter((_, other) => other !== index)
    const [taken, possible] = [sum(others.map(({ lower }) => lower)), sum(others.map(({ upper }) => upper))]
    return narrower(parts[index] ?? unknown, { lower: inWhole.lower - possible, upper: inWhole.upper - taken })
  }
  return [[whole.id, inWhole], ...whole.parts.map((part, index) => [part.id, ofPart(index)] as const)]
}

/** The narrowest bounds of every cell that follow from the bounds that are shown. Cells without an entry are unknown. */
export function knownCounts(root: Cell, shown: KnownBounds): KnownBounds {
  const known = new Map(shown)
  const wholes = withParts(root).filter(({ parts }) => parts.length > 0)
  for (let moved = true; moved;) {
    moved = false
    for (const whole of wholes) {
      for (const [id, bounds] of propagated(whole, known)) {
        const before = known.get(id) ?? unknown
        if (before.lower === bounds.lower && before.upper === bounds.upper) continue
        known.set(id, bounds)
        moved = true
      }
    }
  }
  return known
}

/**
 * A cell around persons whose number follows from what is told, though it must not be known; undefined where there is none.
 *
 * `told`: must hold the true number of every cell. `mayKnow`: whether the number of persons in these cells together may be known.
 * What a cell tells of itself alone is left as it is: nothing that is given up elsewhere would hide it.
 */
export function workedOutIn(root: Cell, told: (cell: Cell) => Bounds, mayKnow: (cells: readonly Cell[]) => boolean): Cell | undefined {
  const cells = withParts(root)
  const said = new Map(cells.map((cell) => [cell.id, told(cell)]))
  const known = knownCounts(root, said)
  const isOne = (bounds: Bounds | undefined): boolean => bounds !== undefined && bounds.lower === bounds.upper
  const isKnown = (cell: Cell): boolean => isOne(known.get(cell.id))
  for (const cell of cells.filter(isKnown)) {
    const rest = remainderOf(cell, isKnown)
    const [first] = rest
    const isOwnWord = rest.length === 1 && first !== undefined && isOne(said.get(first.id))
    if (first !== undefined && !isOwnWord && !mayKnow(rest)) return first
  }
  return undefined
}
