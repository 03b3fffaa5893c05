/**
 * Attackers who try to tie answers to persons. Each reads one kind of trace; together they are put up against the truth in `forensic.test`.
 *
 * Most find an order of persons in one trace and an order of answers in another, and tie the first to the first, the second to the second.
 */
import Database from 'better-sqlite3'
import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { bareToken, tokenHash } from '../../data/answer-token.ts'
import { draftIdOf, draftSecretOfToken, openDraft } from '../../data/draft-cipher.ts'
import { receiptHash } from '../../data/receipts.ts'
import type { Evidence } from './evidence.ts'
import type { Cell, Field } from './sqlite-pages.ts'
import { cellsOf, cellsOfPage, pageNumbersOf, pagesOf, unusedBytes } from './sqlite-pages.ts'
import { commitsOf } from './wal-frames.ts'

/** Persons (places in `mails`) in an order that a trace suggests. */
export type PersonOrder = readonly number[]
/** Codes of answers, in hexadecimal digits, in an order that a trace suggests. */
export type AnswerOrder = readonly string[]

const hex = (field: Field | undefined): string => (Buffer.isBuffer(field) ? field.toString('hex') : String(field))

/** Persons by something of theirs, as far as it is found. */
const personsIn = (found: readonly string[], known: readonly string[]): PersonOrder => {
  const placeOf = new Map(known.map((text, person) => [text, person]))
  return found.flatMap((text) => placeOf.get(text) ?? [])
}

function query(file: string, sql: string): readonly Record<string, Field>[] {
  const raw = new Database(file, { readonly: true })
  const rows = raw.prepare<[], Record<string, Field>>(sql).all()
  raw.close()
  return rows
}

/** As they lie in the file: newer rows of a page stand before older ones. */
const asTheyLie = (cells: readonly Cell[]): readonly Cell[] => cells.toSorted((a, b) => a.page - b.page || b.offset - a.offset)

const codesOf = ({ fields }: Cell): string => hex(fields[4])

/** Invitation of each mail: its token's hash stands in the table of tokens. */
function invitationsOf({ file, mails }: Evidence): readonly string[] {
  const byHash = new Map(
    query(file, 'select hash, invitation_id from token').map((row) => [hex(row['hash']), String(row['invitation_id'])]),
  )
  return mails.map((token) => byHash.get(tokenHash(token).toString('hex')) ?? '')
}

const secretOf = (token: string): string => draftSecretOfToken(bareToken(token))

const draftIds = ({ mails }: Evidence): readonly string[] => mails.map((token) => draftIdOf(secretOf(token)).toString('hex'))

/** What changed from commit to commit in the log: keys of a table that were not there before. */
function arrivals(evidence: Evidence, table: string, key: (cell: Cell) => string): readonly (readonly string[])[] {
  const pages = new Set(pageNumbersOf(evidence.file, table))
  const seen = new Set<string>()
  return commitsOf(evidence.file).map((commit) => {
    const cells = [...commit].flatMap(([page, bytes]) => (pages.has(page) ? cellsOfPage(bytes, page) : []))
    const fresh = cells.map(key).filter((each) => !seen.has(each))
    for (const each of fresh) seen.add(each)
    return fresh
  })
}

/** Orders of persons, by the trace that gives them. */
export const personOrders: Readonly<Record<string, (evidence: Evidence) => PersonOrder>> = {
  'mails as they were sent': ({ mails }) => mails.map((_, person) => person),
  'invitations as they lie': (evidence) =>
    personsIn(
      asTheyLie(cellsOf(evidence.file, 'invitation')).map(({ fields }) => hex(fields[0])),
      invitationsOf(evidence),
    ),
  'tokens as they lie': (evidence) =>
    personsIn(
      asTheyLie(cellsOf(evidence.file, 'token')).map(({ fields }) => hex(fields[0])),
      evidence.mails.map((token) => tokenHash(token).toString('hex')),
    ),
  'sent drafts as they lie': (evidence) =>
    personsIn(
      asTheyLie(cellsOf(evidence.file, 'spent_draft')).map(({ fields }) => hex(fields[1])),
      draftIds(evidence),
    ),
  'receipts as they lie': (evidence) =>
    personsIn(
      asTheyLie(cellsOf(evidence.file, 'receipt')).map(({ fields }) => hex(fields[1])),
      evidence.receipts.map((code) => receiptHash(code).toString('hex')),
    ),
  'sent drafts in the log of writes': (evidence) =>
    personsIn(arrivals(evidence, 'spent_draft', ({ fields }) => hex(fields[1])).flat(), draftIds(evidence)),
  'tokens in the log of the server': ({ log, mails }) =>
    mails
      .map((token, person) => ({ person, at: log.lastIndexOf(token) }))
      .filter(({ at }) => at >= 0)
      .toSorted((a, b) => a.at - b.at)
      .map(({ person }) => person),
}

/** Moments in any column that looks like one: numbers of seconds or milliseconds, or a date with a time. */
function byMoment(file: string): AnswerOrder {
  const tables = query(file, "select name from sqlite_schema where type = 'table'").map(({ name }) => String(name))
  const rows = tables.flatMap((table) => query(file, `select * from "${table}"`))
  const moment = (field: Field): number | undefined => {
    if (typeof field === 'number' && field > 1_500_000_000) return field
    return typeof field === 'string' && /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d/.test(field) ? Date.parse(field) : undefined
  }
  const timed = rows.flatMap((row) => {
    const at = Object.values(row)
      .map(moment)
      .find((each) => each !== undefined)
    const codes = Object.entries(row).find(([column, value]) => column === 'codes' && Buffer.isBuffer(value))?.[1]
    return at === undefined || codes === undefined ? [] : [{ at, codes: hex(codes) }]
  })
  return timed.toSorted((a, b) => a.at - b.at).map(({ codes }) => codes)
}

/** Orders of answers, by the trace that gives them. */
export const answerOrders: Readonly<Record<string, (evidence: Evidence) => AnswerOrder>> = {
  'rows as they lie': ({ file }) => asTheyLie(cellsOf(file, 'response')).map(codesOf),
  'rows as the database gives them': ({ file }) => query(file, 'select codes from response').map(({ codes }) => hex(codes ?? null)),
  'by their ids': ({ file }) => query(file, 'select codes from response order by id').map(({ codes }) => hex(codes ?? null)),
  'by a moment in any table': ({ file }) => byMoment(file),
  'arrivals in the log of writes': (evidence) => arrivals(evidence, 'response', codesOf).flat(),
  'pages as they were taken into use': ({ file }) =>
    cellsOf(file, 'response')
      .toSorted((a, b) => a.page - b.page)
      .map(codesOf),
}

/** A person tied to an answer. */
export type Tie = readonly [number, string]

/** Ties an answer to whoever's draft was spent in the same commit. */
export function tiesByCommit(evidence: Evidence): readonly Tie[] {
  const [answers, drafts] = [arrivals(evidence, 'response', codesOf), arrivals(evidence, 'spent_draft', ({ fields }) => hex(fields[1]))]
  return answers.flatMap((fresh, at): readonly Tie[] => {
    const [codes] = fresh
    const [person] = personsIn(drafts[at] ?? [], draftIds(evidence))
    return fresh.length === 1 && codes !== undefined && person !== undefined ? [[person, codes]] : []
  })
}

/** Every byte of the folder: files, logs, what lies between rows. */
function allBytes({ file }: Evidence): Buffer {
  const folder = dirname(file)
  return Buffer.concat([...readdirSync(folder).map((name) => readFileSync(join(folder, name))), unusedBytes(file)])
}

/** Old copies of sealed drafts, by draft id: from the database, the log, and from between rows. */
function sealedDrafts(evidence: Evidence, ids: readonly string[]): ReadonlyMap<string, Buffer> {
  const wanted = new Set(ids)
  const file = pagesOf(evidence.file)
  const cellsIn = (pages: ReadonlyMap<number, Buffer>) =>
    [...pages].flatMap(([page, bytes]) => cellsOfPage(bytes, page, (number) => pages.get(number) ?? file.get(number)))
  const inLog = commitsOf(evidence.file).flatMap(cellsIn)
  const inFile = cellsIn(file)
  const found = [...inFile, ...inLog].flatMap(({ fields: [, id, content] }): [string, Buffer][] =>
    Buffer.isBuffer(id) && Buffer.isBuffer(content) && wanted.has(hex(id)) ? [[hex(id), content]] : [],
  )
  return new Map(found)
}

/** Reads drafts with the tokens of the mails and whatever keys the folder still has, anywhere: `[person, text of the draft]`. */
export function readDrafts(evidence: Evidence, roundId: string): readonly (readonly [number, string])[] {
  const ids = draftIds(evidence)
  const sealed = sealedDrafts(evidence, ids)
  const bytes = allBytes(evidence)
  return evidence.mails.flatMap((token, person): readonly (readonly [number, string])[] => {
    const id = ids[person] ?? ''
    const content = sealed.get(id)
    if (content === undefined) return []
    const places = [...placesOf(bytes, Buffer.from(id, 'hex'))]
    const keys = places.map((at) => bytes.subarray(at + 32, at + 64))
    return keys.flatMap((fileKey): readonly (readonly [number, string])[] => {
      try {
        return [[person, openDraft(content, { secret: secretOf(token), roundId, fileKey })]]
      } catch {
        return []
      }
    })
  })
}

function* placesOf(bytes: Buffer, needle: Buffer): Generator<number> {
  for (let at = bytes.indexOf(needle); at >= 0; at = bytes.indexOf(needle, at + 1)) yield at
}

/** Answers of which an old copy lies between rows, where no query finds it. */
export function remnants(evidence: Evidence, answers: readonly string[]): readonly string[] {
  const bytes = unusedBytes(evidence.file)
  return answers.filter((codes) => bytes.includes(Buffer.from(codes, 'hex')))
}
