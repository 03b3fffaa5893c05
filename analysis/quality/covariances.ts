/**
 * How the items of one measure go together: complete answers and their covariances.
 *
 * Called by `measureQuality`.
 */
import type { ResponseMatrix } from '../response-matrix.ts'
import { pickedFrom, rowsWithAll } from '../scores/complete-rows.ts'
import { itemScores } from '../scores/person-means.ts'
import type { ScoredItem } from '../scores/scored-item.ts'

export type SquareMatrix = readonly (readonly number[])[]

/** Scores 0–100 of the persons who answered all of these items, one column an item. `persons`: their rows in the matrix. `kinds`: how many different scores each may hold. */
export interface CompleteScores {
  readonly columns: readonly Float64Array[]
  readonly persons: Int32Array
  readonly kinds: readonly number[]
}

/** Missing answers: whoever left out one item of the measure is left out of its quality, so that every figure rests on the same persons. */
export function completeScores(matrix: ResponseMatrix, items: readonly ScoredItem[]): CompleteScores {
  const all = items.map((item) => itemScores(matrix, item))
  const persons = rowsWithAll(all, matrix.size)
  const isWhole = persons.length === matrix.size
  const kinds = items.map(({ scores }) => new Set(scores).size)
  return { columns: isWhole ? all : all.map((scores) => pickedFrom(scores, persons)), persons, kinds }
}

/** Below this a variance of scores is rounding. */
const smallestVariance = 1e-9

/** Covariances with divisor n − 1. Checked against R `cov(x)`. */
export function covariances(columns: readonly Float64Array[]): SquareMatrix {
  const n = columns[0]?.length ?? 0
  const centred = columns.map((column) => {
    let sum = 0
    for (let person = 0; person < n; person++) sum += column[person] ?? 0
    const away = new Float64Array(n)
    for (let person = 0; person < n; person++) away[person] = (column[person] ?? 0) - sum / n
    return away
  })
  const product = (a: Float64Array, b: Float64Array): number => {
    let sum = 0
    for (let person = 0; person < n; person++) sum += (a[person] ?? 0) * (b[person] ?? 0)
    return sum / (n - 1)
  }
  const upper = centred.map((a, i) => centred.slice(i).map((b) => product(a, b)))
  return columns.map((_, i) => columns.map((__, j) => upper[Math.min(i, j)]?.[Math.abs(i - j)] ?? 0))
}

export const entry = (matrix: SquareMatrix, i: number, j: number): number => matrix[i]?.[j] ?? 0

/** A plain loop: it is asked for at every possible exchange of answers. */
export function sumOf(matrix: SquareMatrix): number {
  let sum = 0
  for (const row of matrix) for (const value of row) sum += value
  return sum
}

export const diagonalOf = (matrix: SquareMatrix): readonly number[] => matrix.map((row, i) => row[i] ?? 0)

/** Whether somebody differs from the others in every item. */
export const allVary = (matrix: SquareMatrix): boolean => diagonalOf(matrix).every((variance) => variance > smallestVariance)

/** The matrix without one of its items. */
export const withoutItem = (matrix: SquareMatrix, left: number): SquareMatrix =>
  matrix.filter((_, i) => i !== left).map((row) => row.filter((_, j) => j !== left))

/** As correlations. */
export function correlationMatrix(matrix: SquareMatrix): SquareMatrix {
  const deviations = diagonalOf(matrix).map(Math.sqrt)
  return matrix.map((row, i) => row.map((value, j) => (i === j ? 1 : value / ((deviations[i] ?? 1) * (deviations[j] ?? 1)))))
}
