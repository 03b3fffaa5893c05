import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import Database from 'better-sqlite3'
import { join } from 'node:path'
import { openStore } from '../../data/open-store.ts'
import type { Store } from '../../data/store.ts'
import { anotherRound, sampleOrganisation, sampleRound } from './sample-round.ts'
import { inTemporaryFolder } from './temporary-folder.ts'

const at = '2026-11-21 14:05'

let store: Store
let organisationId: string
beforeEach(async () => {
  store = await openStore({ file: ':memory:' })
  organisationId = (await sampleOrganisation(store)).organisation
})
afterEach(() => store.close())

async function account(email: string, role: 'admin' | 'member'): Promise<string> {
  const made = await store.accounts.create({ email, name: '', passwordHash: 'h', role })
  return made.outcome === 'created' ? made.account.id : ''
}

describe('The log', () => {
  it('gives the entries of an organisation, newest first, with their details', async () => {
    const entry = { at, account: 'a', organisation: organisationId, round: 'r', detail: {} } as const
    await store.audit.add({ ...entry, action: 'roundOpened' })
    await store.audit.add({ ...entry, action: 'smallestCellRaised', account: null, detail: { from: 5, to: 8 } })
    expect(await store.audit.ofOrganisation(organisationId)).toMatchObject([
      { ...entry, id: 2, action: 'smallestCellRaised', account: null, detail: { from: 5, to: 8 } },
      { ...entry, id: 1, action: 'roundOpened' },
    ])
    expect(await store.audit.ofOrganisation('another')).toEqual([])
  })

  it('can’t be changed or shortened, not even by a statement of our own', () =>
    inTemporaryFolder(async (folder) => {
      const file = join(folder, 'puntari.db')
      const onDisk = await openStore({ file })
      const { organisation } = await sampleOrganisation(onDisk)
      await onDisk.audit.add({ at, account: null, organisation, round: null, action: 'roundClosed', detail: {} })
      await onDisk.close()
      const raw = new Database(file)
      for (const statement of ["update audit_entry set at = '2000-01-01'", 'delete from audit_entry'])
        expect(() => raw.prepare(statement).run()).toThrow('the log is only ever added to')
      raw.close()
    }))
})

describe('The permission to take microdata', () => {
  const change = (accountId: string, may: boolean) => store.microdataPermissions.change({ accountId, organisationId, may, by: 'boss', at })

  it('is nobody’s until it is given, and is logged with who gave it to whom', async () => {
    const [admin, member, stranger] = [
      await account('a@x.fi', 'admin'),
      await account('m@x.fi', 'member'),
      await account('s@x.fi', 'member'),
    ]
    await store.accounts.join({ accountId: member, organisationId, role: 'manager' })
    const may = () => Promise.all([admin, member, stranger].map((id) => store.microdataPermissions.has(id, organisationId)))
    expect(await may()).toEqual([false, false, false])
    expect([await change(admin, true), await change(member, true), await change(stranger, true)]).toEqual(['changed', 'changed', 'unknown'])
    expect(await may()).toEqual([true, true, false])
    expect([await change(member, true), await change(member, false)]).toEqual(['unchanged', 'changed'])
    const log = await store.audit.ofOrganisation(organisationId)
    expect(log.map(({ action, account: by, detail }) => [action, by, detail['whom']])).toEqual([
      ['microdataWithdrawn', 'boss', member],
      ['microdataAllowed', 'boss', member],
      ['microdataAllowed', 'boss', admin],
    ])
  })

  it('stays when a membership is renewed, and goes with it', async () => {
    const member = await account('m@x.fi', 'member')
    const membership = { accountId: member, organisationId, role: 'manager' } as const
    await store.accounts.join(membership)
    await change(member, true)
    await store.accounts.join(membership)
    expect((await store.microdataPermissions.managers(organisationId)).map(({ mayTakeMicrodata }) => mayTakeMicrodata)).toEqual([true])
    await store.accounts.leave(member, organisationId)
    await store.accounts.join(membership)
    expect(await store.microdataPermissions.has(member, organisationId)).toBe(false)
    expect(await store.accounts.memberships(member)).toEqual([{ ...membership, unit: null }])
  })
})

describe('A database from before the log', () => {
  it('counts results of closed rounds as seen, because nobody knows, and those of open rounds as not seen', () =>
    inTemporaryFolder(async (folder) => {
      const file = join(folder, 'puntari.db')
      const before = await openStore({ file })
      const { roundId: closed, organisation } = await sampleRound(before)
      const open = await anotherRound(before, organisation)
      await before.rounds.close(closed)
      await before.close()
      const raw = new Database(file)
      raw.exec("delete from migration where name in ('005-audit-and-microdata', '013-audit-chain'); drop table audit_entry")
      raw.exec('alter table round drop column results_seen; alter table membership drop column may_take_microdata')
      raw.close()
      const after = await openStore({ file })
      const seen = await Promise.all([closed, open].map(async (id) => (await after.rounds.find(id))?.resultsSeen))
      expect([seen, await after.audit.ofOrganisation(organisation)]).toEqual([[true, false], []])
      await after.close()
    }))
})
