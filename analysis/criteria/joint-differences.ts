/**
 * Differences between every two items for the same persons, from joint counts: integers, one pass a pair, no array of scores.
 *
 * Called by `itemStandings`; a thousand pairs over a million rows must stay in seconds.
 */
import { momentsOfCounts } from '../scores/code-counts.ts'
import type { Moments } from '../estimates/moments.ts'
import type { ResponseMatrix } from '../response-matrix.ts'
import type { ScoredItem } from '../scores/scored-item.ts'
import { codeOffset, lookupOf } from '../scores/scored-item.ts'

/** `options`: per person the index of the chosen option; the number of options where there is none. */
export interface OptionColumn {
  readonly scores: readonly number[]
  readonly options: Uint16Array
}

/** Turns codes into option indexes, once per item. */
export function optionColumn(matrix: ResponseMatrix, { id, codes, scores }: ScoredItem): OptionColumn {
  const absent = codes.length
  const table = lookupOf(
    codes,
    codes.map((_, index) => index),
  )
  const indexes = Uint16Array.from(table, (index) => (Number.isNaN(index) ? absent : index))
  const column = matrix.columns.get(id) ?? new Int16Array()
  const options = new Uint16Array(column.length)
  for (let row = 0; row < column.length; row++) options[row] = indexes[(column[row] ?? 0) + codeOffset] ?? absent
  return { scores, options }
}

function jointCounts(first: OptionColumn, second: OptionColumn, width: number): Uint32Array {
  const joint = new Uint32Array((first.scores.length + 1) * width)
  const [a, b] = [first.options, second.options]
  for (let row = 0; row < a.length; row++) {
    const cell = (a[row] ?? 0) * width + (b[row] ?? 0)
    joint[cell] = (joint[cell] ?? 0) + 1
  }
  return joint
}

/** Moments of first − second over the persons who answered both. */
export function jointDifference(first: OptionColumn, second: OptionColumn): Moments {
  const width = second.scores.length + 1
  const joint = jointCounts(first, second, width)
  const cells = first.scores.flatMap((a, i) => second.scores.map((b, j) => ({ count: joint[i * width + j] ?? 0, difference: a - b })))
  return momentsOfCounts(
    cells.map((cell) => cell.count),
    cells.map((cell) => cell.difference),
  )
}
