/**
 * An open round with invited people, a real mail server, and a mail worker that does not wait long. For the tests of mail.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Invitee } from '../../../data/invitation.ts'
import { openStore } from '../../../data/open-store.ts'
import type { NewRoundPlan } from '../../../data/round.ts'
import type { Store } from '../../../data/store.ts'
import type { Dependencies } from '../../../server/dependencies.ts'
import { openMailRoad } from '../../../server/mail/mail-road.ts'
import type { MailWaits } from '../../../server/mail/mail-patience.ts'
import { startMailWorker } from '../../../server/mail/mail-worker.ts'
import type { QuestionnaireLibrary } from '../../../server/questionnaire-library.ts'
import { startServer } from '../../../server/start-server.ts'
import type { MailSink, SinkOptions } from './mail-sink.ts'
import { openMailSink } from './mail-sink.ts'

export const today = '2026-09-10'
export const from = 'Ääkkölän kunta <kysely@aakkola.example>'
const definitions = join(import.meta.dirname, '..', '..', '..', 'questionnaires')
const shortWaits: MailWaits = { idle: 20, again: [10, 20, 30, 40], noServer: [10, 20] }

export const person = (number: number, change: Partial<Invitee> = {}): Invitee => ({
  group: 'residents',
  unit: null,
  name: `Henkilö ${number}`,
  email: `henkilo${number}@example.org`,
  street: '',
  postcode: '',
  town: '',
  language: 'fi',
  ...change,
})

export const people = (count: number): readonly Invitee[] => Array.from({ length: count }, (_, at) => person(at + 1))

/** An open round of the democracy barometer in a town with odd letters; its id. */
export async function openRoundFor(store: Store, library: QuestionnaireLibrary, change: Partial<NewRoundPlan> = {}): Promise<string> {
  const questionnaire = library.byId('democracy-barometer')
  if (questionnaire === undefined) throw new Error('There is no questionnaire')
  const { id: organisation } = await store.organisations.create({
    name: 'Ääkkölä',
    kind: 'municipality',
    inhabitants: 9000,
    languages: ['fi', 'sv'],
  })
  const json = readFileSync(join(definitions, 'democracy-barometer.json'), 'utf8')
  await store.definitions.keep({ hash: questionnaire.hash, questionnaire: questionnaire.id, version: questionnaire.version, json })
  const created = await store.rounds.create({
    organisation,
    questionnaire: questionnaire.id,
    definitionHash: questionnaire.hash,
    year: 2026,
    title: null,
    opensOn: '2026-09-01',
    closesOn: '2026-09-30',
    resultsOn: '2026-10-15',
    smallestCell: 5,
    readersAnswer: false,
    seed: 1,
    previousRound: null,
    groups: [{ group: 'residents', recruitment: 'randomSample', populationSize: 9000, invited: 300, ways: ['personal'] }],
    ...change,
  })
  if (created.outcome !== 'created') throw new Error(created.outcome)
  await store.rounds.open(created.id)
  return created.id
}

export interface MailHouse {
  readonly store: Store
  readonly sink: MailSink
  readonly roundId: string
  readonly dependencies: Dependencies
  /** States and how many mails of the round are in them, such as "sent 3". */
  states(): Promise<readonly string[]>
  /** Waits until the round's mails stand so. */
  until(...states: readonly string[]): Promise<void>
  /** Ends the worker, as a server does that is stopped. */
  stopWorker(): Promise<void>
}

export interface MailHouseOptions {
  readonly sink?: SinkOptions
  readonly perMinute?: number
  readonly people: readonly Invitee[]
  readonly terms?: NewRoundPlan['terms']
  readonly waits?: Partial<MailWaits>
  /** Where mails go instead of the sink. */
  readonly url?: string
}

const rest = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

async function statesOf(store: Store, roundId: string): Promise<readonly string[]> {
  return (await store.mail.counts(roundId)).map(({ state, count }) => `${state} ${count}`).toSorted()
}

export async function inMailHouse(options: MailHouseOptions, use: (house: MailHouse) => Promise<void>): Promise<void> {
  const sink = await openMailSink(options.sink)
  const store = await openStore({ file: ':memory:' })
  const settings = { port: 0, host: '127.0.0.1', dataFolder: '', publicUrl: 'https://kysely.example', trustProxy: 0 }
  const server = await startServer({ settings, store, today: () => today, logLevel: 'silent' })
  const roundId = await openRoundFor(store, server.dependencies.library, { terms: options.terms ?? {} })
  await store.invitations.add(roundId, options.people)
  const mail = { url: options.url ?? sink.url, from, perMinute: options.perMinute ?? 60_000 }
  const road = openMailRoad(mail, server.dependencies.randomBytes)
  const dependencies = { ...server.dependencies, settings: { ...settings, mail }, sendMail: road.send }
  const worker = startMailWorker(dependencies, { waits: { ...shortWaits, ...options.waits } })
  const states = () => statesOf(store, roundId)
  try {
    await use({
      store,
      sink,
      roundId,
      dependencies,
      states,
      until: async (...wanted) => {
        const end = performance.now() + 15_000
        while (`${await states()}` !== `${wanted.toSorted()}`) {
          if (performance.now() > end) throw new Error(`The mails stand so: ${await states()}`)
          await rest(10)
        }
      },
      stopWorker: () => worker.stop(),
    })
  } finally {
    await worker.stop()
    road.close()
    await server.stop()
    await sink.close()
  }
}
