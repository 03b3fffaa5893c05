/**
 * A running Puntari and a real browser for the stories: the same server as `npm start`, on a store in memory.
 */
import { existsSync } from 'node:fs'
import axe from 'axe-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { chromium } from 'playwright-core'
import { openStore } from '../../data/open-store.ts'
import type { RandomBytes } from '../../data/random-id.ts'
import type { Store } from '../../data/store.ts'
import type { Dependencies } from '../../server/dependencies.ts'
import type { MailSettings } from '../../server/settings.ts'
import type { RunningServer } from '../../server/start-server.ts'
import { startServer } from '../../server/start-server.ts'

export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export const phone = { width: 390, height: 844 }
export const narrow = { width: 320, height: 640 }
export const desktop = { width: 1280, height: 900 }

/** Without a window of its own where that is installed: the same engine for a third less of the processor. */
const chromiumPath = (): string =>
  process.env['PUNTARI_CHROMIUM'] ??
  ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'].find((path) => existsSync(path)) ??
  '/usr/bin/chromium'

export const launchChromium = (): Promise<Browser> => chromium.launch({ executablePath: chromiumPath(), args: chromiumFlags })

/**
 * A click of Playwright's waits until the next page begins, not until it is there: on a slow machine a story would count on half a page.
 */
function waitingAfterClicks(page: Page): Page {
  const click = page.click.bind(page)
  return Object.assign(page, {
    click: async (...what: Parameters<Page['click']>): Promise<void> => {
      await click(...what)
      await page.waitForLoadState()
    },
  })
}

export interface House {
  readonly address: string
  readonly server: RunningServer
  readonly store: Store
  readonly browser: Browser
  /** Moves the server's calendar. */
  setToday(day: string): void
  /** A fresh person: no cookies of anybody else. */
  visit(options?: BrowserContextOptions): Promise<Page>
  close(): Promise<void>
}

/** `random`: chance of the store; absent: the system's. `mail`: where mails go; absent: nowhere. */
export interface HouseOptions {
  readonly mail?: MailSettings
  readonly today?: string
  readonly random?: RandomBytes
  /** The time in Finland; absent: the machine's. */
  readonly timeOfDay?: () => string
  /** What is done before the server's chores begin, such as filling the demo. */
  readonly prepare?: (dependencies: Dependencies) => Promise<void>
}

export async function openHouse({ today = '2026-09-10', random, mail, timeOfDay, prepare }: HouseOptions = {}): Promise<House> {
  let day = today
  const store = await openStore({ file: ':memory:', ...(random === undefined ? {} : { random }) })
  const settings = {
    port: 0,
    host: '127.0.0.1',
    dataFolder: '',
    publicUrl: 'http://localhost',
    trustProxy: 0,
    ...(mail === undefined ? {} : { mail }),
  }
  const server = await startServer({
    settings,
    store,
    today: () => day,
    logLevel: 'error',
    ...(timeOfDay === undefined ? {} : { timeOfDay }),
    ...(prepare === undefined ? {} : { prepare }),
  })
  const browser = await launchChromium()
  return {
    address: server.address,
    server,
    store,
    browser,
    setToday: (next) => {
      day = next
    },
    visit: async (options = {}) => {
      const context = await browser.newContext({ baseURL: server.address, viewport: phone, locale: 'fi-FI', ...options })
      return waitingAfterClicks(await context.newPage())
    },
    close: async () => {
      await browser.close()
      await server.stop()
    },
  }
}

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/**
 * What axe finds on the page as it stands, in words: empty where all is well. Our pages have no frames, so axe is put
 * into the page itself; what passes is not asked for. Both make it several times quicker, and it finds the same.
 */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source)
  const violations = await page.evaluate(async (tags) => {
    if (document.querySelector('iframe, frame')) throw new Error('A page with frames: axe would not look into them.')
    const { axe: inPage } = globalThis as unknown as { axe: typeof axe }
    return (await inPage.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] })).violations
  }, rules)
  return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => target.join(' ')).join('; ')})`)
}

/** How far the page reaches beyond the window to the right, in px; 0 where nobody has to scroll sideways. */
export async function sidewaysOverflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

/** What is wrong with how the page looks, in words with its address. Without script axe can't run. */
export async function faultsOf(page: Page, hasScript = true): Promise<readonly string[]> {
  const [axe, overflow] = [hasScript ? await axeFindings(page) : [], await sidewaysOverflow(page)]
  return [...axe.map((finding) => `${page.url()} ${finding}`), ...(overflow > 0 ? [`${page.url()} reaches ${overflow} px beyond`] : [])]
}

/** The same with every fold open. */
export async function faultsOfUnfolded(page: Page): Promise<readonly string[]> {
  await page.$$eval('details', (all) => all.forEach((each) => each.setAttribute('open', '')))
  return faultsOf(page)
}
