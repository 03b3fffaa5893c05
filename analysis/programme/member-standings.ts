/**
 * What a member's own pages show of a group, found by the engine that made those pages.
 *
 * Called by `poolProgramme`. A page under stricter terms (a higher smallest cell, readers who answered) shows less: a figure counts as
 * shown where every page shows it, and as not shown where none does.
 */
import type { Cell } from '../disclosure/cell.ts'
import { withParts } from '../disclosure/cell.ts'
import type { Bounds } from '../disclosure/known-counts.ts'
import { measuresOf } from '../disclosure/measures.ts'
import { cellId, figuresOf, groupCell, unitCells } from '../disclosure/round-cells.ts'
import type { RoundTables, Solution } from '../disclosure/solve-round.ts'
import { needOf, solveRound } from '../disclosure/solve-round.ts'
import type { Need } from '../disclosure/tier.ts'
import { enoughFor, leastFor } from '../disclosure/tier.ts'
import type { GroupResult, Result } from '../result.ts'
import type { GroupStanding, MemberGroup, PoolMember, ToldCounts } from './pool-member.ts'

interface SolvedView {
  readonly need: Need
  readonly solution: Solution
}

interface SolvedPage {
  readonly tables: Omit<RoundTables, 'result'>
  readonly solution: Solution
}

/** The engine's word on every page of the member. */
function solvedPages({ input, views }: PoolMember, result: Result): readonly SolvedPage[] {
  return views.map(({ smallestCell, readersAnswer }) => {
    const need: Need = { smallestCell, ownAnswers: 0 }
    const unitNeed: Need = { smallestCell, ownAnswers: readersAnswer ? 1 : 0 }
    const tables = { questionnaire: input.questionnaire, need, unitNeed }
    return { tables, solution: solveRound({ ...tables, result }) }
  })
}

const everything: Bounds = { lower: 0, upper: Infinity }

/** What the word for a cell says of its number; all numbers where what it seems to say is not so. */
function boundsTold(id: string, n: number, isWhole: boolean, { need, solution }: SolvedView): Bounds {
  const tier = solution.tier(id)
  const said: Bounds =
    tier === 'bands' ? { lower: leastFor(need), upper: isWhole ? enoughFor(need) - 1 : Infinity } : { lower: 0, upper: leastFor(need) - 1 }
  return n >= said.lower && n <= said.upper ? said : everything
}

const narrowest = (bounds: readonly Bounds[]): Bounds => ({
  lower: Math.max(...bounds.map(({ lower }) => lower)),
  upper: Math.min(...bounds.map(({ upper }) => upper)),
})

const named = (cell: Cell, name: (id: string) => string): Cell => ({
  ...cell,
  id: name(cell.id),
  parts: cell.parts.map((part) => named(part, name)),
})

/** The cells of a small group with what is told of their numbers. That it counts as small says that it has too few for figures. */
function toldCounts(member: PoolMember, result: Result, group: string, views: readonly SolvedView[]): ToldCounts | undefined {
  const tree = unitTree(member, result, group)
  if (tree === undefined) return undefined
  const figures = figuresOf(result)
  const name = (id: string): string => `${member.id} ${id}`
  const bounds = withParts(tree).map(({ id, shown }): [string, Bounds] => {
    const n = figures.get(id)?.n
    if (!shown || n === undefined) return [name(id), everything]
    return [name(id), narrowest(views.map((view) => boundsTold(id, n, id === tree.id, view)))]
  })
  return { tree: named(tree, name), bounds: new Map(bounds) }
}

const unitTree = ({ input }: PoolMember, result: Result, group: string): Cell | undefined =>
  input.questionnaire.groups.some(({ id, byUnit }) => id === group && byUnit) ? unitCells(result, group) : groupCell(result, group)

const measureIds = (figures: GroupResult): readonly string[] => measuresOf(figures).map(({ id }) => id)

function standingOf(member: PoolMember, result: Result, group: string, figures: GroupResult, views: readonly SolvedView[]): GroupStanding {
  const cell = cellId.group(group)
  const full = views.filter(({ solution }) => solution.tier(cell) === 'full')
  if (full.length === views.length) {
    const isExact = (measure: string): boolean => views.every(({ solution }) => solution.isExact(cell, measure))
    return { kind: 'full', figures, exact: new Set(measureIds(figures).filter(isExact)) }
  }
  if (full.length > 0) return { kind: 'apart', figures }
  const isSmall = views.every(({ need }) => figures.n < enoughFor(need)) && !figures.warnings.includes('aboveSize')
  const told = isSmall ? toldCounts(member, result, group, views) : undefined
  return told === undefined ? { kind: 'odd', figures } : { kind: 'few', figures, told }
}

/** The groups that the member asked, as its pages show them. `result`: of its own round. */
export function memberGroups(member: PoolMember, result: Result): ReadonlyMap<string, MemberGroup> {
  const pages = solvedPages(member, result)
  const groups = Object.entries(result.groups).map(([group, figures]): [string, MemberGroup] => {
    const views = pages.map(({ tables, solution }): SolvedView => ({ need: needOf(tables, group), solution }))
    const need: Need = {
      smallestCell: Math.max(...views.map((view) => view.need.smallestCell)),
      ownAnswers: views.some((view) => view.need.ownAnswers === 1) ? 1 : 0,
    }
    return [group, { member, need, standing: standingOf(member, result, group, figures, views) }]
  })
  return new Map(groups)
}
