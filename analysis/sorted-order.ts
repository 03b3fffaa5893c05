/**
 * The one order of responses that their content gives: by unit, then by codes, column after column. Called by `roundMatrices`.
 *
 * Counting sorts from the last column to the first (Knuth, The Art of Computer Programming 3, 5.2.5), over columns that lie together in
 * memory: a hundred thousand responses take a tenth of what comparing them two by two takes.
 */

/** Whole numbers by response, from 0 to below `size`. */
interface Keys {
  readonly keys: Int32Array
  readonly size: number
}

/** `order` sorted by `keys`; those with the same key stay as they were. */
function countingSorted(order: Uint32Array, { keys, size }: Keys): Uint32Array {
  if (size < 2) return order
  const starts = new Int32Array(size + 1)
  for (let index = 0; index < keys.length; index++) {
    const bin = (keys[index] ?? 0) + 1
    starts[bin] = (starts[bin] ?? 0) + 1
  }
  for (let bin = 1; bin <= size; bin++) starts[bin] = (starts[bin] ?? 0) + (starts[bin - 1] ?? 0)
  const sorted = new Uint32Array(order.length)
  for (let index = 0; index < order.length; index++) {
    const response = order[index] ?? 0
    const key = keys[response] ?? 0
    const place = starts[key] ?? 0
    sorted[place] = response
    starts[key] = place + 1
  }
  return sorted
}

/** From the lowest code of a column to the highest. */
function rangeOf(column: Int16Array): { readonly lowest: number; readonly size: number } {
  let lowest = column[0] ?? 0
  let highest = lowest
  for (let index = 1; index < column.length; index++) {
    const code = column[index] ?? 0
    if (code < lowest) lowest = code
    else if (code > highest) highest = code
  }
  return { lowest, size: highest - lowest + 1 }
}

/** More keys than this no longer lie close together in memory. */
const mostKeys = 4096

/** Makes room for the codes of one more column behind what the keys hold. */
function addCodes(keys: Int32Array, column: Int16Array, lowest: number, size: number): void {
  for (let index = 0; index < keys.length; index++) keys[index] = (keys[index] ?? 0) * size + (column[index] ?? 0) - lowest
}

/** Neighbouring columns of few codes as one key: four columns are then sorted in one go. The first column matters most. */
function joinedKeys(columns: readonly Int16Array[]): readonly Keys[] {
  const joined: { readonly keys: Int32Array; size: number }[] = []
  for (const column of columns) {
    const { lowest, size } = rangeOf(column)
    if (size < 2) continue
    const last = joined.at(-1)
    const isFit = last !== undefined && last.size * size <= mostKeys
    const into = isFit ? last : { keys: new Int32Array(column.length), size: 1 }
    addCodes(into.keys, column, lowest, size)
    into.size *= size
    if (!isFit) joined.push(into)
  }
  return joined
}

/** By response: 0 without a unit, then units in the order of their ids. */
function unitRanks(units: readonly (string | null)[]): Keys {
  const named = [...new Set(units)].filter((unit) => unit !== null).sort()
  const ranks = new Map<string | null, number>([[null, 0], ...named.map((unit, index): [string, number] => [unit, index + 1])])
  const keys = new Int32Array(units.length)
  if (named.length > 0) for (let index = 0; index < units.length; index++) keys[index] = ranks.get(units[index] ?? null) ?? 0
  return { keys, size: named.length + 1 }
}

/**
 * Which response comes first, second and so on. `units`: by response. `columns`: their codes, each as long as `units`; the first column
 * matters most.
 */
export function sortedOrder(units: readonly (string | null)[], columns: readonly Int16Array[]): Uint32Array {
  const asGiven = new Uint32Array(units.length)
  for (let index = 0; index < asGiven.length; index++) asGiven[index] = index
  return countingSorted(joinedKeys(columns).reduceRight<Uint32Array>(countingSorted, asGiven), unitRanks(units))
}
