/**
 * A small open round for the tests of this folder: one municipality, two units, staff by unit and residents.
 */
import { expect } from '@jest/globals'
import { newDraftSecret, draftIdOf } from '../../data/draft-cipher.ts'
import type { RoundPlan } from '../../data/round.ts'
import { defaultTerms } from '../../data/round-terms.ts'
import type { Store } from '../../data/store.ts'
import type { Submission } from '../../data/submission.ts'

export const day = '2026-09-14'

/** The value, where a test can't go on without it. */
export function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('nothing is there')
  return value
}

export const planFor = (organisation: string, change: Partial<RoundPlan> = {}): RoundPlan => ({
  organisation,
  questionnaire: 'odi',
  definitionHash: 'hash-of-odi-1',
  year: 2026,
  title: null,
  opensOn: '2026-09-01',
  closesOn: '2026-09-30',
  resultsOn: '2026-10-15',
  smallestCell: 5,
  readersAnswer: true,
  seed: 20_260_901,
  previousRound: null,
  groups: [
    { group: 'staff', recruitment: 'census', populationSize: 40, invited: null, ways: ['open'] },
    { group: 'residents', recruitment: 'randomSample', populationSize: 30_000, invited: 1200, ways: ['open'] },
  ],
  terms: defaultTerms,
  ...change,
})

/** An organisation with the units "Koti-Eteläinen ja länsi" and "Tyhjä yksikkö", and a kept definition. */
export async function sampleOrganisation(
  store: Store,
): Promise<{ readonly organisation: string; readonly units: readonly [string, string] }> {
  const { id: organisation } = await store.organisations.create({
    name: 'Ääkkölä',
    kind: 'municipality',
    languages: ['fi', 'sv'],
    inhabitants: 29_870,
  })
  const first = await store.units.add({
    organisation,
    parent: null,
    name: { fi: 'Kotihoito, eteläinen', sv: 'Hemvården, södra' },
    persons: 36,
  })
  const second = await store.units.add({ organisation, parent: null, name: 'Tyhjä yksikkö', persons: 0 })
  await store.definitions.keep({ hash: 'hash-of-odi-1', questionnaire: 'odi', version: 1, json: '{"id":"odi"}' })
  if (first.outcome !== 'added' || second.outcome !== 'added') throw new Error('the sample organisation could not be made')
  return { organisation, units: [first.id, second.id] }
}

/** The same with an open round. */
export async function sampleRound(store: Store, change: Partial<RoundPlan> = {}) {
  const { organisation, units } = await sampleOrganisation(store)
  const created = await store.rounds.create(planFor(organisation, change))
  if (created.outcome !== 'created') throw new Error(created.outcome)
  expect(await store.rounds.open(created.id)).toBe('opened')
  return { organisation, units, roundId: created.id }
}

/** One more open round of the same organisation. */
export async function anotherRound(store: Store, organisation: string): Promise<string> {
  const created = await store.rounds.create(planFor(organisation))
  if (created.outcome !== 'created') throw new Error(created.outcome)
  await store.rounds.open(created.id)
  return created.id
}

export const submissionOf = (secret: string, roundId: string, change: Partial<Submission> = {}): Submission => ({
  draftSecretHash: draftIdOf(secret),
  roundId,
  group: 'residents',
  unit: null,
  codes: Int16Array.of(1, 2, -2),
  texts: [],
  day,
  ...change,
})

export const saveDraft = (store: Store, secret: string, roundId: string) =>
  store.drafts.save({ secret, roundId, content: { answers: { i1: 3 }, link: 'abc', language: 'fi', page: 'p1' }, day })

/** A person who starts and sends; the secret of the cookie. */
export async function answerOnce(store: Store, roundId: string, change: Partial<Submission> = {}): Promise<string> {
  const secret = newDraftSecret()
  await saveDraft(store, secret, roundId)
  expect(await store.responses.submit(submissionOf(secret, roundId, change))).toBe('stored')
  return secret
}
