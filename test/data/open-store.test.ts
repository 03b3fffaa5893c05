import { describe, expect, it } from '@jest/globals'
import Database from 'better-sqlite3'
import { chmodSync, existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { assertDurable, openWriter } from '../../data/open-connection.ts'
import { openStore } from '../../data/open-store.ts'
import { answerOnce, sampleRound } from './sample-round.ts'
import { inTemporaryFolder } from './temporary-folder.ts'

describe('opening the store', () => {
  it('keeps synchronous=FULL on a new file and on one that is opened again, after statements have run', () =>
    inTemporaryFolder(async (folder) => {
      const file = join(folder, 'puntari.db')
      for (const opening of [1, 2]) {
        const { raw } = openWriter(file)
        raw.exec(`create table t${opening} (a)`)
        raw.prepare('select count(*) from sqlite_schema').get()
        expect(raw.pragma('synchronous', { simple: true })).toBe(2)
        expect(raw.pragma('secure_delete', { simple: true })).toBe(1)
        expect(raw.pragma('journal_mode', { simple: true })).toBe('wal')
        expect(raw.pragma('foreign_keys', { simple: true })).toBe(1)
        expect(raw.pragma('temp_store', { simple: true })).toBe(2)
        expect(raw.pragma('busy_timeout', { simple: true })).toBe(5000)
        raw.close()
      }
    }))

  it('refuses a connection that lost synchronous=FULL or secure_delete', () =>
    inTemporaryFolder(async (folder) => {
      const { raw } = openWriter(join(folder, 'puntari.db'))
      expect(() => assertDurable(raw)).not.toThrow()
      raw.pragma('synchronous = NORMAL')
      expect(() => assertDurable(raw)).toThrow(/"synchronous":1/u)
      raw.pragma('synchronous = FULL')
      raw.pragma('secure_delete = FAST')
      expect(() => assertDurable(raw)).toThrow(/"secureDelete":2/u)
      raw.close()
    }))

  it('makes the folder where it is missing, readable by its owner only', () =>
    inTemporaryFolder(async (folder) => {
      const file = join(folder, 'var', 'puntari.db')
      const store = await openStore({ file })
      await store.close()
      expect(existsSync(file)).toBe(true)
      expect(statSync(join(folder, 'var')).mode & 0o077).toBe(0)
    }))

  it('makes files that only their owner may read, also in a folder that everybody may', () =>
    inTemporaryFolder(async (folder) => {
      chmodSync(folder, 0o755)
      const file = join(folder, 'puntari.db')
      const store = await openStore({ file })
      await sampleRound(store)
      expect(['', '-wal', '-shm'].map((end) => statSync(`${file}${end}`).mode & 0o077)).toEqual([0, 0, 0])
      await store.close()
    }))

  it('finds everything again after closing, and leaves no write-ahead log behind', () =>
    inTemporaryFolder(async (folder) => {
      const file = join(folder, 'puntari.db')
      const store = await openStore({ file })
      const { roundId } = await sampleRound(store)
      await answerOnce(store, roundId)
      await store.close()
      expect(existsSync(`${file}-wal`)).toBe(false)
      const again = await openStore({ file })
      expect(await again.responses.ofRound(roundId)).toEqual([{ group: 'residents', unit: null, codes: Int16Array.of(1, 2, -2) }])
      expect((await again.rounds.find(roundId))?.state).toBe('open')
      await again.close()
    }))

  it('refuses a database of a newer version by the name of the migration it does not know', () =>
    inTemporaryFolder(async (folder) => {
      const file = join(folder, 'puntari.db')
      await (await openStore({ file })).close()
      const raw = new Database(file)
      raw.exec("insert into migration values ('999-from-the-future')")
      raw.close()
      await expect(openStore({ file })).rejects.toThrow(/999-from-the-future/u)
    }))

  it('gives every id by the chance that is passed in, so that a demo is the same every time', async () => {
    const ids = []
    for (const time of [1, 2]) {
      let next = 0
      const store = await openStore({ file: ':memory:', random: (size) => Uint8Array.from({ length: size }, () => (next += 1) % 251) })
      ids.push({ time, ...(await sampleRound(store)) })
      await store.close()
    }
    expect(ids[1]).toEqual({ ...ids[0], time: 2 })
  })
})

describe('what shares the one connection', () => {
  it('never waits for itself: every write at once, with checkpoints between, comes to an end', () =>
    inTemporaryFolder(async (folder) => {
      const store = await openStore({ file: join(folder, 'puntari.db') })
      const { organisation, units, roundId } = await sampleRound(store)
      const done = await Promise.all([
        ...Array.from({ length: 20 }, () => answerOnce(store, roundId)),
        store.checkpoint(),
        store.units.change(units[0], { persons: 37 }),
        store.units.move(units[1], { parent: units[0], index: 0 }),
        store.organisations.change(organisation, { inhabitants: 31_000 }),
        store.links.create(roundId, [{ group: 'residents', unit: null }]),
        store.settings.getOrSet('sessionSecret', 'abc'),
        store.accounts.create({ email: 'a@b.fi', name: 'A', passwordHash: 'h', role: 'member' }),
        store.rounds.setSmallestCell(roundId, 6),
        store.checkpoint(),
      ])
      expect(done).toHaveLength(29)
      expect(await store.rounds.close(roundId)).toBe('closed')
      expect(await store.responses.ofRound(roundId)).toHaveLength(20)
      await store.close()
    }))

  it('lets an analysis read while a transaction is open', () =>
    inTemporaryFolder(async (folder) => {
      const store = await openStore({ file: join(folder, 'puntari.db') })
      const { roundId } = await sampleRound(store)
      await answerOnce(store, roundId)
      const reading = store.responses.ofRound(roundId)
      const writing = answerOnce(store, roundId)
      expect(await reading).toHaveLength(1)
      await writing
      expect(await store.responses.ofRound(roundId)).toHaveLength(2)
      await store.close()
    }))
})
