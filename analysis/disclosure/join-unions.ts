/**
 * Units of another year beside the units of this round: shown where nothing that is hidden can be worked out from them.
 *
 * Called by `solveRound` after the round's own tables, which stay as they are: pages that were shown before a merger do not change.
 * A union of units that stand beside each other is one more cell around them. One across the tree adds nothing new where each of its
 * units is shown, and is hidden otherwise. Unions are taken in the order in which the design has them, which should be that of the years.
 */
import type { Result } from '../result.ts'
import { blockedFigures } from './blocked-figures.ts'
import type { Ties } from './blocked-figures.ts'
import type { Cell } from './cell.ts'
import { mayStandTogether } from './exact-cells.ts'
import { measuresOf } from './measures.ts'
import type { Figures } from './round-cells.ts'
import { cellId } from './round-cells.ts'
import type { Exact, Measured } from './measured.ts'
import { saidAlike } from './room-left.ts'
import { figureRules } from './solve-figures.ts'
import { countRules, isWorkedOut } from './solve-tree.ts'
import type { SolvedTree } from './solved-tree.ts'
import type { Tally } from './tally.ts'
import { nobody } from './tally.ts'
import { enoughFor } from './tier.ts'

interface Union {
  readonly cell: string
  readonly members: readonly string[]
}

/** `figures`: of all cells. `blocked`: figures of the union that are hidden for themselves. `n`: its answers. */
interface Candidate extends Union {
  readonly n: number
  readonly blocked: ReadonlySet<string>
  readonly tallies: ReadonlyMap<string, Tally>
}

function candidatesOf({ unitUnions }: Result, figures: Figures, ties: Ties): readonly Candidate[] {
  return Object.entries(unitUnions).flatMap(([id, units]): Candidate[] => {
    const cell = cellId.unit(id)
    const found = figures.get(cell)
    if (found === undefined) return []
    const measures = measuresOf(found)
    const tallies = new Map(measures.map((measure) => [measure.id, measure.tally(found)]))
    return [{ cell, members: units.map(cellId.unit), n: found.n, blocked: blockedFigures(found, measures, ties), tallies }]
  })
}

/** The tree with the union around its members; undefined where they do not stand beside each other. */
function withUnion(cell: Cell, union: Union): Cell | undefined {
  const inside = cell.parts.filter((part) => union.members.includes(part.id))
  if (inside.length > 0 && inside.length === union.members.length) {
    const size = inside.reduce((sum, part) => sum + part.size, 0)
    const around: Cell = { id: union.cell, size, shown: false, parts: inside }
    return { ...cell, parts: [...cell.parts.filter((part) => !union.members.includes(part.id)), around] }
  }
  const parts = cell.parts.map((part) => withUnion(part, union))
  const found = parts.find((part) => part !== undefined)
  return found ? { ...cell, parts: cell.parts.with(parts.indexOf(found), found) } : undefined
}

type Fits = (id: string, measured: Measured) => boolean
type FitOf = (measured: ReadonlyMap<string, Measured>) => (id: string) => boolean

const and = (exact: Exact, cell: string): Exact => new Set([...exact, cell])

/** The same tree with the union in it, shown in full. */
function joined(tree: SolvedTree, root: Cell, union: Candidate, fits: FitOf): SolvedTree {
  const measured = new Map(
    [...tree.measured].map(([id, one]): [string, Measured] => [
      id,
      {
        tallies: new Map([...one.tallies, [union.cell, union.tallies.get(id) ?? nobody]]),
        blocked: union.blocked.has(id) ? and(one.blocked, union.cell) : one.blocked,
      },
    ]),
  )
  const isExact = fits(measured)
  const figures = [...tree.figures].map(([id, exact]): [string, Exact] => [id, isExact(id) ? and(exact, union.cell) : exact])
  return {
    ...tree,
    counted: { ...tree.counted, root, n: new Map([...tree.counted.n, [union.cell, union.n]]) },
    exact: and(tree.exact, union.cell),
    tiers: new Map([...tree.tiers, [union.cell, 'full']]),
    measured,
    figures: new Map(figures),
  }
}

/** Nothing new: where each member is shown, so is their sum. */
function acrossTheTree(tree: SolvedTree, union: Candidate, wasExact: (id: string) => boolean): SolvedTree {
  const allIn = (exact: Exact): boolean => union.members.every((member) => exact.has(member))
  if (!allIn(tree.exact)) return tree
  return joined(tree, tree.counted.root, union, () => (id) => wasExact(id) && allIn(tree.figures.get(id) ?? new Set()))
}

/** Of figures that add up to each other all fit or none; one behind a filter fits where the filter does. */
function fitTogether({ families, behind }: Ties, isFit: Fits): FitOf {
  return (measured) => {
    const unfit = new Set([...measured].filter(([id, one]) => !isFit(id, one)).map(([id]) => id))
    for (let before = -1; before < unfit.size;) {
      before = unfit.size
      for (const { whole, items } of families)
        if ([whole, ...items].some((id) => unfit.has(id))) for (const id of [whole, ...items]) unfit.add(id)
      for (const [id, filter] of behind) if (unfit.has(filter) || !measured.has(filter)) unfit.add(id)
    }
    return (id) => !unfit.has(id)
  }
}

/** Whether all that was said of nearly all may still be said. */
function keepsWords({ counted, measured, figures, need }: SolvedTree, id: string, said: Exact): boolean {
  const one = measured.get(id)
  const before = one && saidAlike(counted.root, one, figures.get(id) ?? new Set(), enoughFor(need))
  return before === undefined || [...before].every((cell) => said.has(cell))
}

function joinUnion(tree: SolvedTree, union: Candidate, before: SolvedTree | undefined): SolvedTree {
  const { need } = tree
  const wasExact = (exact: Exact | undefined): boolean => before === undefined || (exact?.has(union.cell) ?? false)
  if (!wasExact(before?.exact)) return tree
  const root = withUnion(tree.counted.root, union)
  if (root === undefined) return acrossTheTree(tree, union, (id) => wasExact(before?.figures.get(id)))
  const counted = { ...tree.counted, root, n: new Map([...tree.counted.n, [union.cell, union.n]]) }
  const exact = and(tree.exact, union.cell)
  if (!mayStandTogether(root, exact, countRules(counted, need)) || isWorkedOut(counted, exact, need)) return tree
  const isFit = (id: string, measured: Measured): boolean => {
    const together = and(tree.figures.get(id) ?? new Set(), union.cell)
    return (
      wasExact(before?.figures.get(id)) &&
      mayStandTogether(root, together, figureRules(measured, need)) &&
      keepsWords(tree, id, saidAlike(root, measured, together, enoughFor(need)))
    )
  }
  return joined(tree, root, union, fitTogether(tree.ties, isFit))
}

/**
 * The last of the trees with the unions that it may show.
 *
 * `steps`: of the group that answers by unit, for rising smallest cells. A union that was not shown for a lower one is not shown either.
 */
export function admittedUnions(steps: readonly SolvedTree[], result: Result, figures: Figures): SolvedTree | undefined {
  return steps.reduce<SolvedTree | undefined>((before, step) => {
    const candidates = candidatesOf(result, figures, step.ties)
    return candidates.reduce((tree, union) => joinUnion(tree, union, before), step)
  }, undefined)
}
