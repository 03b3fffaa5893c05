/**
 * How the axes go together over persons, and its square root for drawing.
 *
 * Called by `typeProbabilities`.
 */
import { momentsOf } from '../estimates/moments.ts'
import { pickedFrom, rowsWithAll } from '../scores/complete-rows.ts'

/** Below this a pivot is rounding: three persons can't span four axes. */
const smallestPivot = 1e-12

/** Each column less its mean, divided by its SD · √(n − 1), over the persons with all axes; a constant column becomes 0. */
function standardised(columns: readonly Float64Array[]): readonly Float64Array[] {
  const complete = rowsWithAll(columns, columns[0]?.length ?? 0)
  return columns.map((column) => {
    const values = pickedFrom(column, complete)
    const { n, mean, variance } = momentsOf(values)
    if (variance === 0) return new Float64Array(n)
    const length = Math.sqrt(variance * (n - 1))
    for (let row = 0; row < n; row++) values[row] = ((values[row] ?? 0) - mean) / length
    return values
  })
}

/**
 * Pearson correlations over the persons who have a value in all columns (NaN: absent). 1 on the diagonal; 0 with a constant column.
 *
 * Checked against R `cor(x, use = "complete.obs")`.
 */
export function correlations(columns: readonly Float64Array[]): readonly (readonly number[])[] {
  const scaled = standardised(columns)
  const product = (a: Float64Array, b: Float64Array): number => {
    let sum = 0
    for (let row = 0; row < a.length; row++) sum += (a[row] ?? 0) * (b[row] ?? 0)
    return sum
  }
  return scaled.map((a, i) => scaled.map((b, j) => (i === j ? 1 : product(a, b))))
}

/**
 * Lower triangle L with L·Lᵀ = matrix (Cholesky); a column without a positive pivot is 0, so that a singular matrix is no error.
 * Checked against R `t(chol(m))`.
 */
export function lowerRoot(matrix: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const root: number[][] = matrix.map((row) => row.map(() => 0))
  const inner = (i: number, j: number): number =>
    (root[i] ?? []).slice(0, j).reduce((sum, value, k) => sum + value * (root[j]?.[k] ?? 0), 0)
  for (let j = 0; j < matrix.length; j++) {
    const pivot = (matrix[j]?.[j] ?? 0) - inner(j, j)
    if (pivot < smallestPivot) continue
    for (let i = j; i < matrix.length; i++) {
      const row = root[i]
      if (row) row[j] = ((matrix[i]?.[j] ?? 0) - inner(i, j)) / Math.sqrt(pivot)
    }
  }
  return root
}
