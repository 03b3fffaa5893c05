/**
 * Reads the pages of an SQLite file as bytes: what lies where, which no query tells (https://www.sqlite.org/fileformat2.html).
 *
 * Only what the tables of this project need: b-trees of tables WITHOUT ROWID, whose cells stand in leaf and interior pages.
 */
import Database from 'better-sqlite3'
import { readFileSync } from 'node:fs'

export const pageSize = 4096

export type Field = number | string | Buffer | null

/** A row where it lies. `page`: number of its page; `offset`: within the page; SQLite puts newer rows of a page at lower offsets. */
export interface Cell {
  readonly page: number
  readonly offset: number
  readonly fields: readonly Field[]
}

/** A variable-length integer and how many bytes it took. */
function varint(bytes: Buffer, at: number): readonly [number, number] {
  let value = 0
  for (let length = 0; length < 9; length++) {
    const byte = bytes[at + length] ?? 0
    if (length === 8) return [value * 256 + byte, 9]
    value = value * 128 + (byte & 0x7f)
    if (byte < 0x80) return [value, length + 1]
  }
  return [value, 9]
}

const integerLengths: Readonly<Record<number, number>> = { 1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8 }

function fieldAt(bytes: Buffer, at: number, type: number): readonly [Field, number] {
  if (type === 0) return [null, 0]
  if (type === 8 || type === 9) return [type - 8, 0]
  const integer = integerLengths[type]
  if (integer !== undefined) return [bytes.readIntBE(at, Math.min(integer, 6)), integer]
  const length = Math.floor((type - 12) / 2)
  const content = bytes.subarray(at, at + length)
  return [type % 2 === 0 ? Buffer.from(content) : content.toString('utf8'), length]
}

/** The fields of a record that begins here. */
function recordAt(bytes: Buffer, at: number): readonly Field[] {
  const [headerLength, first] = varint(bytes, at)
  const types: number[] = []
  for (let place = at + first; place < at + headerLength;) {
    const [type, length] = varint(bytes, place)
    types.push(type)
    place += length
  }
  let place = at + headerLength
  return types.map((type) => {
    const [field, length] = fieldAt(bytes, place, type)
    place += length
    return field
  })
}

/** Most bytes of a payload that an index page holds itself, and how many it holds of a longer one (file format, 1.6). */
const mostLocal = Math.floor(((pageSize - 12) * 64) / 255) - 23
const leastLocal = Math.floor(((pageSize - 12) * 32) / 255) - 23

export type PageAt = (page: number) => Buffer | undefined

/** A payload of this length that begins here, with what lies on overflow pages. */
function payloadAt(bytes: Buffer, at: number, length: number, pageAt: PageAt): Buffer {
  if (length <= mostLocal) return bytes.subarray(at, at + length)
  const wanted = leastLocal + ((length - leastLocal) % (pageSize - 4))
  const local = wanted <= mostLocal ? wanted : leastLocal
  const parts = [bytes.subarray(at, at + local)]
  let next = pageAt(bytes.readUInt32BE(at + local))
  for (let rest = length - local; rest > 0 && next !== undefined; rest -= pageSize - 4) {
    parts.push(next.subarray(4, 4 + Math.min(rest, pageSize - 4)))
    next = pageAt(next.readUInt32BE(0))
  }
  return Buffer.concat(parts)
}

const leafIndex = 10
const interiorIndex = 2

/** The rows of one page of an index b-tree, in the order of their keys; none where it is a page of another kind. `pageAt`: for long rows. */
export function cellsOfPage(bytes: Buffer, page: number, pageAt: PageAt = () => undefined): readonly Cell[] {
  const start = page === 1 ? 100 : 0
  const type = bytes[start]
  if (type !== leafIndex && type !== interiorIndex) return []
  const header = start + (type === leafIndex ? 8 : 12)
  const count = bytes.readUInt16BE(start + 3)
  return Array.from({ length: count }, (_, at) => {
    const offset = bytes.readUInt16BE(header + 2 * at)
    const payload = offset + (type === leafIndex ? 0 : 4)
    const [length, digits] = varint(bytes, payload)
    return { page, offset, fields: recordAt(payloadAt(bytes, payload + digits, length, pageAt), 0) }
  })
}

/** Every page of the file, the first is number 1. */
export function pagesOf(file: string): ReadonlyMap<number, Buffer> {
  const bytes = readFileSync(file)
  return new Map(
    Array.from({ length: bytes.length / pageSize }, (_, at): [number, Buffer] => [
      at + 1,
      bytes.subarray(at * pageSize, (at + 1) * pageSize),
    ]),
  )
}

/** Numbers of the pages of a table or index. */
export function pageNumbersOf(file: string, table: string): readonly number[] {
  const raw = new Database(file, { readonly: true })
  const pages = raw.prepare<[string], number>('select pageno from dbstat where name = ? order by path').pluck().all(table)
  raw.close()
  return pages
}

/** The rows of a table with where they lie in the file itself, the log aside. */
export function cellsOf(file: string, table: string): readonly Cell[] {
  const pages = pagesOf(file)
  return pageNumbersOf(file, table).flatMap((page) => cellsOfPage(pages.get(page) ?? Buffer.alloc(pageSize), page))
}

/** What the pages hold between and behind their rows: remnants, where deleted rows are not overwritten. */
export function unusedBytes(file: string): Buffer {
  const raw = new Database(file, { readonly: true })
  const used = new Set(raw.prepare<[], number>('select pageno from dbstat').pluck().all())
  raw.close()
  const gaps = [...pagesOf(file)].map(([number, bytes]) => {
    if (!used.has(number)) return bytes
    const start = number === 1 ? 100 : 0
    const pointersEnd = start + (bytes[start] === leafIndex || bytes[start] === 13 ? 8 : 12) + 2 * bytes.readUInt16BE(start + 3)
    return bytes.subarray(pointersEnd, bytes.readUInt16BE(start + 5) || pageSize)
  })
  return Buffer.concat(gaps)
}
