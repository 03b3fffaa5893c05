/**
 * How many persons combined which answers to two items: all that their correlation rests on.
 *
 * Called by `itemImportance`, and to judge what the correlation gives away.
 */
import type { ResponseMatrix } from '../response-matrix.ts'
import type { ScoredItem } from '../scores/scored-item.ts'
import { codeOffset } from '../scores/scored-item.ts'

/** `rows`, `columns`: what each code of the first and of the second item is worth, 0–100. `counts[row][column]`: persons. */
export interface CodeTable {
  readonly rows: readonly number[]
  readonly columns: readonly number[]
  readonly counts: readonly (readonly number[])[]
  /** Persons who answered both. */
  readonly n: number
}

/** Place of each code in its item; −1: not an answer. */
function placesOf({ codes }: ScoredItem): Int16Array {
  const places = new Int16Array(Math.max(0, ...codes) + codeOffset + 1).fill(-1)
  codes.forEach((code, place) => (places[code + codeOffset] = place))
  return places
}

/** Missing answers: whoever left out either item is not counted. */
export function codeTable(matrix: ResponseMatrix, first: ScoredItem, second: ScoredItem): CodeTable {
  const [firstColumn, secondColumn] = [matrix.columns.get(first.id), matrix.columns.get(second.id)]
  const [firstPlaces, secondPlaces] = [placesOf(first), placesOf(second)]
  const width = second.codes.length
  const counts = new Int32Array(first.codes.length * width)
  for (let person = 0; person < matrix.size; person++) {
    const row = firstPlaces[(firstColumn?.[person] ?? -1) + codeOffset] ?? -1
    const column = secondPlaces[(secondColumn?.[person] ?? -1) + codeOffset] ?? -1
    if (row < 0 || column < 0) continue
    const cell = row * width + column
    counts[cell] = (counts[cell] ?? 0) + 1
  }
  return {
    rows: first.scores,
    columns: second.scores,
    counts: first.codes.map((_, row) => [...counts.subarray(row * width, (row + 1) * width)]),
    n: counts.reduce((sum, count) => sum + count, 0),
  }
}

/** `value` null where either item has no variation. `perUnit`: by how much Σxy differs where the correlation differs by 1. */
export interface TableCorrelation {
  readonly value: number | null
  readonly perUnit: number
}

/**
 * Pearson's correlation of the scores, Σ(x − x̄)(y − ȳ) / ((n − 1) s_x s_y). Of codes it is the same, since scores are linear in them,
 * of reverse-keyed ones turned as declared. Checked against R `cor(x, y, use = "complete.obs")`.
 */
export function tableCorrelation({ rows, columns, counts, n }: CodeTable): TableCorrelation {
  const rowTotals = counts.map((row) => row.reduce((sum, count) => sum + count, 0))
  const columnTotals = columns.map((_, column) => counts.reduce((sum, row) => sum + (row[column] ?? 0), 0))
  const meanOf = (values: readonly number[], totals: readonly number[]): number =>
    values.reduce((sum, value, place) => sum + value * (totals[place] ?? 0), 0) / n
  const squaresOf = (values: readonly number[], totals: readonly number[], mean: number): number =>
    values.reduce((sum, value, place) => sum + (totals[place] ?? 0) * (value - mean) ** 2, 0)
  if (n === 0) return { value: null, perUnit: 0 }
  const [rowMean, columnMean] = [meanOf(rows, rowTotals), meanOf(columns, columnTotals)]
  const perUnit = Math.sqrt(squaresOf(rows, rowTotals, rowMean) * squaresOf(columns, columnTotals, columnMean))
  const isAlike = [rowTotals, columnTotals].some((totals) => totals.filter((total) => total > 0).length < 2)
  if (isAlike) return { value: null, perUnit: 0 }
  const products = counts.reduce(
    (sum, row, at) =>
      sum + row.reduce((inRow, count, place) => inRow + count * ((rows[at] ?? 0) - rowMean) * ((columns[place] ?? 0) - columnMean), 0),
    0,
  )
  return { value: Math.max(-1, Math.min(1, products / perUnit)), perUnit }
}
