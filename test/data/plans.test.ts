import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { openStore } from '../../data/open-store.ts'
import type { ActionParts } from '../../data/planned-action.ts'
import { mostActions } from '../../data/planned-action.ts'
import type { Store } from '../../data/store.ts'
import { planFor, present, sampleOrganisation } from './sample-round.ts'

let store: Store
let organisation: string

const parts: ActionParts = {
  indicator: { kind: 'item', group: 'residents', id: 'promises_kept' },
  words: 'Kerromme kuukausittain, miten lupaukset etenevät.',
  method: 'residents_evening',
  owner: 'Viestintä',
  dueOn: '2026-12-31',
  state: 'planned',
  note: '',
  isPublic: false,
  publicWords: {},
}

async function closedRound(of = organisation): Promise<string> {
  const created = await store.rounds.create(planFor(of))
  if (created.outcome !== 'created') throw new Error(created.outcome)
  await store.rounds.open(created.id, [])
  await store.rounds.close(created.id)
  return created.id
}

async function added(round: string, changes: Partial<ActionParts> = {}): Promise<string> {
  const outcome = await store.plans.add(organisation, round, { ...parts, ...changes })
  if (outcome.outcome !== 'added') throw new Error(outcome.outcome)
  return outcome.id
}

beforeEach(async () => {
  store = await openStore({ file: ':memory:' })
  organisation = (await sampleOrganisation(store)).organisation
})
afterEach(() => store.close())

describe('an action of the plan', () => {
  it('comes back as it was put in, and as it was changed to', async () => {
    const round = await closedRound()
    const id = await added(round)
    expect(await store.plans.find(organisation, id)).toEqual({ ...parts, id, organisation, round })
    const publicWords = { fi: { heard: 'Kuulimme tämän.', doing: 'Teemme tämän.' }, sv: { heard: 'Hört', doing: 'Gör' } }
    const changed: ActionParts = { ...parts, indicator: null, method: null, dueOn: null, state: 'done', note: '<b>👍</b>', isPublic: true, publicWords } // prettier-ignore
    expect(await store.plans.change(organisation, id, changed)).toBe('changed')
    expect(await store.plans.find(organisation, id)).toEqual({ ...changed, id, organisation, round })
    expect(await store.plans.remove(organisation, id)).toBe('removed')
    expect(await store.plans.find(organisation, id)).toBeUndefined()
  })

  it('is listed by its due day, those without one last', async () => {
    const round = await closedRound()
    await added(round, { words: 'never', dueOn: null })
    await added(round, { words: 'late', dueOn: '2027-03-01' })
    await added(await closedRound(), { words: 'soon', dueOn: '2026-10-01' })
    expect((await store.plans.list(organisation)).map(({ words }) => words)).toEqual(['soon', 'late', 'never'])
  })

  it('is published only where it is marked so, and of the rounds that are asked for', async () => {
    const [round, other] = [await closedRound(), await closedRound()]
    const seen = await added(round, { isPublic: true })
    await added(round)
    await added(other, { isPublic: true })
    expect((await store.plans.published(organisation, [round])).map(({ id }) => id)).toEqual([seen])
    expect(await store.plans.published(organisation, [])).toEqual([])
    expect(await store.plans.published('another', [round])).toEqual([])
  })
})

describe('named outcomes', () => {
  it('refuse a round that has no results yet, is of another organisation, or is not there', async () => {
    const draft = await store.rounds.create(planFor(organisation))
    const [id] = draft.outcome === 'created' ? [draft.id] : ['']
    expect(await store.plans.add(organisation, id, parts)).toEqual({ outcome: 'noResults' })
    await store.rounds.open(id, [])
    expect(await store.plans.add(organisation, id, parts)).toEqual({ outcome: 'noResults' })
    const other = await sampleOrganisation(store)
    expect(await store.plans.add(other.organisation, await closedRound(), parts)).toEqual({ outcome: 'unknownRound' })
    expect(await store.plans.add(organisation, 'none', parts)).toEqual({ outcome: 'unknownRound' })
  })

  it('refuse what is of another organisation or gone', async () => {
    const id = await added(await closedRound())
    expect(await store.plans.change('another', id, parts)).toBe('unknown')
    expect(await store.plans.remove('another', id)).toBe('unknown')
    expect(await store.plans.find('another', id)).toBeUndefined()
    expect(present(await store.plans.find(organisation, id)).words).toBe(parts.words)
    expect(await store.plans.change(organisation, 'gone', parts)).toBe('unknown')
  })

  it('refuse one action more than a round may have', async () => {
    const round = await closedRound()
    for (let number = 0; number < mostActions; number += 1) await added(round)
    expect(await store.plans.add(organisation, round, parts)).toEqual({ outcome: 'tooMany' })
    expect(await store.plans.add(organisation, await closedRound(), parts)).toMatchObject({ outcome: 'added' })
  })
})
