/**
 * All answers of a round in a few typed arrays: quick to hand to another thread, and close to their size in the file.
 *
 * Made by `responses`; taken apart where the analysis runs.
 */
import { endianness } from 'node:os'
import type { StoredResponse } from './stored-response.ts'

/**
 * `codes`: those of one response after the other, `codesEach` of them. `placeOf`: by response, where in `places` its group and unit
 * stand. The order of the responses says nothing.
 */
export interface PackedResponses {
  readonly codesEach: number
  readonly places: readonly { readonly group: string; readonly unit: string | null }[]
  readonly placeOf: Uint32Array<ArrayBuffer>
  readonly codes: Int16Array<ArrayBuffer>
}

/** A response as its row holds it. `codes`: as `codesToBlob` packed them. */
export interface PackedRow {
  readonly group: string
  readonly unit: string | null
  readonly codes: Uint8Array
}

const bytesPerCode = Int16Array.BYTES_PER_ELEMENT

interface Lot {
  readonly bytes: Uint8Array
  readonly placeOf: Uint32Array
}

/** Takes rows, a lot at a time. All have the same number of codes, or `add` throws a RangeError. */
export function packer(): { readonly add: (rows: readonly PackedRow[]) => void; readonly packed: () => PackedResponses } {
  const places = new Map<string, { readonly index: number; readonly place: PackedResponses['places'][number] }>()
  const lots: Lot[] = []
  let bytesEach: number | undefined
  const placeIndex = ({ group, unit }: PackedRow): number => {
    const key = JSON.stringify([group, unit])
    const known = places.get(key) ?? { index: places.size, place: { group, unit } }
    places.set(key, known)
    return known.index
  }
  const add = (rows: readonly PackedRow[]): void => {
    const each = (bytesEach ??= rows[0]?.codes.length ?? 0)
    if (rows.some(({ codes }) => codes.length !== each)) throw new RangeError('The responses of a round have differing numbers of codes')
    const bytes = new Uint8Array(rows.length * each)
    rows.forEach(({ codes }, index) => bytes.set(codes, index * each))
    lots.push({ bytes, placeOf: Uint32Array.from(rows, placeIndex) })
  }
  const packed = (): PackedResponses => {
    const bytes = Buffer.concat(lots.map((lot) => lot.bytes))
    if (endianness() === 'BE') bytes.swap16()
    const codes = new Int16Array(bytes.length / bytesPerCode)
    Buffer.from(codes.buffer).set(bytes)
    const placeOf = new Uint32Array(lots.reduce((sum, lot) => sum + lot.placeOf.length, 0))
    lots.reduce((start, lot) => (placeOf.set(lot.placeOf, start), start + lot.placeOf.length), 0)
    return { codesEach: (bytesEach ?? 0) / bytesPerCode, places: [...places.values()].map(({ place }) => place), placeOf, codes }
  }
  return { add, packed }
}

/** The responses; their codes are windows on the packed ones, not copies. */
export function unpacked({ codesEach, places, placeOf, codes }: PackedResponses): readonly StoredResponse[] {
  return Array.from(placeOf, (place, index) => {
    const { group, unit } = places[place] ?? { group: '', unit: null }
    return { group, unit, codes: codes.subarray(index * codesEach, (index + 1) * codesEach) }
  })
}
