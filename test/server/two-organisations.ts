/**
 * Two organisations that look alike in one installation, with rounds in every state and people in every role, on a running server.
 *
 * For the tests of who may do what. Everything is put in through the store; each person signs in through the door.
 */
import { join } from 'node:path'
import type { MembershipRole } from '../../data/account.ts'
import { membershipRoles } from '../../data/account.ts'
import { draftIdOf, newDraftSecret } from '../../data/draft-cipher.ts'
import { openStore } from '../../data/open-store.ts'
import type { UnitAudience } from '../../data/round-terms.ts'
import { defaultTerms } from '../../data/round-terms.ts'
import type { RoundState } from '../../data/round.ts'
import type { Store } from '../../data/store.ts'
import { columnsOf } from '../../questionnaires/columns.ts'
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import { definitionOf } from '../../server/manage/rounds/kept-definition.ts'
import { hashPassword } from '../../server/manage/password.ts'
import { loadLibrary } from '../../server/questionnaire-library.ts'
import type { RunningServer } from '../../server/start-server.ts'
import { startServer } from '../../server/start-server.ts'

export const day = '2026-11-21'
export const password = 'kolme sinistä kissaa'

/** Units: the schools, a school below them, the libraries. */
export interface Town {
  readonly organisation: string
  readonly units: { readonly schools: string; readonly school: string; readonly libraries: string }
  /** By role, and `manager 2` … made on the way. */
  readonly people: ReadonlyMap<string, string>
}

export interface House {
  readonly server: RunningServer
  readonly store: Store
  readonly own: Town
  readonly other: Town
  readonly administrator: string
  addPerson(town: Town, name: string, role: MembershipRole | 'nobody'): Promise<string>
  /** `previousRound`: id of the round that it continues. `questionnaire`: the dialogue index unless told otherwise. */
  addRound(town: Town, state: RoundState, unitAudience?: UnitAudience, previousRound?: string, questionnaire?: string): Promise<string>
  close(): Promise<void>
}

const library = loadLibrary(join(import.meta.dirname, '..', '..', 'questionnaires'))

function definition(id: string): Questionnaire {
  const found = library.byId(id)
  if (found === undefined) throw new Error(`The questionnaire ${id} is gone`)
  return found
}

async function made<T extends { readonly outcome: string }, Wanted extends T['outcome']>(making: Promise<T>, wanted: Wanted) {
  const outcome = await making
  if (outcome.outcome !== wanted) throw new Error(`Wanted ${wanted}, got ${outcome.outcome}`)
  return outcome as Extract<T, { readonly outcome: Wanted }>
}

async function addUnit(store: Store, organisation: string, name: string, parent: string | null, persons: number): Promise<string> {
  return (await made(store.units.add({ organisation, parent, name, persons }), 'added')).id
}

async function answer(store: Store, roundId: string, unit: string, codes: Int16Array): Promise<void> {
  const secret = newDraftSecret()
  await store.drafts.save({ secret, roundId, content: { answers: {}, link: 'x', language: 'fi', page: 'p' }, day })
  await store.responses.submit({ draftSecretHash: draftIdOf(secret), roundId, group: 'staff', unit, codes, texts: [], day })
}

/** Twelve people of each unit answer. */
async function answerAll(store: Store, roundId: string, { units }: Pick<Town, 'units'>, questionnaire: Questionnaire): Promise<void> {
  const columns = columnsOf(questionnaire)
  for (let person = 0; person < 12; person += 1)
    for (const unit of Object.values(units))
      await answer(
        store,
        roundId,
        unit,
        Int16Array.from(columns, (_, column) => 1 + ((person + column) % 4)),
      )
}

async function addRound(
  store: Store,
  town: Town,
  state: RoundState,
  unitAudience: UnitAudience,
  previousRound: string | null,
  id: string,
): Promise<string> {
  const questionnaire = definition(id)
  await store.definitions.keep(definitionOf(questionnaire))
  const plan = {
    organisation: town.organisation,
    questionnaire: questionnaire.id,
    definitionHash: questionnaire.hash,
    year: 2026,
    title: null,
    opensOn: '2026-11-01',
    closesOn: '2026-12-12',
    resultsOn: '2026-12-26',
    smallestCell: 5,
    readersAnswer: false,
    seed: 1,
    previousRound,
    terms: { ...defaultTerms, unitAudience, privacy: { ...defaultTerms.privacy, controller: 'Kunta', contact: 'kirjaamo@kunta.example' } },
    groups: [{ group: 'staff', recruitment: 'census', populationSize: 60, invited: null, ways: ['open', 'personal'] }],
  } as const
  const { id: round } = await made(store.rounds.create(plan), 'created')
  if (state === 'draft') return round
  await store.rounds.open(round, [{ group: 'staff', unit: town.units.school }], day)
  await answerAll(store, round, town, questionnaire)
  if (state !== 'open') await store.rounds.close(round)
  if (state === 'released') await store.rounds.release(round)
  return round
}

async function makeTown(store: Store): Promise<Town> {
  const { id: organisation } = await store.organisations.create({
    name: 'Järvelän kunta',
    kind: 'municipality',
    languages: ['fi', 'sv'],
    inhabitants: 9000,
  })
  const schools = await addUnit(store, organisation, 'Koulut', null, 60)
  const school = await addUnit(store, organisation, 'Keskuskoulu', schools, 34)
  const libraries = await addUnit(store, organisation, 'Kirjastot', null, 12)
  return { organisation, units: { schools, school, libraries }, people: new Map() }
}

const unitOf = (town: Town, role: MembershipRole): string | null => (role === 'unitViewer' ? town.units.schools : null)

/** Puts both into an empty store: every role once in each organisation, and one administrator. */
export async function fillTwoOrganisations(store: Store): Promise<Omit<House, 'server' | 'close'>> {
  const [passwordHash, own, other] = [await hashPassword(password), await makeTown(store), await makeTown(store)]
  const account = async (email: string, role: 'admin' | 'member'): Promise<string> =>
    (await made(store.accounts.create({ email, name: email.split('@')[0] ?? '', passwordHash, role }), 'created')).account.id
  const addPerson: House['addPerson'] = async (town, name, role) => {
    const house = town.organisation === own.organisation ? 'own' : 'other'
    const accountId = await account(`${name.replaceAll(' ', '-')}@${house}.example`, 'member')
    const organisationId = town.organisation
    if (role !== 'nobody') await store.accounts.join({ accountId, organisationId, role, unit: unitOf(town, role) })
    return accountId
  }
  const withPeople = async (town: Town): Promise<Town> => {
    const people = new Map<string, string>()
    for (const role of membershipRoles) people.set(role, await addPerson(town, role, role))
    return { ...town, people }
  }
  return {
    store,
    own: await withPeople(own),
    other: await withPeople(other),
    administrator: await account('administrator@house.example', 'admin'),
    addPerson,
    addRound: (town, state, unitAudience = 'ownUnit', previousRound, questionnaire = 'odi') =>
      addRound(store, town, state, unitAudience, previousRound ?? null, questionnaire),
  }
}

/** Both on a running server. `mail`: whether it can send mail. */
export async function openTwoOrganisations(mail = false): Promise<House> {
  const store = await openStore({ file: ':memory:' })
  const filled = await fillTwoOrganisations(store)
  const settings = { port: 0, host: '127.0.0.1', dataFolder: 'unused', publicUrl: 'http://puntari.test', trustProxy: 0 }
  const smtp = { mail: { url: 'smtp://127.0.0.1:9', from: 'kysely@kunta.example', perMinute: 1 } }
  const server = await startServer({ settings: { ...settings, ...(mail ? smtp : {}) }, store, today: () => day, logLevel: 'silent' })
  return { ...filled, server, close: () => server.stop() }
}
