/**
 * The widest spread that persons' means of several items can have, from how each item is spread by itself.
 *
 * Called by `toldMoments` where the true spread would tell which answers go together: this one is told from the distributions, which are
 * shown anyway.
 */

/** A person's values of the items of a measure, NaN where absent; one column an item, of all persons. `means`: NaN where too few are there. */
export interface MeasuredPersons {
  readonly means: Float64Array
  readonly columns: readonly Float64Array[]
}

const meanOf = (column: Float64Array, means: Float64Array): number => {
  let [sum, n] = [0, 0]
  for (let row = 0; row < column.length; row++) {
    const value = column[row] ?? NaN
    if (Number.isNaN(value) || Number.isNaN(means[row] ?? NaN)) continue
    sum += value
    n++
  }
  return n === 0 ? 0 : sum / n
}

/** How many items stand behind each person's mean. */
function answeredBy(columns: readonly Float64Array[], persons: number): Uint16Array {
  const answered = new Uint16Array(persons)
  for (const column of columns)
    for (let row = 0; row < persons; row++) if (!Number.isNaN(column[row] ?? NaN)) answered[row] = (answered[row] ?? 0) + 1
  return answered
}

/**
 * An upper bound of the variance of the means (divisor n − 1), whatever the items' answers have to do with each other; 0 below two persons.
 *
 * A mean is Σ w x over the items, w = 1 / answered. With y = x − the item's mean, the triangle inequality (Minkowski) bounds the length of
 * Σ w y by the sum of the lengths of w y; what the left-out items shift the mean by is added as one more. Where everybody answered
 * everything, this is the square of the mean of the items' standard deviations: that of a correlation of 1.
 */
export function widestVariance({ means, columns }: MeasuredPersons): number {
  const answered = answeredBy(columns, means.length)
  const centres = columns.map((column) => meanOf(column, means))
  const shifts = new Float64Array(means.length)
  const centre = centres.reduce((sum, each) => sum + each, 0) / columns.length
  let lengths = 0
  for (const [item, column] of columns.entries()) {
    let squares = 0
    for (let row = 0; row < means.length; row++) {
      const value = column[row] ?? NaN
      if (Number.isNaN(value) || Number.isNaN(means[row] ?? NaN)) continue
      const weight = 1 / (answered[row] ?? 1)
      squares += (weight * (value - (centres[item] ?? 0))) ** 2
      shifts[row] = (shifts[row] ?? 0) + weight * ((centres[item] ?? 0) - centre)
    }
    lengths += Math.sqrt(squares)
  }
  const n = means.reduce((count, mean) => (Number.isNaN(mean) ? count : count + 1), 0)
  const shift = Math.sqrt(shifts.reduce((sum, each) => sum + each * each, 0))
  return n < 2 ? 0 : (lengths + shift) ** 2 / (n - 1)
}
