/**
 * In which cells of a tree each figure may be shown exactly.
 *
 * Called by `solvedSteps`. Where everybody answered all items of a dimension, its mean is their sum, and one that is hidden there would
 * follow from the others: so two are hidden at least. An item behind a filter is shown only where the filter is, or the number asked
 * would tell what was answered there.
 */
import type { Family } from './blocked-figures.ts'
import type { Cell } from './cell.ts'
import { withParts } from './cell.ts'
import type { CellRules } from './exact-cells.ts'
import { exactCells } from './exact-cells.ts'
import type { Exact, FigureSetting, Figures, Measured } from './measured.ts'
import { leavesRoom } from './room-left.ts'
import { mayBeKnown, nobody, together } from './tally.ts'
import type { Need } from './tier.ts'

export const within = (one: Exact, other: Exact): Exact => new Set([...one].filter((id) => other.has(id)))

export function figureRules({ tallies, blocked }: Measured, need: Need): CellRules {
  const mayKnow = (atoms: readonly Cell[]): boolean => mayBeKnown(together(atoms.flatMap(({ id }) => tallies.get(id) ?? [])), need)
  return { mayShow: ({ id }) => !blocked.has(id) && mayBeKnown(tallies.get(id) ?? nobody, need), mayKnow }
}

type Blocks = ReadonlyMap<string, Exact>

/** One figure: the cells in which it may be shown, none of `blocked` among them. */
function solvedAlone(id: string, among: Exact, blocked: Exact, { root, measured, need }: FigureSetting): Exact {
  const one = measured.get(id)
  if (one === undefined) return among
  const rules = figureRules(one, need)
  return exactCells(root, { ...rules, mayShow: (cell) => !blocked.has(cell.id) && rules.mayShow(cell) }, among)
}

const countAt = ({ measured }: FigureSetting, id: string, cell: string): number => measured.get(id)?.tallies.get(cell)?.n ?? 0

/** Everybody in the cell answered all of them, so that the whole is the sum of its parts there. */
function isSumAt(setting: FigureSetting, ids: readonly string[], cell: string): boolean {
  const counts = ids.map((id) => countAt(setting, id, cell))
  return (counts[0] ?? 0) > 0 && counts.every((count) => count === counts[0])
}

/** What a sum at a cell would tell: the figure that must go with the one that is hidden, or the whole where it leaves no room. */
function tellingAt(figures: Figures, setting: FigureSetting, { whole, items }: Family, cell: Cell): string | undefined {
  const inSum = [...items, whole].filter((id) => setting.measured.has(id))
  const isShown = (id: string): boolean => figures.get(id)?.has(cell.id) ?? false
  const hidden = inSum.filter((id) => !isShown(id))
  if (hidden.length === 0 || !isSumAt(setting, inSum, cell.id)) return undefined
  if (hidden.length === 1) return inSum.find((id) => isShown(id) && figures.get(id)?.size !== setting.base.size) ?? inSum.find(isShown)
  return isShown(whole) && !leavesRoom(setting, cell, hidden, figures) ? whole : undefined
}

function tellingFigures(figures: Figures, setting: FigureSetting): Blocks {
  const cells = withParts(setting.root).filter(({ id }) => setting.base.has(id))
  const blocks = new Map<string, Set<string>>()
  for (const family of setting.ties.families) {
    for (const cell of cells) {
      const id = tellingAt(figures, setting, family, cell)
      if (id !== undefined) blocks.set(id, new Set([...(blocks.get(id) ?? []), cell.id]))
    }
  }
  return blocks
}

/** One pass over filters and sums; the same map where nothing more is hidden. */
function narrowed(figures: Figures, setting: FigureSetting): Figures {
  const { base, measured, ties } = setting
  const next = new Map(figures)
  for (const [id, filter] of ties.behind) {
    const among = within(next.get(id) ?? base, next.get(filter) ?? new Set())
    if (measured.has(id) && among.size < (next.get(id)?.size ?? base.size)) next.set(id, solvedAlone(id, among, new Set(), setting))
  }
  for (const [id, blocked] of tellingFigures(next, setting)) next.set(id, solvedAlone(id, next.get(id) ?? base, blocked, setting))
  return [...next].some(([id, exact]) => figures.get(id)?.size !== exact.size) ? next : figures
}

/** The cells in which each figure is exact. `before`: what a lower smallest cell left. */
export function solvedFigures(setting: FigureSetting, before: Figures | undefined): Figures {
  const { base, measured } = setting
  const alone = [...measured.keys()].map((id): [string, Exact] => {
    return [id, solvedAlone(id, within(before?.get(id) ?? base, base), new Set(), setting)]
  })
  let figures: Figures = new Map(alone)
  for (let next = narrowed(figures, setting); next !== figures; next = narrowed(figures, setting)) figures = next
  return figures
}
