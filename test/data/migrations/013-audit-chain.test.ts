import { describe, expect, it } from '@jest/globals'
import Database from 'better-sqlite3'
import { join } from 'node:path'
import { openStore } from '../../../data/open-store.ts'
import { sampleOrganisation } from '../sample-round.ts'
import { inTemporaryFolder } from '../temporary-folder.ts'

/** The table of the log as migration 5 made it, with what stands in it today. */
const withoutChain = `create table old (id integer primary key autoincrement, at text not null, account_id text,
    organisation_id text not null references organisation (id), round_id text, action text not null, detail text not null) strict;
  insert into old select id, at, account_id, organisation_id, round_id, action, detail from audit_entry;
  drop table audit_entry; alter table old rename to audit_entry;
  delete from migration where name = '013-audit-chain'`

describe('A log from before the chain', () => {
  it('keeps its entries, gets their hashes, and goes on', () =>
    inTemporaryFolder(async (folder) => {
      const file = join(folder, 'puntari.db')
      const before = await openStore({ file })
      const { organisation } = await sampleOrganisation(before)
      const entry = {
        at: '2026-11-21',
        account: null,
        organisation,
        round: null,
        action: 'lateAnswersAdded',
        detail: { answers: 7 },
      } as const
      for (const at of ['2026-11-20', '2026-11-21 14:05']) await before.audit.add({ ...entry, at })
      const was = await before.audit.all()
      await before.close()
      const raw = new Database(file)
      raw.exec(withoutChain)
      raw.close()
      const after = await openStore({ file })
      expect(await after.audit.all()).toEqual(was)
      await after.audit.add(entry)
      expect([await after.audit.verify(), (await after.audit.head())?.id]).toEqual(['intact', 3])
      await after.close()
    }))

  it('refuses an entry that does not follow the newest, also from a statement of our own', () =>
    inTemporaryFolder(async (folder) => {
      const file = join(folder, 'puntari.db')
      await (await openStore({ file })).close()
      const raw = new Database(file)
      const insert = `insert into audit_entry (previous_hash, at, action, detail, hash) values ('11', '2026-11-21', 'roundOpened', '{}', '22')`
      expect(() => raw.prepare(insert).run()).toThrow('must follow the newest one')
      raw.close()
    }))
})
