import { describe, expect, it } from '@jest/globals'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { draftIdOf, newDraftSecret } from '../../data/draft-cipher.ts'
import { openStore } from '../../data/open-store.ts'
import type { Store } from '../../data/store.ts'
import { answerOnce, day, sampleRound, saveDraft } from './sample-round.ts'
import { inTemporaryFolder } from './temporary-folder.ts'

type Sample = Awaited<ReturnType<typeof sampleRound>>

const onDisk = (use: (store: Store, sample: Sample, file: string) => Promise<void>) =>
  inTemporaryFolder(async (folder) => {
    const file = join(folder, 'puntari.db')
    const store = await openStore({ file })
    await use(store, await sampleRound(store), file)
    await store.close()
  })

/** Everything a thief of the data folder has. */
const bytesOf = (file: string): Buffer =>
  Buffer.concat(['', '-wal', '-shm'].map((end) => `${file}${end}`).flatMap((path) => (existsSync(path) ? [readFileSync(path)] : [])))

const timesIn = (file: string, needle: Buffer): number => {
  const bytes = bytesOf(file)
  const count = (from: number, found: number): number => {
    const at = bytes.indexOf(needle, from)
    return at < 0 ? found : count(at + 1, found + 1)
  }
  return count(0, 0)
}

/** Pages named in the first block of `-shm`: 4062 numbers of 4 bytes behind a header of 136 (sqlite.org/walformat.html). */
function pagesInLogIndex(file: string): readonly number[] {
  const block = readFileSync(`${file}-shm`).subarray(136, 16_384)
  const pages = Array.from({ length: block.length / 4 }, (_, at) => block.readUInt32LE(4 * at))
  return [...new Set(pages)].filter((page) => page !== 0).toSorted((a, b) => a - b)
}

/** Of a mail neither text nor token nor moment; `occasion` is the calendar day of a reminder. */
const mailColumns = 'id kind state round_id invitation_id account_id language occasion attempts reason'.split(' ')

describe('the tables of answers', () => {
  it('have no column for a moment, a person or a token, and no row numbers', () =>
    onDisk(async (_store, _sample, file) => {
      const raw = new Database(file, { readonly: true })
      const columns = (table: string) => (raw.pragma(`table_info(${table})`) as { readonly name: string }[]).map(({ name }) => name)
      expect(columns('response')).toEqual(['round_id', 'id', 'group_id', 'unit_id', 'codes'])
      expect(columns('text')).toEqual(['round_id', 'id', 'group_id', 'item_id', 'language', 'text'])
      expect(columns('draft')).toEqual(['round_id', 'id', 'content'])
      expect(columns('spent_draft')).toEqual(['round_id', 'id'])
      expect(columns('round_day')).toEqual(['round_id', 'day', 'started', 'sent'])
      expect(columns('round_completes')).toEqual(['round_id', 'group_id', 'unit_id', 'completes'])
      expect(columns('mail')).toEqual(mailColumns)
      expect(columns('imported_round')).toEqual(['round_id', 'source', 'file_hash'])
      expect(columns('own_definition')).toEqual(['organisation_id', 'hash', 'questionnaire_id', 'version', 'json', 'day', 'by'])
      expect(columns('import_mapping')).toEqual(['id', 'organisation_id', 'questionnaire_id', 'name', 'mapping'])
      for (const table of ['response', 'text', 'draft', 'spent_draft']) {
        expect(() => raw.prepare(`select rowid from ${table}`)).toThrow(/no such column/u)
      }
      raw.close()
    }))
})

describe('a copy of the data folder', () => {
  it('shows neither the secret nor the content of a draft, and nothing at all of one that was forgotten', () =>
    onDisk(async (store, { roundId }, file) => {
      const secret = newDraftSecret()
      const content = { answers: { free: 'Esimieheni ei kuuntele' }, link: 'linkkikoodi', language: 'fi', page: 'viimeinen' }
      await store.drafts.save({ secret, roundId, content, day })
      await store.drafts.save({ secret, roundId, content: { ...content, page: 'toinen' }, day })
      expect(await store.drafts.find({ secret, roundId })).toEqual({ ...content, page: 'toinen' })
      const secrets = [secret, Buffer.from(secret, 'base64url'), 'Esimieheni', 'linkkikoodi', 'viimeinen', 'toinen'].map((x) =>
        Buffer.from(x),
      )
      expect(secrets.map((needle) => timesIn(file, needle))).toEqual([0, 0, 0, 0, 0, 0])
      expect(timesIn(file, draftIdOf(secret))).toBeGreaterThan(0)
      await store.drafts.forget({ secret, roundId })
      await store.checkpoint()
      expect(timesIn(file, draftIdOf(secret))).toBe(0)
    }))

  it('holds a text once, apart from the response, and no trace of the write after the checkpoint', () =>
    onDisk(async (store, { roundId }, file) => {
      const secret = await answerOnce(store, roundId, { texts: [{ item: 'free', language: 'fi', text: 'Kuunnelkaa meitä' }] })
      expect(statSync(`${file}-wal`).size).toBeGreaterThan(0)
      expect(await store.checkpoint()).toBe('done')
      expect(statSync(`${file}-wal`).size).toBe(0)
      expect(timesIn(file, Buffer.from('Kuunnelkaa meitä'))).toBe(1)
      expect(timesIn(file, Buffer.from(secret))).toBe(0)
    }))

  it('has no numbers of the pages that a write touched in the index of the log after the checkpoint', () =>
    onDisk(async (store, { roundId }, file) => {
      await answerOnce(store, roundId)
      expect(pagesInLogIndex(file).length).toBeGreaterThan(1)
      await store.checkpoint()
      expect(pagesInLogIndex(file)).toEqual([1])
      await answerOnce(store, roundId)
      await store.rounds.close(roundId)
      expect(pagesInLogIndex(file)).toEqual([1])
    }))

  it('says busy while another connection reads, without waiting for it, and ends the trace the next time', () =>
    onDisk(async (store, { roundId }, file) => {
      await answerOnce(store, roundId)
      const reader = new Database(file, { readonly: true })
      const rows = reader.prepare('select * from round_day union all select * from round_day').iterate()
      rows.next()
      const before = performance.now()
      expect(await store.checkpoint()).toBe('busy')
      expect(performance.now() - before).toBeLessThan(2000)
      rows.return?.()
      reader.close()
      expect(await store.checkpoint()).toBe('done')
      expect(statSync(`${file}-wal`).size).toBe(0)
    }))

  it('holds no hash of a draft once the round is closed, sent or not', () =>
    onDisk(async (store, { roundId }, file) => {
      const sent = await answerOnce(store, roundId)
      const left = newDraftSecret()
      await saveDraft(store, left, roundId)
      await store.checkpoint()
      expect([sent, left].map((secret) => timesIn(file, draftIdOf(secret)))).toEqual([1, 1])
      expect(await store.rounds.close(roundId)).toBe('closed')
      expect([sent, left].map((secret) => timesIn(file, draftIdOf(secret)))).toEqual([0, 0])
      expect(statSync(`${file}-wal`).size).toBe(0)
    }))
})
