/**
 * Brings a server up on a store and takes it down again. Called by `serve`, `demo` and the end-to-end tests: one way to start.
 */
import { randomBytes } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { pino } from 'pino'
import type { Store } from '../data/store.ts'
import { createApp } from './app.ts'
import { startChores } from './chores.ts'
import type { Dependencies } from './dependencies.ts'
import { mailRoadOf, startMail } from './mail/mail-service.ts'
import { loadGuide, shippedGuide } from './guide-library.ts'
import { loadLibrary } from './questionnaire-library.ts'
import { releasedRounds } from './results/released-rounds.ts'
import type { Settings } from './settings.ts'
import { openWorkshop } from './workshop/workshop.ts'

/** What a start may choose; tests pass a day of their own. */
export interface StartOptions {
  readonly settings: Settings
  readonly store: Store
  readonly demo?: boolean
  readonly today?: () => string
  /** The time in Finland to the minute, such as 14:05. */
  readonly timeOfDay?: () => string
  /** Milliseconds since 1970. */
  readonly now?: () => number
  readonly logLevel?: 'info' | 'error' | 'silent'
  /** What is done once it listens and before the chores begin: they would close the past rounds of a demo that is being filled. */
  readonly prepare?: (dependencies: Dependencies) => Promise<void>
  /** Folder of the questionnaires; absent: those that come with Puntari. */
  readonly definitions?: string
  /** It answers and does nothing by itself: no chores, no mails. For a second server on the same data. */
  readonly answersOnly?: boolean
}

export interface RunningServer {
  readonly address: string
  readonly dependencies: Dependencies
  /** Stops listening, lets running requests end, closes the store. */
  stop(): Promise<void>
}

const shipped = join(import.meta.dirname, '..', 'questionnaires')
const finnishDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Helsinki', dateStyle: 'short' })

/** Today's calendar day in Finland, as 2026-11-21 (the Swedish way of writing a day is ISO 8601). */
export const todayInFinland = (): string => finnishDay.format(new Date())

const finnishTime = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Helsinki', timeStyle: 'short' })

/** The time in Finland, as 14:05. */
const timeInFinland = (): string => finnishTime.format(new Date())

/** The guide first: definitions point to its methods. */
function whatIsAsked(definitions: string): Pick<Dependencies, 'guide' | 'library'> {
  const guide = loadGuide(shippedGuide)
  return { guide, library: loadLibrary(definitions, new Set(guide.methods.map(({ id }) => id))) }
}

export async function startServer({
  settings,
  store,
  demo = false,
  today = todayInFinland,
  timeOfDay = timeInFinland,
  now = Date.now,
  logLevel = 'info',
  definitions = shipped,
  answersOnly = false,
  prepare,
}: StartOptions): Promise<RunningServer> {
  const log = pino({ level: logLevel, base: null })
  const { guide, library } = whatIsAsked(definitions)
  const road = answersOnly ? undefined : mailRoadOf(settings, randomBytes)
  const mail = road === undefined ? {} : { sendMail: road.send }
  const workshop = openWorkshop()
  const release = releasedRounds({ store, library, workshop })
  const clock = { today, timeOfDay, now }
  const dependencies: Dependencies = { store, library, guide, settings, log, workshop, release, ...clock, randomBytes, demo, ...mail }
  const server = createApp(dependencies).listen(settings.port, settings.host)
  await new Promise((resolve, reject) => server.once('listening', resolve).once('error', reject))
  await prepare?.(dependencies)
  const stopChores = answersOnly ? () => undefined : startChores(dependencies)
  const stopMail = startMail(dependencies, road)
  const { port } = server.address() as AddressInfo
  return {
    address: `http://${settings.host}:${port}`,
    dependencies,
    stop: async () => {
      stopChores()
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeIdleConnections()
      setTimeout(() => server.closeAllConnections(), 3000).unref()
      await Promise.all([closed, stopMail()])
      await workshop.close()
      await store.close()
    },
  }
}
