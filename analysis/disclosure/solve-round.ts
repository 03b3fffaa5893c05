/**
 * All tables of a round solved together: for every cell its tier, and which of its figures may be shown exactly.
 *
 * Called by `releaseResult`. Depends on the responses and on what was fixed when the round was opened, never on what was asked before.
 * A group is the root of several trees, of its units and of the classes of each background item. Two trees meet in the group only,
 * so that nothing can be worked out across them but through it.
 */
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import type { GroupResult, Result } from '../result.ts'
import { blockedFigures, tiesOf } from './blocked-figures.ts'
import type { Cell } from './cell.ts'
import { withParts } from './cell.ts'
import { admittedUnions } from './join-unions.ts'
import { measuresOf } from './measures.ts'
import type { Figures } from './round-cells.ts'
import { classCells, figuresOf, groupCell, talliesOf, unitCells } from './round-cells.ts'
import type { SolvedTree } from './solved-tree.ts'
import type { Exact } from './measured.ts'
import { saidAlike } from './room-left.ts'
import { within } from './solve-figures.ts'
import type { Counted } from './solve-tree.ts'
import { solvedSteps, tiersOf } from './solve-tree.ts'
import type { Measure } from './tally.ts'
import { tallyOfPersons } from './tally.ts'
import type { Need, Tier } from './tier.ts'
import { enoughFor } from './tier.ts'

/** What the solution needs to know of a round. `unitNeed`: of the group that answers by unit and its units; `need`: of all others. */
export interface RoundTables {
  readonly questionnaire: Questionnaire
  readonly result: Result
  readonly need: Need
  readonly unitNeed: Need
}

/** `tier` of a cell that no tree holds: hidden. `isTold`: whether even that may be said. `isExact`: whether the figure of the cell may be shown as it is. */
export interface Solution {
  readonly tier: (cell: string) => Tier
  readonly isTold: (cell: string) => boolean
  readonly isExact: (cell: string, measure: string) => boolean
  /** Of a figure that is not exact: whether it may be said that nearly all are alike. */
  readonly maySayAlike: (cell: string, measure: string) => boolean
}

function countedTree(root: Cell, figures: Figures): Counted {
  const n = new Map([...talliesOf(root, figures, { id: 'persons', tally: tallyOfPersons })].map(([id, tally]) => [id, tally.n] as const))
  const blocked = [...figures].flatMap(([id, { warnings }]) => (warnings.includes('aboveSize') ? [id] : []))
  return { root, n, blocked: new Set(blocked) }
}

/** The measures of a tree with the cells in which each is hidden for itself. */
function measuredIn(root: Cell, figures: Figures, measures: readonly Measure[], blockedIn: (figures: GroupResult) => ReadonlySet<string>) {
  const blocked = withParts(root).flatMap(({ id }): [string, ReadonlySet<string>][] => {
    const found = figures.get(id)
    return found ? [[id, blockedIn(found)]] : []
  })
  const cellsOf = (measure: string): ReadonlySet<string> => new Set(blocked.flatMap(([cell, ids]) => (ids.has(measure) ? [cell] : [])))
  return new Map(measures.map((measure) => [measure.id, { tallies: talliesOf(root, figures, measure), blocked: cellsOf(measure.id) }]))
}

const isByUnit = ({ questionnaire }: Pick<RoundTables, 'questionnaire'>, group: string): boolean =>
  questionnaire.groups.some(({ id, byUnit }) => id === group && byUnit)

/** How many answers are needed in a group and its parts. */
export const needOf = (tables: Omit<RoundTables, 'result'>, group: string): Need =>
  isByUnit(tables, group) ? tables.unitNeed : tables.need

/** For each smallest cell up to the one that is asked for. `keep`: whether the root, solved elsewhere, stays as it is there; if it can't, the tree shows nothing but it. */
function solvedTrees(tables: RoundTables, root: Cell, figures: Figures, group: string, keep?: SolvedTree): readonly SolvedTree[] {
  const { questionnaire } = tables
  const need = needOf(tables, group)
  const whole = figures.get(root.id)
  const all = whole ? measuresOf(whole) : []
  const measures = keep ? all.filter(({ id }) => id.startsWith('dimension ')) : all
  const counted = countedTree(root, figures)
  const rootOnly = (found: Exact, elsewhere: Exact | undefined): Exact => {
    if (elsewhere === undefined) return found
    return elsewhere.has(root.id) && found.has(root.id) ? found : new Set()
  }
  const ties = tiesOf(questionnaire, group)
  const measured = measuredIn(root, figures, measures, (one) => blockedFigures(one, all, ties))
  return solvedSteps(counted, measured, ties, need).map((step) => {
    const exact = rootOnly(step.exact, keep?.exact)
    const exactOf = ([id, found]: readonly [string, Exact]): [string, Exact] => [id, within(rootOnly(found, keep?.figures.get(id)), exact)]
    // Where the root can't be kept, words of the parts would tell their numbers.
    const tiers = keep?.exact.has(root.id) && !exact.has(root.id) ? new Map() : tiersOf(step.counted, exact, step.need)
    return { counted: step.counted, need: step.need, exact, tiers, measured, ties, figures: new Map([...step.figures].map(exactOf)) }
  })
}

/** The trees of a group: its units (or it alone), then the classes of each background item. */
function solvedGroup(tables: RoundTables, group: string, figures: Figures): readonly SolvedTree[] {
  const { result } = tables
  const byUnit = isByUnit(tables, group)
  const root = byUnit ? unitCells(result, group) : groupCell(result, group)
  if (root === undefined) return []
  const steps = solvedTrees(tables, root, figures, group)
  const first = byUnit ? admittedUnions(steps, result, figures) : steps.at(-1)
  const classes = Object.keys(result.backgrounds[group] ?? {}).flatMap((item) => {
    const tree = classCells(result, group, item)
    return tree ? solvedTrees(tables, tree, figures, group, first).slice(-1) : []
  })
  return first ? [first, ...classes] : []
}

/** Solves a round. The first tree that holds a cell has the word on it. */
export function solveRound(tables: RoundTables): Solution {
  const figures = figuresOf(tables.result)
  const trees = Object.keys(tables.result.groups).flatMap((group) => solvedGroup(tables, group, figures))
  const treeOf = (cell: string): SolvedTree | undefined => trees.find(({ tiers }) => tiers.has(cell))
  const saidIn = new Map(trees.map((tree): [SolvedTree, Map<string, Exact>] => [tree, new Map()]))
  const saidAlikeIn = (tree: SolvedTree, measure: string): Exact => {
    const [measured, exact] = [tree.measured.get(measure), tree.figures.get(measure)]
    if (measured === undefined || exact === undefined) return new Set()
    const found = saidIn.get(tree)?.get(measure) ?? saidAlike(tree.counted.root, measured, exact, enoughFor(tree.need))
    saidIn.get(tree)?.set(measure, found)
    return found
  }
  return {
    tier: (cell) => treeOf(cell)?.tiers.get(cell) ?? 'hidden',
    isTold: (cell) => treeOf(cell) !== undefined,
    isExact: (cell, measure) => treeOf(cell)?.figures.get(measure)?.has(cell) ?? false,
    maySayAlike: (cell, measure) => {
      const tree = treeOf(cell)
      return tree !== undefined && saidAlikeIn(tree, measure).has(cell)
    },
  }
}
