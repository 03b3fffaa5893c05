import { describe, expect, it } from '@jest/globals'
import Database from 'better-sqlite3'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { draftKeysFile } from '../../data/draft-keys.ts'
import { openStore } from '../../data/open-store.ts'
import { receiptHash } from '../../data/receipts.ts'
import type { Store } from '../../data/store.ts'
import { anotherRound, sampleRound, saveDraft, submissionOf } from './sample-round.ts'
import { inTemporaryFolder } from './temporary-folder.ts'

const people = Array.from({ length: 240 }, (_, person) => person)
const pageSize = 4096

/** Bytes that belong to a label, so that keys and secrets can belong to a person and not to the turn. */
const bytesFor = (label: string, size: number): Buffer => createHash('sha512').update(label).digest().subarray(0, size)

/** Invites each of them to the round that is theirs; ids of the invitations by name. */
async function inviteEverybody(store: Store, rounds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const address = { unit: null, email: '', street: '', postcode: '', town: '', language: 'fi' }
  for (const [at, round] of rounds.entries()) {
    const theirs = people.filter((person) => (person % 3 === 0) === (at === 1))
    await store.invitations.add(
      round,
      theirs.map((person) => ({ ...address, group: 'residents', name: `Vastaaja ${person}` })),
    )
  }
  const lists = await Promise.all(rounds.map((round) => store.invitations.list(round, {}, { offset: 0, limit: people.length })))
  const all = lists.flatMap(({ invitations }) => invitations)
  await store.invitations.newTokens(
    all.map(({ id }) => id),
    'link',
  )
  return new Map(all.map(({ name, id }) => [name, id]))
}

/**
 * Lets these people answer one by one, each third in a second round; then gives what `look` sees in the file.
 *
 * A person has the same keys, secret and answers whenever the turn comes.
 */
const answeredBy = <T>(turns: readonly number[], look: (store: Store, file: string, roundIds: readonly string[]) => Promise<T>) =>
  inTemporaryFolder(async (folder) => {
    const file = join(folder, 'puntari.db')
    let source = { label: 'start', count: 0 }
    const store = await openStore({ file, random: (size) => bytesFor(`${source.label} ${size} ${(source.count += 1)}`, size) })
    const { roundId, organisation } = await sampleRound(store)
    const rounds = [roundId, await anotherRound(store, organisation)]
    const invitations = await inviteEverybody(store, rounds)
    for (const person of turns) {
      const secret = bytesFor(`secret of ${person}`, 32).toString('base64url')
      const round = rounds[person % 3 === 0 ? 1 : 0] ?? ''
      await saveDraft(store, secret, round)
      const invitation = invitations.get(`Vastaaja ${person}`) ?? ''
      source = { label: `person ${person}`, count: 0 }
      const texts = [{ item: 'free', language: 'fi', text: `Vastaaja ${1000 + person}` }]
      await store.responses.submit(
        submissionOf(secret, round, {
          group: person < 9 ? 'staff' : 'residents',
          codes: Int16Array.of(person, person % 7),
          texts,
          invitation,
          receipt: receiptHash(`kuitti ${person}`),
        }),
      )
      await store.contacts.add(round, { wish: 'raffle', email: `vastaaja${person}@example.fi`, language: 'fi' })
    }
    const seen = await look(store, file, rounds)
    await store.close()
    return seen
  })

/** Bytes of every leaf page of a table, in the order of the keys. */
function leavesOf(file: string, table: string): Buffer {
  const raw = new Database(file, { readonly: true })
  const pages = raw
    .prepare<[string], number>("select pageno from dbstat where name = ? and pagetype = 'leaf' order by path")
    .pluck()
    .all(table)
  raw.close()
  const bytes = readFileSync(file)
  return Buffer.concat(pages.map((page) => bytes.subarray((page - 1) * pageSize, page * pageSize)))
}

/** Where rows come as people answer; and where only a mark changes in a row that lay there before. */
const tables = ['response', 'text', 'spent_draft', 'receipt', 'contact', 'round_completes']
const marked = ['invitation', 'token']
const leaves = (file: string) => [...tables, ...marked].map((table) => leavesOf(file, table))

const afterCheckpoint = async (store: Store, file: string) => {
  await store.checkpoint()
  return leaves(file)
}

/** What lies in the file when the log has been moved there without this folder's care. */
const afterBareCheckpoint = async (_store: Store, file: string) => {
  const raw = new Database(file)
  raw.pragma('wal_checkpoint(PASSIVE)')
  raw.close()
  return leaves(file)
}

/** The whole file and the one of the keys, but for SQLite's counters of changes and its version in the header. */
const afterClosing = async (store: Store, file: string, roundIds: readonly string[]) => {
  for (const roundId of roundIds) await store.rounds.close(roundId)
  const files = [readFileSync(file), readFileSync(draftKeysFile(file))]
  return Buffer.concat(files.flatMap((bytes) => [bytes.subarray(0, 24), bytes.subarray(28, 92), bytes.subarray(100)]))
}

describe('the order in which people answered', () => {
  it('could be read from the places within a page if answers were left where they fell', async () => {
    const [forwards, backwards] = [
      await answeredBy(people, afterBareCheckpoint),
      await answeredBy(people.toReversed(), afterBareCheckpoint),
    ]
    expect(tables.filter((_, index) => forwards[index]?.equals(backwards[index] ?? Buffer.alloc(0)))).toEqual([])
  })

  it('leaves no trace in the pages of answers after a checkpoint, in two rounds that run together', async () => {
    const [forwards, backwards] = [await answeredBy(people, afterCheckpoint), await answeredBy(people.toReversed(), afterCheckpoint)]
    expect(forwards[0]?.length).toBeGreaterThan(2 * pageSize)
    expect([...tables, ...marked].filter((_, index) => forwards[index]?.equals(backwards[index] ?? Buffer.alloc(0)) !== true)).toEqual([])
  })

  it('leaves no trace in any byte of the file once the rounds are closed', async () => {
    const [forwards, backwards] = [await answeredBy(people, afterClosing), await answeredBy(people.toReversed(), afterClosing)]
    expect(forwards.length).toBeGreaterThan(6 * pageSize)
    expect(forwards.equals(backwards)).toBe(true)
  })
})
