/**
 * A table of figures before it is written: the same for the page ("show as a table") and the CSV file.
 */
import type { Estimate } from '../../analysis/estimate.ts'
import { hasInterval } from '../../analysis/estimate.ts'
import type { PlaceRange } from '../../analysis/result.ts'
import { valueOf, whyMissing } from '../sentences/estimate-words.ts'
import { isWide } from '../sentences/place-sentence.ts'
import { chanceWords, probabilityWords } from '../sentences/probability-words.ts'
import type { Voice } from '../sentences/voice.ts'
import type { Bounds } from '../sentences/whole-range.ts'
import { scoreBounds } from '../sentences/whole-range.ts'
import type { DataTable } from '../templates/layout/layout-view.ts'

/**
 * score: one decimal on the page; share, probability: per cent on the page and [0, 1] in the file; small: two decimals; p: three, and
 * "under 0.001"; count: whole.
 */
export type ColumnKind = 'text' | 'score' | 'share' | 'probability' | 'small' | 'p' | 'count'

export interface Column {
  readonly label: string
  readonly kind: ColumnKind
}

/** A figure that the file holds and the page says in words. */
export interface WordedFigure {
  readonly figure: number
  readonly words: string
}

export type Cell = string | number | WordedFigure | null

export interface Table {
  readonly id: string
  readonly title: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
}

/** Column heading from results.json. */
export const column = ({ t }: Voice, key: string, kind: ColumnKind): Column => ({ label: t(`results:column.${key}`), kind })

/** Stands on the page where there is nothing. */
export const missing = '–'

/** Value, lower and upper end, n, and why something is missing. */
export const estimateColumns = (voice: Voice, kind: 'score' | 'share'): readonly Column[] => [
  column(voice, 'value', kind),
  column(voice, 'lower', kind),
  column(voice, 'upper', kind),
  column(voice, 'n', 'count'),
  column(voice, 'note', 'text'),
]

/** The interval is cut at the ends of the scale: t does not know them. `bounds` null: a figure without a scale. */
export function estimateCells(voice: Voice, estimate: Estimate, bounds: Bounds | null = scoreBounds): readonly Cell[] {
  const [lowest, highest] = bounds ?? [-Infinity, Infinity]
  const [lower, upper] = hasInterval(estimate) ? [Math.max(lowest, estimate.lower), Math.min(highest, estimate.upper)] : [null, null]
  return [valueOf(estimate), lower, upper, 'n' in estimate ? estimate.n : null, whyMissing(voice, estimate)]
}

/** Both ends of a place. Of one over more than half of all places the file keeps the ends, and the page says that it can't be told. */
export function placeCells(voice: Voice, place: PlaceRange | undefined): readonly Cell[] {
  if (place === undefined) return [null, null]
  const { from, to } = place
  if (!isWide(place)) return [from, to]
  return [
    { figure: from, words: voice.t('results:verdict.none') },
    { figure: to, words: missing },
  ]
}

function cellText(voice: Voice, cell: Cell, kind: ColumnKind): string {
  if (cell === null || cell === '') return missing
  if (typeof cell === 'string') return cell
  if (typeof cell === 'object') return cell.words
  const { format } = voice
  if (kind === 'probability') return probabilityWords(voice, cell)
  if (kind === 'p') return chanceWords(voice, cell)
  if (kind === 'share') return format.percent(cell)
  if (kind === 'count') return format.whole(cell)
  return format.decimal(cell, kind === 'small' ? 2 : 1)
}

/** The table as the page shows it. Columns in which nothing stands are left out, but for the first. */
export function tableView(voice: Voice, table: Table): DataTable {
  const kept = table.columns.map((_, index) => index === 0 || table.rows.some((row) => (row[index] ?? '') !== ''))
  const only = <Part>(parts: readonly Part[]): readonly Part[] => parts.filter((_, index) => kept[index])
  return {
    caption: table.title,
    columns: only(table.columns.map(({ label, kind }) => ({ label, numeric: kind !== 'text' }))),
    rows: table.rows.map((row) => only(table.columns.map(({ kind }, index) => cellText(voice, row[index] ?? null, kind)))),
  }
}

/** The rows that say something of this, where a table holds more than a figure shows. */
export const rowsWhere = (table: Table, keep: (row: readonly Cell[]) => boolean): Table => ({ ...table, rows: table.rows.filter(keep) })
