/**
 * What each code of a rating or a pair is worth: a score 0–100, for pairs also a position −100…+100.
 *
 * Called by the group plan, once per item; the loops over responses then only look up. Bounds are the scale's declared ones,
 * never those that happened to be answered.
 */
import { missingCodes } from '../../questionnaires/columns.ts'
import type { Item, PairItem, RatingItem, Scale } from '../../questionnaires/item.ts'

/** `codes` rise; `scores` and `positions` are parallel to them. Lookups are indexed by code + `codeOffset`; NaN: no value. */
export interface ScoredItem {
  readonly id: string
  readonly item: RatingItem | PairItem
  readonly codes: readonly number[]
  readonly scores: readonly number[]
  readonly scoreByCode: Float64Array
  readonly positionByCode: Float64Array
}

/** Added to a code before a lookup, so that the codes of missing answers are not negative. */
export const codeOffset = -Math.min(...Object.values(missingCodes))

/** Mirrors a code between the declared bounds. Reversing twice is the identity. */
export function reverseCode(code: number, minimum: number, maximum: number): number {
  return minimum + maximum - code
}

/** Item score 0–100: `(code − min) / (max − min) · 100`, of a reverse-keyed item after reversing. */
export function ratingScore(code: number, minimum: number, maximum: number, reverseKeyed: boolean): number {
  const keyed = reverseKeyed ? reverseCode(code, minimum, maximum) : code
  return ((keyed - minimum) / (maximum - minimum)) * 100
}

/** Pair score −100…+100: `key · (2·code − min − max) / (max − min) · 100`; positive leans to the axis's second pole. */
export function pairPosition(code: number, minimum: number, maximum: number, key: 1 | -1): number {
  return ((key * (2 * code - minimum - maximum)) / (maximum - minimum)) * 100
}

/** A table from code to value, NaN where the code has none. */
export function lookupOf(codes: readonly number[], values: readonly number[]): Float64Array {
  const table = new Float64Array(Math.max(0, ...codes) + codeOffset + 1).fill(NaN)
  codes.forEach((code, index) => {
    table[code + codeOffset] = values[index] ?? NaN
  })
  return table
}

export const isScored = (item: Item): item is RatingItem | PairItem => item.kind === 'rating' || item.kind === 'pair'

/** Prepares an item. The score of a pair is its position moved to 0–100. Throws a RangeError where the scale is unknown. */
export function scoredItem(item: RatingItem | PairItem, scales: readonly Scale[]): ScoredItem {
  const scale = scales.find((candidate) => candidate.id === item.scale)
  if (!scale) throw new RangeError(`Item "${item.id}" refers to the unknown scale "${item.scale}"`)
  const codes = scale.options.map((option) => option.code)
  const [minimum, maximum] = [Math.min(...codes), Math.max(...codes)]
  const positions = item.kind === 'pair' ? codes.map((code) => pairPosition(code, minimum, maximum, item.key)) : codes.map(() => NaN)
  const scores =
    item.kind === 'pair'
      ? positions.map((position) => (100 + position) / 2)
      : codes.map((code) => ratingScore(code, minimum, maximum, item.reverseKeyed === true))
  return { id: item.id, item, codes, scores, scoreByCode: lookupOf(codes, scores), positionByCode: lookupOf(codes, positions) }
}
