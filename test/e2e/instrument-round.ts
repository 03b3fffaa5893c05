/**
 * A round of any questionnaire for the stories of instruments: every group is asked, by unit where a group answers so; others answer
 * through the store, with what the generator of sample results invents.
 */
import { draftIdOf } from '../../data/draft-cipher.ts'
import { packAnswers } from '../../questionnaires/columns.ts'
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import { inventedResponses } from '../../server/demo/invented-responses.ts'
import { likelyRespondents } from '../../server/demo/likely-respondents.ts'
import { definitionOf } from '../../server/manage/rounds/kept-definition.ts'
import { releaseRound } from '../../server/results/release-round.ts'
import type { House } from './house.ts'

const today = '2026-09-10'
const sizes = { open: 24, whole: [24, 18], units: [{ key: 'only', persons: 30 }] }
const seed = 6

export interface InstrumentRound {
  readonly id: string
  /** Path of the link of a group. */
  readonly linkOf: (group: string) => string
  /** The unit that a group answers about. */
  readonly unitOf: (group: string) => string | null
}

async function makeOrganisation(
  { store }: House,
  { organisationKinds, title }: Questionnaire,
): Promise<{ readonly id: string; readonly unit: string }> {
  const [kind = 'municipality'] = organisationKinds
  const { id } = await store.organisations.create({
    name: `Koivuranta ${String(title['en'])}`,
    kind,
    inhabitants: 30_000,
    languages: ['fi', 'sv', 'en'],
  })
  const unit = await store.units.add({ organisation: id, parent: null, name: 'Åsen', persons: 32 })
  if (unit.outcome !== 'added') throw new Error(unit.outcome)
  return { id, unit: unit.id }
}

/** Opens a round that asks everybody. */
export async function openInstrumentRound(house: House, questionnaire: Questionnaire): Promise<InstrumentRound> {
  const { store } = house
  const organisation = await makeOrganisation(house, questionnaire)
  await store.definitions.keep(definitionOf(questionnaire))
  const { groups } = likelyRespondents(questionnaire, sizes, seed)
  const created = await store.rounds.create({
    organisation: organisation.id,
    questionnaire: questionnaire.id,
    definitionHash: questionnaire.hash,
    year: 2026,
    title: null,
    opensOn: '2026-09-01',
    closesOn: '2026-09-21',
    resultsOn: '2026-10-05',
    smallestCell: 5,
    readersAnswer: false,
    seed: 1,
    previousRound: null,
    groups,
  })
  if (created.outcome !== 'created') throw new Error(created.outcome)
  const byUnit = new Set(questionnaire.groups.filter((group) => group.byUnit === true).map(({ id }) => id))
  const unitOf = (group: string): string | null => (byUnit.has(group) ? organisation.unit : null)
  await store.rounds.open(
    created.id,
    groups.map(({ group }) => ({ group, unit: unitOf(group) })),
  )
  const links = await store.links.ofRound(created.id)
  return { id: created.id, unitOf, linkOf: (group) => `/a/${links.find((link) => link.group === group)?.code}` }
}

/** Enough of every group answer that all may be shown. */
export async function othersAnswer({ store }: House, questionnaire: Questionnaire, { id, unitOf }: InstrumentRound): Promise<void> {
  const { respondents } = likelyRespondents(questionnaire, sizes, seed)
  const people = inventedResponses(questionnaire, { key: id, respondents, writing: 0 }, 1, seed)
  await Promise.all(
    people.map(async ({ group, answers }, index) => {
      const secret = `${id} ${index}`
      const kept = store.drafts.save({ secret, roundId: id, content: { answers, link: '', language: 'fi', page: '' }, day: today })
      const codes = packAnswers(questionnaire, answers)
      const submission = { draftSecretHash: draftIdOf(secret), roundId: id, group, unit: unitOf(group), codes, texts: [], day: today }
      const sent = store.responses.submit(submission)
      await kept
      if ((await sent) !== 'stored') throw new Error('An answer was not stored')
    }),
  )
}

/** Closes the round and publishes its result. */
export async function publish({ store, server }: House, { id }: InstrumentRound): Promise<void> {
  const closed = await store.rounds.close(id)
  const round = await store.rounds.find(id)
  if (closed !== 'closed' || round === undefined) throw new Error(`The round is ${closed}`)
  const outcome = await releaseRound(server.dependencies, round, { on: today, at: today, account: null })
  if (outcome !== 'released') throw new Error(`The result is ${outcome}`)
}
