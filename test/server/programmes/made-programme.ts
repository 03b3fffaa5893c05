/**
 * Programmes for tests: an association, members of several sizes, and people who answer their surveys in a store.
 */
import { draftIdOf, newDraftSecret } from '../../../data/draft-cipher.ts'
import type { Organisation } from '../../../data/organisation.ts'
import type { NewRoundPlan } from '../../../data/round.ts'
import type { Store } from '../../../data/store.ts'
import { columnsOf, itemsOf, missingCodes } from '../../../questionnaires/columns.ts'
import type { Questionnaire } from '../../../questionnaires/questionnaire.ts'
import { definitionOf } from '../../../server/manage/rounds/kept-definition.ts'

export const days = { opensOn: '2026-09-01', closesOn: '2026-09-21', resultsOn: '2026-10-05' }

/** Answers that differ from person to person, the same each time. */
export function codesOf(questionnaire: Questionnaire, group: string, person: number): Int16Array {
  const items = new Map(itemsOf(questionnaire).map((item) => [item.id, item]))
  return Int16Array.from(columnsOf(questionnaire), ({ item: id }, column) => {
    const item = items.get(id)
    if (item === undefined || item.groups?.includes(group) === false) return missingCodes.notAsked
    const scale = 'scale' in item ? questionnaire.scales.find((each) => each.id === item.scale)?.options : undefined
    const options = scale ?? ('options' in item ? item.options : [])
    return options[(person * 7 + column * 3 + ((person * column) % 5)) % options.length]?.code ?? missingCodes.notAnswered
  })
}

export async function answer(
  store: Store,
  roundId: string,
  questionnaire: Questionnaire,
  group: string,
  people: number,
  unit: string | null = null,
) {
  for (let person = 0; person < people; person++) {
    const secret = newDraftSecret()
    await store.drafts.save({ secret, roundId, content: { answers: {}, link: 'x', language: 'fi', page: 'p' }, day: days.opensOn })
    const codes = codesOf(questionnaire, group, person)
    await store.responses.submit({ draftSecretHash: draftIdOf(secret), roundId, group, unit, codes, texts: [], day: days.opensOn })
  }
}

/** `people`: who answer; `inhabitants`: for its size class. */
export interface Town {
  readonly name: string
  readonly inhabitants: number
  readonly people: number
}

export interface MadeProgramme {
  readonly id: string
  readonly association: Organisation
  readonly towns: readonly (Town & { readonly id: string })[]
}

/** An association, its programme and its members, none of whom has accepted. */
export async function makeProgramme(store: Store, questionnaire: Questionnaire, towns: readonly Town[]): Promise<MadeProgramme> {
  const association = await store.organisations.create({
    name: 'Rannikon liitto',
    kind: 'other',
    association: true,
    languages: ['fi', 'sv'],
    inhabitants: null,
  })
  await store.definitions.keep(definitionOf(questionnaire))
  const made = []
  for (const { name, inhabitants, people } of towns) {
    const { id } = await store.organisations.create({ name, kind: 'municipality', languages: ['fi', 'sv'], inhabitants })
    made.push({ id, name, inhabitants, people })
  }
  const plan = {
    questionnaire: questionnaire.id,
    definitionHash: questionnaire.hash,
    title: null,
    year: 2026,
    smallestCell: 5,
    seed: 7,
    ...days,
  }
  const programme = await store.programmes.create(
    { ...plan, organisation: association.id },
    made.map(({ id }) => id),
  )
  if (programme.outcome !== 'created') throw new Error(programme.outcome)
  return { id: programme.id, association, towns: made }
}

export const planOf = (questionnaire: Questionnaire, change: Partial<NewRoundPlan> = {}): Omit<NewRoundPlan, 'organisation'> => ({
  questionnaire: questionnaire.id,
  definitionHash: questionnaire.hash,
  title: null,
  year: 2026,
  smallestCell: 5,
  readersAnswer: false,
  seed: 1,
  previousRound: null,
  groups: [{ group: 'councillors', recruitment: 'census', populationSize: 27, invited: null }],
  ...days,
  ...change,
})

/** The member accepts, its people answer and its survey closes. Its round. */
export async function surveyed(
  store: Store,
  { id }: MadeProgramme,
  questionnaire: Questionnaire,
  town: MadeProgramme['towns'][number],
  change: Partial<NewRoundPlan> = {},
): Promise<string> {
  const accepted = await store.programmes.accept(id, town.id, planOf(questionnaire, change))
  if (accepted.outcome !== 'accepted') throw new Error(accepted.outcome)
  await store.rounds.open(accepted.round)
  await answer(store, accepted.round, questionnaire, 'councillors', town.people)
  await store.rounds.close(accepted.round)
  return accepted.round
}
