/**
 * Number, mean and variance of values: what every interval and test of this folder starts from.
 */

/** `variance` has the divisor n − 1; 0 where n < 2 or all values are the same. `mean` is 0 where n is 0. */
export interface Moments {
  readonly n: number
  readonly mean: number
  readonly variance: number
}

/** Below this a variance of scores is rounding: equal thirds added in another order differ by 1e-14. */
const smallestVariance = 1e-18

/** The variance, or 0 where it is only rounding. */
export function roundedVariance(variance: number): number {
  return variance < smallestVariance ? 0 : variance
}

/**
 * Mean and variance in two passes. Checked against R `mean(x, na.rm = TRUE)`, `var(x, na.rm = TRUE)`.
 *
 * Missing answers: NaN, left out.
 */
export function momentsOf(values: Float64Array): Moments {
  let n = 0
  let sum = 0
  for (let row = 0; row < values.length; row++) {
    const value = values[row] ?? NaN
    if (Number.isNaN(value)) continue
    n++
    sum += value
  }
  if (n === 0) return { n, mean: 0, variance: 0 }
  const mean = sum / n
  let squares = 0
  for (let row = 0; row < values.length; row++) {
    const distance = (values[row] ?? NaN) - mean
    if (!Number.isNaN(distance)) squares += distance * distance
  }
  return { n, mean, variance: n > 1 ? roundedVariance(squares / (n - 1)) : 0 }
}

/** Moments of first − second over the persons who have both. */
export function momentsOfDifference(first: Float64Array, second: Float64Array): Moments {
  const differences = new Float64Array(first.length)
  for (let row = 0; row < first.length; row++) differences[row] = (first[row] ?? NaN) - (second[row] ?? NaN)
  return momentsOf(differences)
}
