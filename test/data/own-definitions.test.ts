import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { openStore } from '../../data/open-store.ts'
import { mostOwnDefinitions } from '../../data/own-definition.ts'
import type { Store } from '../../data/store.ts'
import { planFor, sampleOrganisation } from './sample-round.ts'

let store: Store
let organisation: string

beforeEach(async () => {
  store = await openStore({ file: ':memory:' })
  organisation = (await sampleOrganisation(store)).organisation
})
afterEach(() => store.close())

const named = (version: number, questionnaire = 'own_one') => ({
  hash: `${questionnaire} ${version}`,
  questionnaire,
  version,
  json: `{"version": ${version}}`,
  day: '2026-11-21',
  by: null,
})
const take = (version: number, questionnaire?: string, of = organisation) =>
  store.ownDefinitions.take({ ...named(version, questionnaire), organisation: of })

describe('an own questionnaire', () => {
  it('comes back as it was taken, the newest version first, with its text apart', async () => {
    expect([await take(1), await take(3), await take(1, 'another')]).toEqual(['taken', 'taken', 'taken'])
    const listed = await store.ownDefinitions.list(organisation)
    expect(listed.map(({ hash }) => hash)).toEqual(['another 1', 'own_one 3', 'own_one 1'])
    expect(listed[1]).toEqual({ hash: 'own_one 3', questionnaire: 'own_one', version: 3, day: '2026-11-21', by: null, rounds: [] })
    expect(await store.ownDefinitions.textOf(organisation, 'own_one 3')).toBe('{"version": 3}')
  })

  it('is not taken twice, nor after a later version, nor where there are too many', async () => {
    await take(2)
    expect([await take(2), await take(1)]).toEqual(['notNewer', 'notNewer'])
    for (let version = 3; version <= mostOwnDefinitions + 1; version += 1) await take(version)
    expect(await take(900)).toBe('tooMany')
  })

  it('is its organisation’s alone: another may have the same id and version and sees nothing of it', async () => {
    const other = (await sampleOrganisation(store)).organisation
    await take(1)
    expect(await store.ownDefinitions.list(other)).toEqual([])
    expect(await store.ownDefinitions.textOf(other, 'own_one 1')).toBeUndefined()
    expect(await store.ownDefinitions.remove(other, 'own_one 1')).toBe('unknown')
    expect(await take(1, 'own_one', other)).toBe('taken')
    expect(await store.ownDefinitions.list(organisation)).toHaveLength(1)
  })

  it('goes only while no round uses it and no later version follows it; questions of one round beside it change nothing', async () => {
    await take(1)
    await take(2)
    expect(await store.ownDefinitions.remove(organisation, 'own_one 1')).toBe('followed')
    await store.definitions.keep({ hash: 'with a question more', questionnaire: 'own_one', version: 2, json: '{}' })
    const plan = { ...planFor(organisation), questionnaire: 'own_one', definitionHash: 'with a question more' }
    const created = await store.rounds.create(plan)
    const id = created.outcome === 'created' ? created.id : ''
    expect((await store.ownDefinitions.list(organisation)).map(({ rounds }) => rounds)).toEqual([[id], []])
    expect(await store.ownDefinitions.remove(organisation, 'own_one 2')).toBe('used')
    await store.rounds.remove(id)
    expect(await store.ownDefinitions.remove(organisation, 'own_one 2')).toBe('removed')
    expect(await store.ownDefinitions.remove(organisation, 'own_one 1')).toBe('removed')
    expect(await store.ownDefinitions.remove(organisation, 'own_one 1')).toBe('unknown')
  })
})
