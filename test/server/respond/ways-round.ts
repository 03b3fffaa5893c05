/**
 * An open round of one group that may answer in every way, its links, and invitations with tokens: for tests and stories.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FreshToken } from '../../../data/invitations.ts'
import type { AnswerWay } from '../../../data/round.ts'
import type { RoundTerms } from '../../../data/round-terms.ts'
import type { Store } from '../../../data/store.ts'
import { openStore } from '../../../data/open-store.ts'
import type { RunningServer } from '../../../server/start-server.ts'
import { startServer } from '../../../server/start-server.ts'

const definitions = join(import.meta.dirname, '..', '..', '..', 'questionnaires')

export const today = '2026-09-10'

export interface WaysServer extends RunningServer {
  readonly store: Store
  /** Moves the calendar. */
  setToday(day: string): void
}

/** A server on a file, or in memory. */
export async function waysServer(file = ':memory:'): Promise<WaysServer> {
  const store = await openStore({ file })
  let day = today
  const settings = { port: 0, host: '127.0.0.1', dataFolder: 'unused', publicUrl: 'http://puntari.test', trustProxy: 0 }
  const server = await startServer({ settings, store, today: () => day, logLevel: 'silent' })
  return {
    ...server,
    store,
    setToday: (next) => {
      day = next
    },
  }
}

export interface WaysRound {
  readonly roundId: string
  /** Path by way, such as `/a/CODE`. */
  readonly links: Readonly<Record<AnswerWay, string>>
  /** Adds a person and gives a fresh token of this kind. */
  invite(kind: 'link' | 'code', language?: string): Promise<FreshToken>
}

/** What a test says of its round. `questionnaire`: of those that come with Puntari. */
export interface WaysPlan {
  readonly questionnaire?: string
  readonly group?: string
  readonly byUnit?: boolean
  readonly draft?: boolean
  readonly terms?: Partial<RoundTerms>
}

async function organisationWithUnit(store: Store) {
  const { id } = await store.organisations.create({
    name: 'Koivuranta',
    kind: 'municipality',
    inhabitants: 30_000,
    languages: ['fi', 'sv'],
  })
  const name = { fi: 'Pohjoinen tiimi', sv: 'Norra teamet', en: 'Northern team' }
  const unit = await store.units.add({ organisation: id, parent: null, name, persons: 12 })
  if (unit.outcome !== 'added') throw new Error(unit.outcome)
  return { organisation: id, unit: unit.id }
}

const ways: readonly AnswerWay[] = ['open', 'personal', 'kiosk']

export async function openWays(
  { store, dependencies }: Pick<WaysServer, 'store' | 'dependencies'>,
  plan: WaysPlan = {},
): Promise<WaysRound> {
  const { questionnaire: id = 'democracy-barometer', group = 'residents', byUnit = false, draft = false, terms = {} } = plan
  const questionnaire = dependencies.library.byId(id)
  if (questionnaire === undefined) throw new Error(`No questionnaire ${id}`)
  const { organisation, unit } = await organisationWithUnit(store)
  const json = readFileSync(join(definitions, `${id}.json`), 'utf8')
  await store.definitions.keep({ hash: questionnaire.hash, questionnaire: id, version: questionnaire.version, json })
  const created = await store.rounds.create({
    ...{ organisation, questionnaire: id, definitionHash: questionnaire.hash, year: 2026, title: null },
    ...{ opensOn: '2026-09-01', closesOn: '2026-09-21', resultsOn: '2026-10-05' },
    ...{ smallestCell: 5, readersAnswer: false, seed: 1, previousRound: null, terms },
    groups: [{ group, recruitment: byUnit ? 'census' : 'selfSelected', populationSize: 12, invited: null, ways }],
  })
  if (created.outcome !== 'created') throw new Error(created.outcome)
  const target = { group, unit: byUnit ? unit : null }
  if (!draft)
    await store.rounds.open(
      created.id,
      ways.map((way) => ({ ...target, way })),
    )
  const links = await store.links.ofRound(created.id)
  const path = (way: AnswerWay): string => `/a/${links.find((link) => link.way === way)?.code}`
  let people = 0
  const address = { email: 'aino@example.fi', street: '', postcode: '', town: '' }
  return {
    roundId: created.id,
    links: { open: path('open'), personal: path('personal'), kiosk: path('kiosk') },
    invite: async (kind, language = 'en') => {
      people += 1
      const name = `Äinö number ${people}.`
      await store.invitations.add(created.id, [{ ...target, ...address, name, language }])
      const { invitations } = await store.invitations.list(created.id, { search: name }, { offset: 0, limit: 1 })
      const [token] = await store.invitations.newTokens(
        invitations.map((invitation) => invitation.id),
        kind,
      )
      if (token === undefined) throw new Error('No token')
      return token
    },
  }
}
