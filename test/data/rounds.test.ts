import { describe, expect, it } from '@jest/globals'
import { newDraftSecret } from '../../data/draft-cipher.ts'
import { openStore } from '../../data/open-store.ts'
import type { RoundPlan } from '../../data/round.ts'
import type { Store } from '../../data/store.ts'
import { answerOnce, planFor, sampleOrganisation, sampleRound, saveDraft, submissionOf } from './sample-round.ts'

async function inMemory<T>(prepare: (store: Store) => Promise<T>, use: (store: Store, prepared: T) => Promise<void>): Promise<void> {
  const store = await openStore({ file: ':memory:' })
  await use(store, await prepare(store))
  await store.close()
}

async function draftRound(store: Store) {
  const { organisation, units } = await sampleOrganisation(store)
  const created = await store.rounds.create(planFor(organisation))
  if (created.outcome !== 'created') throw new Error(created.outcome)
  return { organisation, units, roundId: created.id }
}

describe('planning a round', () => {
  it('keeps what was said, with its groups in their order', () =>
    inMemory(draftRound, async (store, { organisation, roundId }) => {
      expect(await store.rounds.find(roundId)).toEqual({
        ...planFor(organisation),
        id: roundId,
        state: 'draft',
        resultsSeen: false,
        archived: false,
      })
      expect(roundId).toMatch(/^[2-9a-hjkmnp-z]{13}$/u)
    }))

  it.each<[string, Partial<RoundPlan>]>([
    ['unknownOrganisation', { organisation: 'nowhere' }],
    ['unknownDefinition', { definitionHash: 'never-kept' }],
    ['unknownDefinition', { questionnaire: 'another-than-the-hash' }],
    ['unknownPreviousRound', { previousRound: 'nothing' }],
    ['daysOutOfOrder', { opensOn: '2026-10-01' }],
    ['daysOutOfOrder', { resultsOn: '2026-09-29' }],
    ['smallestCellTooSmall', { smallestCell: 2 }],
    ['groupTwice', { groups: [planFor('x').groups, planFor('x').groups].flat() }],
  ])('is refused as %s, when made and when changed', (outcome, change) =>
    inMemory(draftRound, async (store, { organisation, roundId }) => {
      expect(await store.rounds.create(planFor(organisation, change))).toEqual({ outcome })
      expect(await store.rounds.change(roundId, change)).toBe(outcome)
      expect(await store.rounds.find(roundId)).toEqual({
        ...planFor(organisation),
        id: roundId,
        state: 'draft',
        resultsSeen: false,
        archived: false,
      })
    }),
  )

  it('can follow a round of the same organisation, but not itself nor one of another', () =>
    inMemory(draftRound, async (store, { organisation, roundId }) => {
      const other = await store.organisations.create({ name: 'Muu', kind: 'county', languages: ['fi'], inhabitants: null })
      expect(await store.rounds.create(planFor(other.id, { previousRound: roundId }))).toEqual({ outcome: 'unknownPreviousRound' })
      expect(await store.rounds.change(roundId, { previousRound: roundId })).toBe('unknownPreviousRound')
      const next = await store.rounds.create(planFor(organisation, { year: 2027, previousRound: roundId }))
      expect(next.outcome).toBe('created')
      expect((await store.rounds.list({ organisation })).map(({ year, previousRound }) => [year, previousRound])).toEqual([
        [2027, roundId],
        [2026, null],
      ])
      expect(await store.rounds.list({ states: ['open'] })).toEqual([])
    }))

  it('says whether readers answer too, which may change until its opening', () =>
    inMemory(draftRound, async (store, { roundId }) => {
      for (const readersAnswer of [false, true, false]) {
        expect(await store.rounds.change(roundId, { readersAnswer })).toBe('changed')
        expect((await store.rounds.find(roundId))?.readersAnswer).toBe(readersAnswer)
      }
      await store.rounds.open(roundId)
      expect(await store.rounds.change(roundId, { readersAnswer: true })).toBe('notDraft')
      expect((await store.rounds.find(roundId))?.readersAnswer).toBe(false)
    }))

  it('ends with its opening: then only days and the smallest cell may change', () =>
    inMemory(sampleRound, async (store, { roundId }) => {
      expect(await store.rounds.change(roundId, { year: 2027 })).toBe('notDraft')
      expect(await store.rounds.remove(roundId)).toBe('notDraft')
      expect(await store.rounds.reschedule(roundId, { closesOn: '2026-10-02', resultsOn: '2026-10-20' })).toBe('changed')
      expect(await store.rounds.reschedule(roundId, { closesOn: '2026-10-02', resultsOn: '2026-10-01' })).toBe('daysOutOfOrder')
      await store.rounds.close(roundId)
      expect(await store.rounds.reschedule(roundId, { closesOn: '2026-10-09', resultsOn: '2026-10-20' })).toBe('tooLate')
      expect(await store.rounds.reschedule(roundId, { closesOn: '2026-10-02', resultsOn: '2026-10-25' })).toBe('changed')
      await store.rounds.release(roundId)
      expect(await store.rounds.reschedule(roundId, { closesOn: '2026-10-02', resultsOn: '2026-10-26' })).toBe('tooLate')
      expect((await store.rounds.find(roundId))?.resultsOn).toBe('2026-10-25')
    }))
})

describe('the smallest cell', () => {
  it('may rise and fall until the first answer is in, then only rise, and is never below 3', () =>
    inMemory(sampleRound, async (store, { roundId }) => {
      expect(await store.rounds.setSmallestCell(roundId, 2)).toBe('smallestCellTooSmall')
      expect(await store.rounds.setSmallestCell(roundId, 8)).toBe('changed')
      expect(await store.rounds.setSmallestCell(roundId, 4)).toBe('changed')
      await answerOnce(store, roundId)
      expect(await store.rounds.setSmallestCell(roundId, 3)).toBe('answersAreIn')
      expect(await store.rounds.setSmallestCell(roundId, 6)).toBe('changed')
      expect(await store.rounds.setSmallestCell(roundId, 5)).toBe('answersAreIn')
      expect((await store.rounds.find(roundId))?.smallestCell).toBe(6)
    }))
})

describe('the steps of a round', () => {
  it('go forward only, each refused by name out of turn', () =>
    inMemory(draftRound, async (store, { roundId }) => {
      const { rounds } = store
      expect([await rounds.close(roundId), await rounds.release(roundId)]).toEqual(['notOpen', 'notClosed'])
      expect([await rounds.open(roundId), await rounds.open(roundId)]).toEqual(['opened', 'notDraft'])
      expect(await rounds.release(roundId)).toBe('notClosed')
      expect([await rounds.close(roundId), await rounds.close(roundId), await rounds.open(roundId)]).toEqual([
        'closed',
        'notOpen',
        'notDraft',
      ])
      expect([await rounds.release(roundId), await rounds.release(roundId)]).toEqual(['released', 'notClosed'])
      const unknown = [await rounds.open('x'), await rounds.close('x'), await rounds.release('x'), await rounds.remove('x')]
      expect(unknown).toEqual(['unknown', 'unknown', 'unknown', 'unknown'])
    }))

  it('keep the units as they were at opening, whatever happens to the tree', () =>
    inMemory(draftRound, async (store, { organisation, units, roundId }) => {
      const [first, second] = units
      await store.units.move(second, { parent: first, index: 0 })
      expect(await store.rounds.units(roundId)).toEqual([])
      await store.rounds.open(roundId)
      expect(await store.units.remove(second)).toBe('inHistory')
      expect(await store.units.end(second, '2026-09-01')).toBe('ended')
      await store.units.change(first, { name: 'Uusi nimi', persons: 1 })
      await store.units.add({ organisation, parent: null, name: 'Myöhempi', persons: 9 })
      expect(await store.rounds.units(roundId)).toEqual([
        { unit: first, parent: null, name: { fi: 'Kotihoito, eteläinen', sv: 'Hemvården, södra' }, persons: 36, depth: 0 },
        { unit: second, parent: first, name: 'Tyhjä yksikkö', persons: 0, depth: 1 },
      ])
    }))

  it('don’t begin without a group, and a draft can be removed', () =>
    inMemory(draftRound, async (store, { roundId }) => {
      expect(await store.rounds.change(roundId, { groups: [] })).toBe('changed')
      expect(await store.rounds.open(roundId)).toBe('noGroups')
      expect(await store.rounds.remove(roundId)).toBe('removed')
      expect(await store.rounds.find(roundId)).toBeUndefined()
    }))
})

describe('closing', () => {
  it('under load keeps exactly the answers that were said to be stored, and no draft', () =>
    inMemory(sampleRound, async (store, { roundId }) => {
      const secrets = Array.from({ length: 40 }, newDraftSecret)
      await Promise.all(secrets.map((secret) => saveDraft(store, secret, roundId)))
      const sending = secrets.map(async (secret, index) => {
        if (index > 20) await store.rounds.find(roundId)
        return store.responses.submit(submissionOf(secret, roundId))
      })
      const closing = store.rounds.close(roundId)
      const outcomes = await Promise.all(sending)
      expect(await closing).toBe('closed')
      const stored = outcomes.filter((outcome) => outcome === 'stored')
      expect(outcomes.every((outcome) => outcome === 'stored' || outcome === 'roundClosed')).toBe(true)
      expect(await store.responses.ofRound(roundId)).toHaveLength(stored.length)
      expect(await Promise.all(secrets.map((secret) => store.drafts.find({ secret, roundId })))).toEqual(secrets.map(() => undefined))
    }))
})
