/**
 * The whole server on an empty store in memory, with a day of its own, and the first account made with the setup code.
 */
import { randomBytes } from 'node:crypto'
import { openStore } from '../../../data/open-store.ts'
import type { Store } from '../../../data/store.ts'
import { ensureSetupCode } from '../../../server/manage/setup-code.ts'
import type { Dependencies } from '../../../server/dependencies.ts'
import type { Settings } from '../../../server/settings.ts'
import { startServer } from '../../../server/start-server.ts'
import type { Page, StaffBrowser } from './staff-browser.ts'
import { staffBrowser } from './staff-browser.ts'

export const today = '2026-11-21'
export const password = 'kolme sinistä kissaa'

export interface StaffServer {
  readonly store: Store
  readonly address: string
  readonly setupCode: string
  readonly dependencies: Dependencies
  stop(): Promise<void>
}

/** `settings`: others than the plain ones. `now`: the server's clock. */
export interface StaffServerOptions {
  readonly settings?: Partial<Settings>
  readonly now?: () => number
  /** What is done before the chores begin, such as filling the demo. */
  readonly prepare?: (dependencies: Dependencies) => Promise<void>
}

/** `publicUrl`: the address under which people reach the server. `kept`: a store that is there already. */
export async function staffServer(
  publicUrl = 'http://puntari.test',
  kept?: Store,
  { settings: others = {}, ...clock }: StaffServerOptions = {},
): Promise<StaffServer> {
  const store = kept ?? (await openStore({ file: ':memory:' }))
  const trustProxy = publicUrl.startsWith('https:') ? 1 : 0
  const settings = { port: 0, host: '127.0.0.1', dataFolder: 'unused', publicUrl, trustProxy, ...others }
  const { address, stop, dependencies } = await startServer({ settings, store, today: () => today, logLevel: 'silent', ...clock })
  const setupCode = (await ensureSetupCode(store, randomBytes)) ?? ''
  return { store, address, setupCode, dependencies, stop }
}

/** Makes the first account and is signed in. */
export async function setUp({ address, setupCode }: StaffServer, language = 'en'): Promise<StaffBrowser> {
  const browser = staffBrowser(address, language)
  const page = await browser.open('/manage')
  await browser.send(page, '/manage/setup', { code: setupCode, email: 'aino@example.fi', password, name: 'Aino Äikäs' })
  return browser
}

const municipality = { name: 'Järvelän kunta', kind: 'municipality', inhabitants: '29 870', languages: ['fi', 'sv'], action: 'save' }

/** Makes an organisation with these units; its id. */
export async function makeOrganisation(
  browser: StaffBrowser,
  units = 'Koulut; 60\n  Keskuskoulu; 34\nTekniset palvelut; 12',
): Promise<string> {
  const form = await browser.open('/manage/organisations/new')
  const made = await browser.send(form, '/manage/organisations/new', { ...municipality, units })
  return /organisations\/(\w+)/.exec(made.path)?.[1] ?? ''
}

/** Plans a round of ODI with the defaults; its page. */
export async function planRound(browser: StaffBrowser, organisation: string): Promise<Page> {
  const form = await browser.open(`/manage/rounds/new?organisation=${organisation}&questionnaire=odi`)
  const days = {
    year: '2026',
    opensOn: today,
    closesOn: '2026-12-12',
    resultsOn: '2026-12-26',
    'recruitment-staff': 'census',
    readersAnswer: [],
    action: 'save',
  }
  return browser.send(form, '/manage/rounds/new', days)
}

export const roundIdOf = ({ path }: Page): string => /rounds\/(\w+)/.exec(path)?.[1] ?? ''

/** Opens the planned round of this page. */
export function openRound(browser: StaffBrowser, page: Page): Promise<Page> {
  return browser.send(page, `/manage/rounds/${roundIdOf(page)}/open`)
}
