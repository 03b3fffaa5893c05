/** What is done in one organisation touches nothing of another and tells nothing of it, though the two look alike. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { actsOnOne, ofTheHouse } from './acts-on-one.ts'
import type { Twins } from './twin-organisations.ts'
import { actionParts, day, invitee, openTwins } from './twin-organisations.ts'

const folder = mkdtempSync(join(tmpdir(), 'puntari-twins-'))
let twins: Twins

beforeAll(async () => {
  twins = await openTwins(folder)
}, 60_000)
afterAll(async () => {
  await twins.close()
  rmSync(folder, { recursive: true, force: true })
})

const methods = (): readonly string[] =>
  Object.entries(twins.store).flatMap(([name, part]) =>
    typeof part === 'object' ? Object.keys(part as object).map((method) => `${name}.${method}`) : [],
  )

describe('The list of steps on one of two organisations', () => {
  it('has every method of the store', () => {
    const missing = methods().filter((method) => !Object.hasOwn(actsOnOne, method) && !ofTheHouse.has(method))
    expect(
      missing.map((method) => `Add store.${method} to test/data/acts-on-one.ts: a step on one organisation, or one of the house.`),
    ).toEqual([])
  })

  it('has no method that is gone', () => {
    const known = new Set(methods())
    expect([...Object.keys(actsOnOne), ...ofTheHouse].filter((method) => !known.has(method))).toEqual([])
  })
})

/** Ids of the other that are nobody else's, as text of any shape. */
const tells = (value: unknown): readonly string[] => {
  const text = JSON.stringify(value) ?? ''
  return Object.entries(twins.other).flatMap(([name, id]) => (text.includes(id) ? [name] : []))
}

describe('Taken on one organisation, this leaves every row of the other as it was and tells nothing of it', () => {
  it.each(Object.keys(actsOnOne))('%s', async (method) => {
    const before = twins.dumpOfOther()
    const outcome = await actsOnOne[method]?.(twins.store, twins.own)
    expect(tells(outcome)).toEqual([])
    expect(twins.dumpOfOther()).toEqual(before)
  })

  it('though the dump holds rows of many tables', () => {
    const tables = new Set(twins.dumpOfOther().map((row) => row.split(' ')[0]))
    expect(tables.size).toBeGreaterThan(20)
  })
})

describe('With the ids of the other put in, this is refused or does nothing', () => {
  const crossings: Readonly<Record<string, (twins: Twins) => Promise<unknown>>> = {
    'a unit below one of the other': ({ store, own, other }) =>
      store.units.add({ organisation: own.organisation, parent: other.unit, name: 'X', persons: 1 }),
    'a unit moved below one of the other': ({ store, own, other }) => store.units.move(own.unit, { parent: other.unit, index: 0 }),
    'units of both merged': ({ store, own, other }) =>
      store.units.merge({
        organisation: own.organisation,
        units: [other.unit, own.unit],
        name: 'X',
        parent: null,
        persons: 1,
        from: '2027-01-01',
      }),
    'a unit of the other split': ({ store, own, other }) =>
      store.units.split({ organisation: own.organisation, unit: other.unit, into: [{ name: 'X', persons: 1 }, { name: 'Y', persons: 1 }], from: '2027-01-01' }), // prettier-ignore
    'a plan that continues a round of the other': ({ store, own, other }) =>
      store.rounds.change(own.released, { previousRound: other.released }),
    'an invitation of the other changed': ({ store, own, other }) =>
      store.invitations.change(own.released, other.invitation, { ...invitee, town: 'Turku' }),
    'an invitation of the other removed': ({ store, own, other }) => store.invitations.remove(own.released, [other.invitation]),
    'mail queued for an invitation of the other': ({ store, own, other }) =>
      store.mail.queueInvitations({ roundId: own.released, group: 'residents', invitations: [other.invitation], kind: 'reminder', day }),
    'mail of the other sent again': ({ store, own, other }) => store.mail.requeue(own.released, { ids: [other.invitation] }),
    'a value of the other removed': ({ store, own, other }) => store.referenceValues.remove(own.organisation, other.value),
    'an action for a round of the other': ({ store, own, other }) => store.plans.add(own.organisation, other.closed, actionParts),
    'an action of the other changed': ({ store, own, other }) => store.plans.change(own.organisation, other.action, actionParts),
    'an action of the other removed': ({ store, own, other }) => store.plans.remove(own.organisation, other.action),
    'the unit of a role': ({ store, own, other }) =>
      store.accounts.join({ accountId: own.manager, organisationId: own.organisation, role: 'unitViewer', unit: other.unit }),
    'the role of a person of the other': ({ store, own, other }) =>
      store.people.changeRole({ accountId: other.person, organisationId: own.organisation, role: 'viewer' }, { asAdministrator: false }),
    'a person of the other removed': ({ store, own, other }) =>
      store.people.removeMember(other.person, own.organisation, { asAdministrator: false }),
    'research data for a person of the other': ({ store, own, other }) =>
      store.microdataPermissions.change({ accountId: other.person, organisationId: own.organisation, may: true, by: own.manager, at: day }),
    'a session of a person of the other': async ({ store, own, other }) =>
      store.sessions.end(own.manager, (await store.sessions.ofAccount(other.person, 0))[0]?.key ?? ''),
    'a draft of the other': ({ store, own, other }) => store.drafts.forget({ secret: other.draftSecret, roundId: own.released }),
  }

  it.each(Object.keys(crossings))('%s', async (crossing) => {
    const before = twins.dumpOfOther()
    const outcome: unknown = await crossings[crossing]?.(twins)
    expect(JSON.stringify(outcome)).toMatch(/unknown|notMember|notThere|otherOrganisation|roundClosed|notDraft|tooLate|^0$/)
    expect(twins.dumpOfOther()).toEqual(before)
  })
})
