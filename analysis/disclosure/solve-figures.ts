/**
 * In which cells of a tree each figure may be shown exactly.
 *
 * Called by `solvedSteps`. Where everybody answered all items of a dimension, or all but one, its mean is their sum, and one that is
 * hidden there would follow from the others: so two are hidden at least. The same holds for those who are left when shown cells are taken
 * away. An item behind a filter is shown only where the filter is, or the number asked
 * would tell what was answered there.
 */
import type { Family } from './blocked-figures.ts'
import type { Cell } from './cell.ts'
import { exactBelow, remainderOf, withParts } from './cell.ts'
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

const countIn = ({ measured }: FigureSetting, id: string, cells: readonly Cell[]): number =>
  cells.reduce((sum, cell) => sum + (measured.get(id)?.tallies.get(cell.id)?.n ?? 0), 0)

/** By how many persons the whole and its parts differ in these cells; undefined where nobody gave one of them. */
function apartIn(setting: FigureSetting, ids: readonly string[], cells: readonly Cell[]): number | undefined {
  const counts = ids.map((id) => countIn(setting, id, cells))
  return Math.min(...counts) > 0 ? Math.max(...counts) - Math.min(...counts) : undefined
}

/** Who left a part out moves the sum by up to a person's whole range. That of one may be known from elsewhere; of two it leaves room. */
const mostLeftOut = 1

/** Everybody answered all of them, or all but one. */
const isNearlySum = (apart: number | undefined): boolean => apart !== undefined && apart <= mostLeftOut

/** The figure that goes with the one that is hidden: one that is hidden somewhere already, if there is such a one. */
const companionOf = (known: readonly string[], figures: Figures, { base }: FigureSetting): string | undefined =>
  known.find((id) => figures.get(id)?.size !== base.size) ?? known[0]

/** What a sum at a cell would tell: the figure that must go with the one that is hidden, or the whole where it leaves no room. */
function tellingAt(figures: Figures, setting: FigureSetting, { whole, items }: Family, cell: Cell): string | undefined {
  const inSum = [...items, whole].filter((id) => setting.measured.has(id))
  const isShown = (id: string): boolean => figures.get(id)?.has(cell.id) ?? false
  const hidden = inSum.filter((id) => !isShown(id))
  const apart = apartIn(setting, inSum, [cell])
  if (hidden.length === 0 || !isNearlySum(apart)) return undefined
  if (hidden.length === 1) return companionOf(inSum.filter(isShown), figures, setting)
  return apart === 0 && isShown(whole) && !leavesRoom(setting, cell, hidden, figures) ? whole : undefined
}

/** A cell with the largest shown cells in it, and who is in none of these. */
interface Surrounding {
  readonly cell: Cell
  readonly below: readonly Cell[]
  readonly rest: readonly Cell[]
}

/** The same for those who are left; what is blocked is blocked in the cells below. */
function tellingAround(figures: Figures, setting: FigureSetting, { whole, items }: Family, { cell, below, rest }: Surrounding) {
  const inSum = [...items, whole].filter((id) => setting.measured.has(id))
  const isKnown = (id: string): boolean => [cell, ...below].every((one) => figures.get(id)?.has(one.id) ?? false)
  const known = inSum.filter(isKnown)
  if (known.length !== inSum.length - 1 || !isNearlySum(apartIn(setting, inSum, rest))) return undefined
  return companionOf(known, figures, setting)
}

function tellingFigures(figures: Figures, setting: FigureSetting): Blocks {
  const isBase = ({ id }: Cell): boolean => setting.base.has(id)
  const cells = withParts(setting.root)
    .filter(isBase)
    .map((cell): Surrounding => ({ cell, below: exactBelow(cell, isBase), rest: remainderOf(cell, isBase) }))
  const blocks = new Map<string, Set<string>>()
  const block = (id: string | undefined, where: readonly Cell[]): void => {
    if (id !== undefined) blocks.set(id, new Set([...(blocks.get(id) ?? []), ...where.map((cell) => cell.id)]))
  }
  for (const family of setting.ties.families) {
    for (const around of cells) {
      block(tellingAt(figures, setting, family, around.cell), [around.cell])
      if (around.below.length > 0) block(tellingAround(figures, setting, family, around), around.below)
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
