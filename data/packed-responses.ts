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

/**
 * Some responses. `groups`, `units`: one a response. `bytes`: the codes of one after the other, as `codesToBlob` packed them, each between
 * `shortest` and `longest` bytes.
 */
export interface ResponseLot {
  readonly groups: readonly string[]
  readonly units: readonly (string | null)[]
  readonly bytes: Uint8Array
  readonly shortest: number
  readonly longest: number
}

/** Numbers every group and unit that occur, from 0. */
function placeNumbers() {
  const places: PackedResponses['places'][number][] = []
  const known = new Map<string, Map<string | null, number>>()
  const numberOf = (group: string, unit: string | null): number => {
    const ofGroup = known.get(group) ?? new Map<string | null, number>()
    const number = ofGroup.get(unit)
    if (number !== undefined) return number
    known.set(group, ofGroup.set(unit, places.length))
    return places.push({ group, unit }) - 1
  }
  return { places, numberOf }
}

const bytesPerCode = Int16Array.BYTES_PER_ELEMENT

/** Takes responses, a lot at a time. All have the same number of codes, or `add` throws a RangeError. */
export function packer(): { readonly add: (lot: ResponseLot) => void; readonly packed: () => PackedResponses } {
  const { places, numberOf } = placeNumbers()
  const lots: { readonly bytes: Uint8Array; readonly placeOf: Uint32Array }[] = []
  let bytesEach: number | undefined
  const add = ({ groups, units, bytes, shortest, longest }: ResponseLot): void => {
    bytesEach ??= shortest
    if (shortest !== bytesEach || longest !== bytesEach) throw new RangeError('The responses of a round have differing numbers of codes')
    const placeOf = new Uint32Array(groups.length)
    for (let index = 0; index < groups.length; index++) placeOf[index] = numberOf(groups[index] ?? '', units[index] ?? null)
    lots.push({ bytes, placeOf })
  }
  const packed = (): PackedResponses => {
    const bytes = Buffer.concat(lots.map((lot) => lot.bytes))
    if (endianness() === 'BE') bytes.swap16()
    const codes = new Int16Array(bytes.length / bytesPerCode)
    Buffer.from(codes.buffer).set(bytes)
    const placeOf = new Uint32Array(lots.reduce((sum, lot) => sum + lot.placeOf.length, 0))
    lots.reduce((start, lot) => (placeOf.set(lot.placeOf, start), start + lot.placeOf.length), 0)
    return { codesEach: (bytesEach ?? 0) / bytesPerCode, places, placeOf, codes }
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
