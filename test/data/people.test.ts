import { describe, expect, it } from '@jest/globals'
import type { MembershipRole } from '../../data/account.ts'
import { openStore } from '../../data/open-store.ts'
import type { Store } from '../../data/store.ts'
import { sampleOrganisation } from './sample-round.ts'

const byManager = { asAdministrator: false }
const byAdministrator = { asAdministrator: true }

interface House {
  readonly store: Store
  readonly organisation: string
  readonly unit: string
  /** An account that can sign in; with a role where one is named. */
  readonly person: (name: string, role?: MembershipRole, house?: 'admin') => Promise<string>
  readonly roleOf: (account: string) => Promise<MembershipRole | undefined>
}

async function inHouse(use: (house: House) => Promise<void>): Promise<void> {
  const store = await openStore({ file: ':memory:' })
  const { organisation, units } = await sampleOrganisation(store)
  await use({
    store,
    organisation,
    unit: units[0],
    person: async (name, role, house) => {
      const made = await store.accounts.create({ email: `${name}@example.fi`, name, passwordHash: '$', role: house ?? 'member' })
      if (made.outcome !== 'created') throw new Error(made.outcome)
      if (role !== undefined) await store.accounts.join({ organisationId: organisation, accountId: made.account.id, role })
      return made.account.id
    },
    roleOf: (account) => store.accounts.roleIn(account, organisation),
  })
  await store.close()
}

describe('Inviting', () => {
  it('makes accounts without a password, joins those there are, and says who is something elsewhere', () =>
    inHouse(async ({ store, organisation, unit, person, roleOf }) => {
      const known = await person('known')
      const people = [{ email: ' New@Example.FI', name: 'New' }, { email: 'known@example.fi', name: 'Another name' }] // prettier-ignore
      const invited = await store.people.invite({ organisationId: organisation, role: 'unitViewer', unit, people })
      if (invited.outcome !== 'invited') throw new Error(invited.outcome)
      expect(invited.people.map(({ account, isNew, roles }) => [account.email, account.name, account.passwordHash, isNew, roles])).toEqual([
        ['new@example.fi', 'New', '', true, false],
        ['known@example.fi', 'known', '$', false, false],
      ])
      expect(await roleOf(known)).toBe('unitViewer')
      expect((await store.accounts.members(organisation)).map(({ membership }) => membership.unit)).toEqual([unit, unit])
    }))

  it('invites nobody where one of them belongs to the organisation already, and keeps that one’s role', () =>
    inHouse(async ({ store, organisation, person, roleOf }) => {
      const known = await person('known', 'clerk')
      const people = ['new@example.fi', 'KNOWN@example.fi'].map((email) => ({ email, name: '' }))
      const invitation = { organisationId: organisation, role: 'manager', people } as const
      expect(await store.people.invite(invitation)).toEqual({ outcome: 'members', emails: ['known@example.fi'] })
      expect(await roleOf(known)).toBe('clerk')
      expect(await store.accounts.findByEmail('new@example.fi')).toBeUndefined()
    }))

  it('takes no unit of another organisation', () =>
    inHouse(async ({ store, organisation }) => {
      const other = await sampleOrganisation(store)
      const people = [{ email: 'a@example.fi', name: '' }]
      expect(await store.people.invite({ organisationId: organisation, role: 'unitViewer', unit: other.units[0], people })).toEqual({
        outcome: 'unknown',
      })
      expect(await store.accounts.list()).toEqual([])
    }))

  it('makes administrators of new and known people, and refuses those who are ones', () =>
    inHouse(async ({ store, person }) => {
      await person('known', 'editor')
      const invited = await store.people.inviteAdministrators(['known@example.fi', 'new@example.fi'].map((email) => ({ email, name: '' })))
      expect(invited).toMatchObject({
        outcome: 'invited',
        people: [
          { isNew: false, roles: true },
          { isNew: true, roles: false },
        ],
      })
      expect((await store.accounts.list()).map(({ role }) => role)).toEqual(['admin', 'admin'])
      expect(await store.people.inviteAdministrators([{ email: 'New@example.fi', name: '' }])).toEqual({
        outcome: 'members',
        emails: ['new@example.fi'],
      })
    }))
})

describe('The last manager of an organisation', () => {
  it('can neither be demoted nor removed by a manager, but by an administrator', () =>
    inHouse(async ({ store, organisation, person, roleOf }) => {
      const last = await person('last', 'manager')
      await store.people.invite({ organisationId: organisation, role: 'manager', people: [{ email: 'waiting@example.fi', name: '' }] })
      const demotion = { accountId: last, organisationId: organisation, role: 'viewer' } as const
      expect(await store.people.changeRole(demotion, byManager)).toBe('lastManager')
      expect(await store.people.removeMember(last, organisation, byManager)).toBe('lastManager')
      expect(await store.people.changeRole({ ...demotion, role: 'manager' }, byManager)).toBe('changed')
      expect(await store.people.changeRole(demotion, byAdministrator)).toBe('changed')
      expect(await roleOf(last)).toBe('viewer')
      expect(await store.people.removeMember(last, organisation, byAdministrator)).toBe('removed')
    }))

  it('stays one when two demote each other at once', () =>
    inHouse(async ({ store, organisation, person, roleOf }) => {
      const both = [await person('one', 'manager'), await person('two', 'manager')]
      const demote = (accountId: string) => store.people.changeRole({ accountId, organisationId: organisation, role: 'clerk' }, byManager)
      expect((await Promise.all(both.map(demote))).toSorted()).toEqual(['changed', 'lastManager'])
      expect((await Promise.all(both.map(roleOf))).toSorted()).toEqual(['clerk', 'manager'])
    }))
})

describe('An administrator of the installation', () => {
  it('is not changed by a manager of an organisation', () =>
    inHouse(async ({ store, organisation, person }) => {
      const admin = await person('admin', 'viewer', 'admin')
      await person('manager', 'manager')
      const change = { accountId: admin, organisationId: organisation, role: 'clerk' } as const
      expect(await store.people.changeRole(change, byManager)).toBe('administrator')
      expect(await store.people.removeMember(admin, organisation, byManager)).toBe('administrator')
    }))

  it('is never gone altogether: who has only been invited does not count', () =>
    inHouse(async ({ store, person }) => {
      const last = await person('last', undefined, 'admin')
      await store.people.inviteAdministrators([{ email: 'waiting@example.fi', name: '' }])
      expect(await store.people.setAccountRole(last, 'member')).toBe('lastAdministrator')
      expect(await store.people.removeAccount(last)).toBe('lastAdministrator')
      const second = await person('second')
      expect(await store.people.setAccountRole(second, 'admin')).toBe('changed')
      expect(await store.people.removeAccount(last)).toBe('removed')
      expect(await store.people.setAccountRole(last, 'admin')).toBe('unknown')
    }))
})

describe('Removing an account', () => {
  it('takes its memberships and sessions with it, and nobody else’s', () =>
    inHouse(async ({ store, organisation, person }) => {
      await person('admin', undefined, 'admin')
      const [gone, stays] = [await person('gone', 'editor'), await person('stays', 'editor')]
      for (const account of [gone, stays])
        await store.sessions.set(account, { content: '{}', expiresAt: 9, owner: { account, begun: '2026-01-01 10:00', device: '' } })
      expect(await store.people.removeAccount(gone)).toBe('removed')
      expect((await store.accounts.members(organisation)).map(({ id }) => id)).toEqual([stays])
      expect([await store.sessions.get(gone, 0), await store.sessions.get(stays, 0)]).toEqual([undefined, '{}'])
    }))
})
