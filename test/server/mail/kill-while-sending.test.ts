import { describe, expect, it } from '@jest/globals'
import { join } from 'node:path'
import type { Store } from '../../../data/store.ts'
import { openStore } from '../../../data/open-store.ts'
import { loadLibrary } from '../../../server/questionnaire-library.ts'
import { inTemporaryFolder } from '../../data/temporary-folder.ts'
import { serveProcess } from '../served-process.ts'
import { from, openRoundFor, people } from './mail-house.ts'
import type { MailSink } from './mail-sink.ts'
import { openMailSink } from './mail-sink.ts'

const definitions = join(import.meta.dirname, '..', '..', '..', 'questionnaires')
const invited = 50
const kills = process.env['PUNTARI_DEEP'] === undefined ? 2 : 8
const slowMs = 60
const invite = { kind: 'invitation' } as const

async function withStore<T>(folder: string, use: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore({ file: join(folder, 'puntari.db') })
  const done = await use(store)
  await store.close()
  return done
}

async function prepare(store: Store): Promise<string> {
  const days = { opensOn: '2026-09-01', closesOn: '2099-09-01', resultsOn: '2099-10-01' }
  const roundId = await openRoundFor(store, loadLibrary(definitions), { ...days, terms: { reminderDays: [] } })
  await store.invitations.add(roundId, people(invited))
  expect(await store.mail.queueRound(roundId, invite)).toBe(invited)
  return roundId
}

const counted = async (store: Store, roundId: string): Promise<ReadonlyMap<string, number>> =>
  new Map((await store.mail.counts(roundId)).map(({ state, count }) => [state, count]))

const rest = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

async function untilTaken(sink: MailSink, count: number): Promise<void> {
  while (sink.mails.length < count) await rest(2)
}

const timesSent = (sink: MailSink): ReadonlyMap<string, number> => {
  const addresses = sink.mails.map(({ recipients }) => recipients[0] ?? '')
  return new Map([...Map.groupBy(addresses, (address) => address)].map(([address, all]) => [address, all.length]))
}

const addressesIn = async (store: Store, roundId: string, state: 'sent' | 'uncertain'): Promise<readonly string[]> =>
  (await store.mail.list(roundId, { states: [state], offset: 0, limit: 1000 })).mails.map(({ email }) => email)

describe('a server that is killed while it sends', () => {
  it(
    `sends no mail twice without a person, ${kills} times; what may have gone out is listed as uncertain`,
    () =>
      inTemporaryFolder(async (folder) => {
        const sink = await openMailSink({ afterData: () => slowMs })
        const settings = { SMTP_URL: sink.url, MAIL_FROM: from, MAIL_PER_MINUTE: '600' }
        const roundId = await withStore(folder, prepare)
        for (let kill = 0; kill < kills; kill += 1) {
          const taken = sink.mails.length
          const server = await serveProcess(folder, settings)
          await untilTaken(sink, taken + 1 + (kill % 4) * 3)
          await rest((kill % 3) * 25)
          await server.kill()
          await rest(2 * slowMs)
        }
        const between = await withStore(folder, (store) => counted(store, roundId))
        expect(between.get('sending')).toBeUndefined()
        expect(between.get('uncertain')).toBeGreaterThan(0)
        expect(between.get('queued')).toBeGreaterThan(0)

        const before = sink.mails.length
        const server = await serveProcess(folder, settings)
        await untilTaken(sink, before + (between.get('queued') ?? 0))
        await rest(500)
        await server.kill()
        expect([...timesSent(sink).values()].filter((times) => times > 1)).toEqual([])

        await withStore(folder, async (store) => {
          const [sent, uncertain] = [await addressesIn(store, roundId, 'sent'), await addressesIn(store, roundId, 'uncertain')]
          expect(sent.length + uncertain.length).toBe(invited)
          const arrived = timesSent(sink)
          expect(sent.filter((address) => !arrived.has(address))).toEqual([])
          const known = new Set([...sent, ...uncertain])
          expect([...arrived.keys()].filter((address) => !known.has(address))).toEqual([])
          expect(await store.mail.requeue(roundId, { state: 'uncertain' })).toBe(uncertain.length)
        })
        const last = await serveProcess(folder, settings)
        const all = people(invited).map(({ email }) => email)
        while (all.some((address) => !timesSent(sink).has(address))) await rest(20)
        await last.kill()
        await sink.close()
      }),
    60_000,
  )
})
