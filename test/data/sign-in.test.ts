import { describe, expect, it } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openStore } from '../../data/open-store.ts'
import type { Store } from '../../data/store.ts'
import { sampleOrganisation } from './sample-round.ts'
import { inTemporaryFolder } from './temporary-folder.ts'

async function inMemory(use: (store: Store) => Promise<void>): Promise<void> {
  const store = await openStore({ file: ':memory:' })
  await use(store)
  await store.close()
}

async function person(store: Store, email = 'aino@example.fi'): Promise<string> {
  const made = await store.accounts.create({ email, name: '', passwordHash: 'old', role: 'member' })
  if (made.outcome !== 'created') throw new Error(made.outcome)
  return made.account.id
}

describe('a link for a new password', () => {
  const reset = { token: 'the-token', purpose: 'reset', now: 100 } as const

  it('counts until its end, for its own purpose, and looking at it changes nothing', () =>
    inMemory(async (store) => {
      const id = await person(store)
      await store.accountTokens.add({ ...reset, accountId: id, expiresAt: 200 })
      for (const token of [reset, reset, { ...reset, now: 199 }]) expect(await store.accountTokens.accountOf(token)).toBe(id)
      for (const wrong of [{ now: 200 }, { purpose: 'invitation' as const }, { token: 'another' }])
        expect(await store.accountTokens.accountOf({ ...reset, ...wrong })).toBeUndefined()
    }))

  it('is spent once, also by two at the same moment, with every other link of the account and none of others', () =>
    inMemory(async (store) => {
      const [id, other] = [await person(store), await person(store, 'b@example.fi')]
      await store.accountTokens.add({ ...reset, accountId: id, expiresAt: 200 })
      await store.accountTokens.add({ ...reset, token: 'second', purpose: 'invitation', accountId: id, expiresAt: 200 })
      await store.accountTokens.add({ ...reset, token: 'other', accountId: other, expiresAt: 200 })
      const both = await Promise.all(['new', 'newer'].map((hash) => store.accountTokens.spend(reset, hash)))
      expect(both).toEqual([id, undefined])
      expect((await store.accounts.find(id))?.passwordHash).toBe('new')
      expect(await store.accountTokens.accountOf({ ...reset, token: 'second', purpose: 'invitation' })).toBeUndefined()
      expect(await store.accountTokens.accountOf({ ...reset, token: 'other' })).toBe(other)
    }))

  it('can’t be followed by who has a copy of the database', () =>
    inTemporaryFolder(async (folder) => {
      const file = join(folder, 'puntari.db')
      const store = await openStore({ file })
      await store.accountTokens.add({ ...reset, accountId: await person(store), expiresAt: 200 })
      await store.close()
      expect(readFileSync(file).includes('the-token')).toBe(false)
    }))
})

describe('a second factor', () => {
  const factor = { sealedSecret: Buffer.from('sealed'), step: 10, recoveryHashes: ['a', 'b'] }

  it('takes each code once, and none that is older than one that was used', () =>
    inMemory(async (store) => {
      const id = await person(store)
      expect(await store.secondFactors.switchOn(id, factor)).toBe('on')
      expect(await store.secondFactors.switchOn(id, factor)).toBe('wasOn')
      expect(await store.secondFactors.useStep(id, 10)).toBe('used')
      const both = await Promise.all([store.secondFactors.useStep(id, 12), store.secondFactors.useStep(id, 12)])
      expect(both).toEqual(['new', 'used'])
      expect(await store.secondFactors.useStep(id, 11)).toBe('used')
    }))

  it('spends each recovery code once, and goes with all of them', () =>
    inMemory(async (store) => {
      const id = await person(store)
      await store.secondFactors.switchOn(id, factor)
      const both = await Promise.all([store.secondFactors.useRecoveryCode(id, 'a'), store.secondFactors.useRecoveryCode(id, 'a')])
      expect(both).toEqual(['spent', 'unknown'])
      expect((await store.secondFactors.find(id))?.recoveryCodesLeft).toBe(1)
      await store.secondFactors.replaceRecoveryCodes(id, ['c', 'd', 'e'])
      expect(await store.secondFactors.useRecoveryCode(id, 'b')).toBe('unknown')
      expect([await store.secondFactors.switchOff(id), await store.secondFactors.switchOff(id)]).toEqual(['off', 'wasOff'])
      expect(await store.secondFactors.find(id)).toBeUndefined()
      expect(await store.secondFactors.useRecoveryCode(id, 'c')).toBe('unknown')
    }))
})

describe('a person of an identity provider', () => {
  const identity = { issuer: 'https://id.example', subject: '4711' }

  it('is tied to one account for ever, and the account to one person', () =>
    inMemory(async (store) => {
      const [id, other] = [await person(store), await person(store, 'b@example.fi')]
      expect(await store.identities.link(id, identity)).toBe('linked')
      expect(await store.identities.link(id, identity)).toBe('linked')
      expect(await store.identities.link(other, identity)).toBe('taken')
      expect(await store.identities.link(id, { ...identity, subject: '4712' })).toBe('taken')
      expect(await store.identities.find(identity)).toBe(id)
    }))

  it('has the roles of the groups as long as they give them, and keeps what was given by hand', () =>
    inMemory(async (store) => {
      const id = await person(store)
      const [{ organisation: one }, { organisation: two }] = [await sampleOrganisation(store), await sampleOrganisation(store)]
      await store.identities.link(id, identity)
      await store.accounts.join({ accountId: id, organisationId: one, role: 'editor' })
      const roles = async () => [
        await store.accounts.roleIn(id, one),
        await store.accounts.roleIn(id, two),
        (await store.accounts.find(id))?.role,
      ]
      const manages = [one, two].map((organisationId) => ({ organisationId, role: 'manager' as const }))
      await store.identities.follow(identity, { admin: true, memberships: [...manages, { organisationId: 'gone', role: 'viewer' }] })
      expect(await roles()).toEqual(['editor', 'manager', 'admin'])
      await store.identities.follow(identity, { admin: false, memberships: [{ organisationId: two, role: 'viewer' }] })
      expect(await roles()).toEqual(['editor', 'viewer', 'member'])
      await store.identities.follow(identity, { admin: false, memberships: [] })
      expect(await roles()).toEqual(['editor', undefined, 'member'])
    }))

  it('stays what a person of the house made it, once that person took a role of the groups into the own hand', () =>
    inMemory(async (store) => {
      const id = await person(store)
      const { organisation: organisationId } = await sampleOrganisation(store)
      await store.identities.link(id, identity)
      await store.identities.follow(identity, { admin: false, memberships: [{ organisationId, role: 'viewer' }] })
      await store.accounts.join({ accountId: id, organisationId, role: 'manager' })
      await store.identities.follow(identity, { admin: false, memberships: [] })
      expect(await store.accounts.roleIn(id, organisationId)).toBe('manager')
    }))
})

describe('the sessions of an account', () => {
  const owned = (account: string, begun: string) => ({
    content: '{}',
    expiresAt: 1000,
    owner: { account, begun, device: 'Firefox · Linux' },
  })

  it('are listed without what a cookie needs, and end one by one or all but one', () =>
    inMemory(async ({ sessions, ...store }) => {
      const [id, other] = [await person({ sessions, ...store }), await person({ sessions, ...store }, 'b@example.fi')]
      for (const [name, account, begun] of [
        ['a', id, '2026-11-20 09:00'],
        ['b', id, '2026-11-21 10:00'],
        ['c', id, '2026-11-21 11:00'],
        ['d', other, '2026-11-21 12:00'],
      ] as const)
        await sessions.set(name, owned(account, begun))
      const listed = await sessions.ofAccount(id, 0)
      expect(listed.map(({ begun }) => begun)).toEqual(['2026-11-21 11:00', '2026-11-21 10:00', '2026-11-20 09:00'])
      const [, second] = listed
      expect(await sessions.end(other, second?.key ?? '')).toBe('unknown')
      expect(await sessions.end(id, second?.key ?? '')).toBe('ended')
      expect(await sessions.endAll(id, 'c')).toBe(1)
      expect(await Promise.all(['a', 'b', 'c', 'd'].map((name) => sessions.get(name, 0)))).toEqual([undefined, undefined, '{}', '{}'])
      expect(await sessions.ofAccount(id, 1000)).toEqual([])
    }))

  it('don’t come back when a request that was still running writes to one that was ended', () =>
    inMemory(async (store) => {
      const id = await person(store)
      await store.sessions.set('a', owned(id, '2026-11-20 09:00'))
      await store.sessions.endAll(id)
      await store.sessions.set('a', owned(id, '2026-11-20 09:00'))
      await store.sessions.touch('a', 5000)
      await store.sessions.set('of-nobody', owned('gone', '2026-11-20 09:00'))
      expect(await store.sessions.get('of-nobody', 0)).toBeUndefined()
      expect(await store.sessions.get('a', 0)).toBeUndefined()
      expect(await store.sessions.ofAccount(id, 0)).toEqual([])
    }))
})
