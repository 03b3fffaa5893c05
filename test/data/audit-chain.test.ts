import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { auditActions } from '../../data/audit-entry.ts'
import type { NewAuditEntry } from '../../data/audit-entry.ts'
import { openStore } from '../../data/open-store.ts'
import type { Store } from '../../data/store.ts'
import { present, sampleOrganisation } from './sample-round.ts'
import { inTemporaryFolder } from './temporary-folder.ts'

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')
const entryOf = (organisation: string | null, change: Partial<NewAuditEntry> = {}): NewAuditEntry => ({
  at: '2026-11-21 14:05',
  account: 'a',
  organisation,
  round: 'r',
  action: 'roundOpened',
  detail: {},
  ...change,
})

/** A log of six entries of two organisations and of the installation, changed from outside, and what the program then says of it. */
async function afterTampering(
  tamper: (raw: Database.Database) => void,
  goOn?: (store: Store) => Promise<void>,
): Promise<'intact' | number> {
  const found: ('intact' | number)[] = []
  await inTemporaryFolder(async (folder) => {
    const file = join(folder, 'puntari.db')
    const store = await openStore({ file })
    const { organisation } = await sampleOrganisation(store)
    const other = (await sampleOrganisation(store)).organisation
    for (const owner of [organisation, other, organisation, null, organisation, other])
      await store.audit.add(entryOf(owner, { action: 'invitationsSent', detail: { count: 300 } }))
    await store.close()
    const raw = new Database(file)
    raw.pragma('foreign_keys = off')
    for (const name of ['no_update_of_audit_entry', 'no_delete_of_audit_entry', 'audit_entry_behind_the_newest'])
      raw.exec(`drop trigger ${name}`)
    tamper(raw)
    raw.close()
    const after = await openStore({ file })
    if (goOn !== undefined) await goOn(after)
    found.push(await after.audit.verify())
    expect(await after.audit.all()).not.toHaveLength(0)
    await after.close()
  })
  return present(found[0])
}

describe('A log that was changed from outside', () => {
  it('is intact where nothing was changed', async () => {
    expect(await afterTampering(() => undefined)).toBe('intact')
  })

  it.each([
    ['a moment', "update audit_entry set at = '2026-11-21 09:00' where id = 3", 3],
    ['a person', 'update audit_entry set account_id = null where id = 1', 1],
    ['an organisation', 'update audit_entry set organisation_id = (select organisation_id from audit_entry where id = 2) where id = 3', 3],
    ['a round', "update audit_entry set round_id = 'other' where id = 4", 4],
    ['what was done', "update audit_entry set action = 'remindersSent' where id = 6", 6],
    ['a detail', 'update audit_entry set detail = \'{"count":3}\' where id = 5', 5],
    ['a detail into what is no JSON', "update audit_entry set detail = 'x' where id = 5", 5],
    ['a hash', "update audit_entry set hash = '00' where id = 2", 2],
    ['a number', 'update audit_entry set id = 9 where id = 6', 6],
    ['the first away', 'delete from audit_entry where id = 1', 1],
    ['one from the middle away', 'delete from audit_entry where id = 4', 4],
    ['the last away', 'delete from audit_entry where id = 6', 6],
    [
      'one in between',
      "insert into audit_entry select 7, hash, at, 'me', organisation_id, round_id, action, detail, 'ff' from audit_entry where id = 6",
      7,
    ],
  ])('is broken from the entry where somebody changed or put %s', async (_what, statement, broken) => {
    expect(await afterTampering((raw) => raw.exec(statement))).toBe(broken)
  })

  it('is broken from the first of two entries that changed places', async () => {
    const swap = (raw: Database.Database) => {
      for (const [from, to] of [
        [2, 99],
        [4, 2],
        [99, 4],
      ])
        raw.prepare('update audit_entry set id = ? where id = ?').run(to, from)
    }
    expect(await afterTampering(swap)).toBe(2)
  })

  it('stays broken where the newest was taken away and the program went on writing', async () => {
    const goOn = (store: Store) => store.audit.add(entryOf(null))
    expect(await afterTampering((raw) => raw.exec('delete from audit_entry where id = 6'), goOn)).toBe(6)
  })

  it('can be told by a kept hash alone, where somebody computed all hashes anew', async () => {
    const store = await openStore({ file: ':memory:' })
    await store.audit.add(entryOf(null))
    const kept = present(await store.audit.head())
    expect(await store.audit.withHash(kept.hash)).toBe(kept.id)
    const rewritten = await openStore({ file: ':memory:' })
    await rewritten.audit.add(entryOf(null, { account: 'another' }))
    expect([await rewritten.audit.verify(), await rewritten.audit.withHash(kept.hash)]).toEqual(['intact', undefined])
    await Promise.all([store.close(), rewritten.close()])
  })
})

describe('The chain', () => {
  let store: Store
  let organisation: string
  beforeEach(async () => {
    store = await openStore({ file: ':memory:' })
    organisation = (await sampleOrganisation(store)).organisation
  })
  afterEach(() => store.close())

  it('is empty and intact at first, without a newest entry', async () => {
    expect([await store.audit.verify(), await store.audit.head(), await store.audit.all()]).toEqual(['intact', undefined, []])
  })

  it('begins with 64 zeros, and hashes JSON with its keys in the order of the alphabet', async () => {
    await store.audit.add(entryOf(organisation, { action: 'smallestCellRaised', detail: { from: 5, to: 8 } }))
    const [entry] = await store.audit.all()
    const text = `{"account":"a","action":"smallestCellRaised","at":"2026-11-21 14:05","detail":"{\\"from\\":5,\\"to\\":8}","id":1,"organisation":"${organisation}","previousHash":"${'0'.repeat(64)}","round":"r"}`
    expect(entry).toMatchObject({ id: 1, chained: text, previousHash: '0'.repeat(64), hash: sha256(text) })
  })

  it('goes on in one line where many are added at the same time, also by steps with transactions of their own', async () => {
    const account = await store.accounts.create({ email: 'a@x.fi', name: '', passwordHash: 'h', role: 'admin' })
    const accountId = account.outcome === 'created' ? account.account.id : ''
    const permission = { accountId, organisationId: organisation, may: true, by: 'boss', at: '2026-11-21' }
    await Promise.all([
      ...Array.from({ length: 20 }, () => store.audit.add(entryOf(organisation))),
      store.microdataPermissions.change(permission),
      ...Array.from({ length: 20 }, () => store.audit.add(entryOf(null))),
    ])
    expect([await store.audit.verify(), (await store.audit.head())?.id]).toEqual(['intact', 41])
  })

  const anyEntry = fc.record({
    at: fc.constantFrom('2026-11-21', '2026-11-21 23:59'),
    account: fc.option(fc.string({ unit: 'binary' })),
    round: fc.option(fc.string({ unit: 'grapheme' })),
    action: fc.constantFrom(...auditActions),
    detail: fc.dictionary(fc.string({ unit: 'binary' }), fc.oneof(fc.string({ unit: 'binary' }), fc.integer())),
  })

  it('fits whatever entries say, and each line of it can be checked by its own text', () =>
    fc.assert(
      fc.asyncProperty(fc.array(anyEntry, { minLength: 1, maxLength: 8 }), async (entries) => {
        for (const entry of entries) await store.audit.add({ ...entry, organisation })
        expect(await store.audit.verify()).toBe('intact')
        const all = (await store.audit.ofOrganisation(organisation)).toReversed()
        for (const [index, { chained, hash, previousHash }] of all.entries()) {
          expect([sha256(chained), previousHash]).toEqual([hash, all[index - 1]?.hash ?? '0'.repeat(64)])
          expect(JSON.parse(chained)).toMatchObject({ previousHash })
        }
      }),
      { numRuns: 40 },
    ))
})
