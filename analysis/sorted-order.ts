/**
 * The one order of responses that their content gives: by unit, then by codes, column after column. Called by `roundMatrices`.
 *
 * Counting sorts from the last column to the first (Knuth, The Art of Computer Programming 3, 5.2.5), over columns that lie together in
 * memory: a hundred thousand responses take a tenth of what comparing them two by two takes.
 */

/** `order` sorted by `keys` (by response, whole numbers); those with the same key stay as they were. */
function countingSorted(order: Uint32Array, keys: Int16Array | Uint32Array): Uint32Array {
  let [lowest, highest] = [Infinity, -Infinity]
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] ?? 0
    if (key < lowest) lowest = key
    if (key > highest) highest = key
  }
  if (!(lowest < highest)) return order
  const starts = new Uint32Array(highest - lowest + 2)
  for (let index = 0; index < keys.length; index++) {
    const bin = (keys[index] ?? 0) - lowest + 1
    starts[bin] = (starts[bin] ?? 0) + 1
  }
  for (let bin = 1; bin < starts.length; bin++) starts[bin] = (starts[bin] ?? 0) + (starts[bin - 1] ?? 0)
  const sorted = new Uint32Array(order.length)
  for (let index = 0; index < order.length; index++) {
    const response = order[index] ?? 0
    const bin = (keys[response] ?? 0) - lowest
    const place = starts[bin] ?? 0
    sorted[place] = response
    starts[bin] = place + 1
  }
  return sorted
}

/** By response: 0 without a unit, then units in the order of their ids. */
function unitRanks(units: readonly (string | null)[]): Uint32Array {
  const named = [...new Set(units)].filter((unit) => unit !== null).sort()
  const ranks = new Map<string | null, number>([[null, 0], ...named.map((unit, index): [string, number] => [unit, index + 1])])
  return Uint32Array.from(units, (unit) => ranks.get(unit) ?? 0)
}

/**
 * Which response comes first, second and so on. `units`: by response. `columns`: their codes, each as long as `units`; the first column
 * matters most.
 */
export function sortedOrder(units: readonly (string | null)[], columns: readonly Int16Array[]): Uint32Array {
  const asGiven = Uint32Array.from(units, (_, index) => index)
  return countingSorted(columns.reduceRight<Uint32Array>(countingSorted, asGiven), unitRanks(units))
}
