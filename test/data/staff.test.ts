import { describe, expect, it } from '@jest/globals'
import { join } from 'node:path'
import { readFileSync } from 'node:fs'
import { openStore } from '../../data/open-store.ts'
import { setupCodeHashSetting } from '../../data/settings.ts'
import type { Store } from '../../data/store.ts'
import { present, sampleOrganisation } from './sample-round.ts'
import { inTemporaryFolder } from './temporary-folder.ts'

const person = { email: ' Åsa@Example.FI', name: 'Åsa', passwordHash: '$argon2id$…' }

async function inMemory(use: (store: Store) => Promise<void>): Promise<void> {
  const store = await openStore({ file: ':memory:' })
  await use(store)
  await store.close()
}

describe('the first account', () => {
  it('is made only with the setup code, once, as an admin', () =>
    inMemory(async (store) => {
      expect(await store.accounts.createFirst(person, 'hash')).toEqual({ outcome: 'wrongSetupCode' })
      await store.settings.set(setupCodeHashSetting, 'hash')
      expect(await store.accounts.createFirst(person, 'another')).toEqual({ outcome: 'wrongSetupCode' })
      const both = await Promise.all([
        store.accounts.createFirst(person, 'hash'),
        store.accounts.createFirst({ ...person, email: 'b@b.fi' }, 'hash'),
      ])
      expect(both.map(({ outcome }) => outcome)).toEqual(['created', 'accountsExist'])
      expect(await store.settings.get(setupCodeHashSetting)).toBeUndefined()
      expect((await store.accounts.list()).map(({ email, role }) => [email, role])).toEqual([['åsa@example.fi', 'admin']])
    }))
})

describe('an account', () => {
  it('is found by its address in any case, and the address is taken once', () =>
    inMemory(async (store) => {
      const made = await store.accounts.create({ ...person, role: 'member' })
      expect(made).toMatchObject({ outcome: 'created', account: { email: 'åsa@example.fi', role: 'member' } })
      expect(await store.accounts.create({ ...person, email: 'åSA@example.fi ', role: 'admin' })).toEqual({ outcome: 'emailTaken' })
      const found = present(await store.accounts.findByEmail('ÅSA@EXAMPLE.FI'))
      expect(await store.accounts.setPasswordHash(found.id, 'new')).toBe('changed')
      expect((await store.accounts.find(found.id))?.passwordHash).toBe('new')
      expect(await store.accounts.setPasswordHash('nobody', 'new')).toBe('unknown')
      expect(await store.accounts.findByEmail('nobody@example.fi')).toBeUndefined()
    }))

  it('joins and leaves organisations with a role that can change', () =>
    inMemory(async (store) => {
      const { organisation: organisationId } = await sampleOrganisation(store)
      await store.accounts.create({ ...person, role: 'member' })
      const { id: accountId } = present(await store.accounts.findByEmail(person.email))
      expect(await store.accounts.join({ organisationId, accountId, role: 'manager' })).toBe('joined')
      expect(await store.accounts.join({ organisationId, accountId, role: 'editor' })).toBe('joined')
      expect(await store.accounts.memberships(accountId)).toEqual([{ organisationId, accountId, role: 'editor', unit: null }])
      expect(await store.accounts.roleIn(accountId, organisationId)).toBe('editor')
      expect(await store.accounts.join({ organisationId: 'x', accountId, role: 'editor' })).toBe('unknown')
      expect(await store.accounts.join({ organisationId, accountId: 'x', role: 'editor' })).toBe('unknown')
      expect([await store.accounts.leave(accountId, organisationId), await store.accounts.leave(accountId, organisationId)]).toEqual([
        'left',
        'notMember',
      ])
      expect(await store.accounts.roleIn(accountId, organisationId)).toBeUndefined()
    }))
})

describe('a session', () => {
  it('lives until its end, which can be moved, and goes when destroyed or pruned', () =>
    inMemory(async ({ sessions }) => {
      await sessions.set('a', { content: '{"n":1}', expiresAt: 1000 })
      await sessions.set('a', { content: '{"n":2}', expiresAt: 2000 })
      await sessions.set('b', { content: '{}', expiresAt: 1500 })
      expect([await sessions.get('a', 1999), await sessions.get('a', 2000), await sessions.get('c', 0)]).toEqual([
        '{"n":2}',
        undefined,
        undefined,
      ])
      await sessions.touch('a', 3000)
      expect(await sessions.get('a', 2999)).toBe('{"n":2}')
      expect(await sessions.prune(1500)).toBe(1)
      expect(await sessions.get('b', 0)).toBeUndefined()
      await sessions.destroy('a')
      expect(await sessions.get('a', 0)).toBeUndefined()
    }))

  it('can’t be taken up by who has a copy of the database: its id is not in it', () =>
    inTemporaryFolder(async (folder) => {
      const file = join(folder, 'puntari.db')
      const store = await openStore({ file })
      await store.sessions.set('the-id-in-the-cookie', { content: '{"account":"a"}', expiresAt: 1000 })
      await store.close()
      const bytes = readFileSync(file)
      expect(bytes.includes('{"account":"a"}')).toBe(true)
      expect(bytes.includes('the-id-in-the-cookie')).toBe(false)
    }))
})

describe('a setting', () => {
  it('is given to all that ask at once as the first one set it', () =>
    inMemory(async ({ settings }) => {
      const asked = await Promise.all(['x', 'y', 'z'].map((value) => settings.getOrSet('sessionSecret', value)))
      expect(new Set(asked).size).toBe(1)
      await settings.set('sessionSecret', 'w')
      expect(await settings.get('sessionSecret')).toBe('w')
      await settings.remove('sessionSecret')
      expect(await settings.get('sessionSecret')).toBeUndefined()
    }))
})
