/**
 * The tables of a round as trees of cells: a group with its units, and a group with the classes of one background item at a time.
 *
 * Called by `solveRound`. The trees are fixed when the round is opened; only the numbers come later. A unit's own people, where
 * others stand below it, are an atom that is never shown by itself.
 */
import { noBackground } from '../background-members.ts'
import type { GroupResult, Result } from '../result.ts'
import type { Cell } from './cell.ts'
import type { Measure, Tally } from './tally.ts'
import { nobody, together, without } from './tally.ts'

/** Ids of cells. */
export const cellId = {
  group: (group: string): string => `group ${group}`,
  unit: (unit: string): string => `unit ${unit}`,
  class: (group: string, item: string, code: string): string => `class ${group} ${item} ${code}`,
} as const

const ownId = (whole: string): string => `own people of ${whole}`

/** Figures of the cells that are computed, by cell id. */
export type Figures = ReadonlyMap<string, GroupResult>

const sizeOf = ({ populationSize }: GroupResult): number => populationSize ?? Infinity

/** Registered with nobody and nobody answered: no person can be found there. */
const isEmpty = ({ populationSize, n }: GroupResult): boolean => populationSize === 0 && n === 0

function withOwn(id: string, figures: GroupResult, parts: readonly Cell[], counted: number): Cell {
  const own = figures.n - counted
  const registered = sizeOf(figures) - parts.reduce((sum, { size }) => sum + (Number.isFinite(size) ? size : 0), 0)
  const hasOwn = parts.length > 0 && (own > 0 || registered > 0)
  const atom: Cell = { id: ownId(id), size: registered, shown: false, parts: [] }
  return { id, size: sizeOf(figures), shown: true, parts: hasOwn ? [...parts, atom] : parts }
}

/** The tree of units under their group. */
export function unitCells(result: Result, group: string): Cell | undefined {
  const whole = result.groups[group]
  const below = (parent: string | null): readonly { readonly cell: Cell; readonly n: number }[] =>
    Object.entries(result.unitParents).flatMap(([unit, above]) => {
      const figures = result.units[unit]
      if (above !== parent || figures === undefined || isEmpty(figures)) return []
      return [{ cell: cellOf(cellId.unit(unit), figures, unit), n: figures.n }]
    })
  const cellOf = (id: string, figures: GroupResult, parent: string | null): Cell => {
    const parts = below(parent)
    return withOwn(
      id,
      figures,
      parts.map(({ cell }) => cell),
      parts.reduce((sum, { n }) => sum + n, 0),
    )
  }
  return whole && cellOf(cellId.group(group), whole, null)
}

/** A group that is not divided. */
export function groupCell({ groups }: Result, group: string): Cell | undefined {
  const whole = groups[group]
  return whole && { id: cellId.group(group), size: sizeOf(whole), shown: true, parts: [] }
}

/** A group by the classes of one of its background items. */
export function classCells(result: Result, group: string, item: string): Cell | undefined {
  const whole = result.groups[group]
  const classes = result.backgrounds[group]?.[item]
  if (whole === undefined || classes === undefined) return undefined
  // Nobody knows how many a class has. Those without an answer are given up first, then the last classes.
  const orderOf = (code: string, index: number): number => (code === noBackground ? 0 : Object.keys(classes).length - index)
  const parts = Object.keys(classes).map((code, index): Cell => ({
    id: cellId.class(group, item, code),
    size: Infinity,
    order: orderOf(code, index),
    shown: true,
    parts: [],
  }))
  return { id: cellId.group(group), size: sizeOf(whole), shown: true, parts }
}

/** All figures of a result by cell. */
export function figuresOf({ groups, units, backgrounds }: Result): Figures {
  const classes = Object.entries(backgrounds).flatMap(([group, items]) =>
    Object.entries(items).flatMap(([item, byCode]) =>
      Object.entries(byCode).map(([code, figures]) => [cellId.class(group, item, code), figures] as const),
    ),
  )
  return new Map([
    ...Object.entries(groups).map(([id, figures]) => [cellId.group(id), figures] as const),
    ...Object.entries(units).map(([id, figures]) => [cellId.unit(id), figures] as const),
    ...classes,
  ])
}

/** The tally of every cell of a tree; that of a unit's own people is what the others leave. */
export function talliesOf(root: Cell, figures: Figures, measure: Measure): ReadonlyMap<string, Tally> {
  const tallies = new Map<string, Tally>()
  const visit = (cell: Cell): Tally => {
    const found = figures.get(cell.id)
    const tally = found ? measure.tally(found) : nobody
    tallies.set(cell.id, tally)
    const known = cell.parts.filter(({ id }) => figures.has(id)).map(visit)
    for (const own of cell.parts.filter(({ id }) => !figures.has(id))) tallies.set(own.id, without(tally, together(known)))
    return tally
  }
  visit(root)
  return tallies
}
