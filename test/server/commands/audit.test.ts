/**
 * `puntari audit verify` as an administrator meets it.
 */
import { describe, expect, it } from '@jest/globals'
import Database from 'better-sqlite3'
import { join } from 'node:path'
import { openStore } from '../../../data/open-store.ts'
import { auditCommand } from '../../../server/commands/audit.ts'
import { inTemporaryFolder } from '../../data/temporary-folder.ts'

async function audit(dataFolder: string, ...given: readonly string[]) {
  const lines: string[] = []
  const write = (text: string) => lines.push(text)
  return { code: await auditCommand(given, { out: write, err: write }, { dataFolder }), text: lines.join('\n') }
}

/** A data folder with a log of three entries; the hash of the second. */
const withLog = (use: (folder: string, kept: string) => Promise<void>) =>
  inTemporaryFolder(async (folder) => {
    const store = await openStore({ file: join(folder, 'puntari.db') })
    const entry = { at: '2026-11-21', account: null, organisation: null, round: null, action: 'sessionsEnded', detail: {} } as const
    for (let added = 0; added < 3; added += 1) await store.audit.add(entry)
    const kept = (await store.audit.all())[1]?.hash ?? ''
    await store.close()
    await use(folder, kept)
  })

describe('puntari audit verify', () => {
  it('says that the log is intact with its last hash, and finds a hash that was kept', () =>
    withLog(async (folder, kept) => {
      const { code, text } = await audit(folder, 'verify', kept.toUpperCase())
      expect(code).toBe(0)
      expect(text).toMatch(/The log is intact. Entries: 3. Last hash: [0-9a-f]{64}\n.*that of entry 2/)
    }))

  it('ends with 1 where the log is broken, with the number of the entry', () =>
    withLog(async (folder) => {
      const raw = new Database(join(folder, 'puntari.db'))
      raw.exec("drop trigger no_update_of_audit_entry; update audit_entry set at = '2026-11-20' where id = 2")
      raw.close()
      const { code, text } = await audit(folder, 'verify')
      expect([code, text]).toEqual([1, expect.stringContaining('broken from entry 2')])
    }))

  it('ends with 1 where a kept hash is not there', () =>
    withLog(async (folder) => {
      const { code, text } = await audit(folder, 'verify', 'f'.repeat(64))
      expect([code, text]).toEqual([1, expect.stringContaining('No entry has the hash that you kept')])
    }))

  it('says so where the log is empty, makes no database where there is none, and knows nothing else', () =>
    inTemporaryFolder(async (folder) => {
      expect(await audit(folder, 'verify')).toEqual({ code: 2, text: expect.stringContaining('There is no database at') })
      expect(await audit(folder, 'verify')).toMatchObject({ code: 2 })
      expect(await audit(folder)).toEqual({ code: 2, text: 'puntari audit verify [HASH]' })
      await (await openStore({ file: join(folder, 'puntari.db') })).close()
      expect(await audit(folder, 'verify')).toEqual({ code: 0, text: 'The log is empty.' })
    }))
})
