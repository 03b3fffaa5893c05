/**
 * `npm run screenshots`: the pictures of docs/screenshots, taken from the demo in a real browser: phone and desktop, three languages.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { itemsOf } from '../../questionnaires/columns.ts'
import { demoBytes } from '../../server/demo/chance.ts'
import type { DemoGuide } from '../../server/demo/demo-guide.ts'
import { fillDemo } from '../../server/demo/fill-demo.ts'
import type { QuestionnaireLibrary } from '../../server/questionnaire-library.ts'
import type { House } from '../e2e/house.ts'
import { desktop, openHouse, phone } from '../e2e/house.ts'

const folder = join(import.meta.dirname, '..', '..', 'docs', 'screenshots')
const seed = 2026
const today = '2026-11-21'

interface Stage {
  readonly page: Page
  readonly guide: DemoGuide
  readonly library: QuestionnaireLibrary
  readonly lang: string
}

const resultPath = ({ results }: DemoGuide, title: RegExp): string => results.find((result) => title.test(result.title))?.path ?? '/'

async function startTrial({ page, lang }: Stage, id: string): Promise<void> {
  await page.goto(`/try/${id}?lang=${lang}`)
  await page.click('#start button')
}

async function signIn({ page, guide: { accounts } }: Stage): Promise<void> {
  await page.goto('/manage/sign-in')
  await page.fill('input[type=email]', accounts[0]?.email ?? '')
  await page.fill('input[type=password]', accounts[0]?.password ?? '')
  await page.press('input[type=password]', 'Enter')
  await page.waitForURL('**/manage')
}

/** Answers as somebody who sees the second pole everywhere, so that a landscape comes out. */
async function answerTowardsSecondPoles({ page, library }: Stage): Promise<void> {
  const keys = new Map(itemsOf(library.byId('odi') ?? { pages: [] }).map((item) => [item.id, item.kind === 'pair' ? item.key : 1]))
  while ((await page.locator('#answers button[value=next]').count()) > 0) {
    const names = await page.$$eval('#answers fieldset input[type=radio]:first-of-type', (inputs) =>
      inputs.map((input) => input.getAttribute('name') ?? ''),
    )
    for (const name of new Set(names))
      await page
        .locator(`#answers input[name="${name}"]`)
        .nth(keys.get(name) === -1 ? 0 : 3)
        .check()
    await page.click('#answers button[value=next]')
  }
}

/** What each picture shows: brings the page there; the part of the page to take, if not from the top. */
const scenes: Readonly<Record<string, (stage: Stage) => Promise<string | undefined>>> = {
  front: async ({ page, lang }) => void (await page.goto(`/?lang=${lang}`)),
  pair: async (stage) => {
    await startTrial(stage, 'odi')
    await stage.page.locator('#answers input[type=radio]').nth(1).check()
    return undefined
  },
  error: async (stage) => {
    await startTrial(stage, 'democracy-barometer')
    await stage.page.$eval('#answers input[type=radio]', (input) => input.setAttribute('value', '99'))
    await stage.page.locator('#answers input[type=radio]').first().check()
    await stage.page.click('#answers button[value=next]')
    return undefined
  },
  'own-result': async (stage) => {
    await startTrial(stage, 'odi')
    await answerTowardsSecondPoles(stage)
    await stage.page.click('button[value=send]')
    return undefined
  },
  'odi-result': async ({ page, guide, lang }) => void (await page.goto(`${resultPath(guide, /Koivuranta.*2025.*work/)}?lang=${lang}`)),
  'barometer-result': async (stage) => {
    await signIn(stage)
    await stage.page.goto(`${resultPath(stage.guide, /Koivuranta.*2026.*barometer/)}?lang=${stage.lang}`)
    return undefined
  },
  'year-comparison': async (stage) => {
    await signIn(stage)
    await stage.page.goto(`${resultPath(stage.guide, /Koivuranta.*2026.*barometer/)}?lang=${stage.lang}`)
    return '#years'
  },
}

async function take(
  { browser, address, server }: House,
  guide: DemoGuide,
  name: string,
  lang: string,
  size: 'phone' | 'desktop',
): Promise<void> {
  const { library } = server.dependencies
  const viewport = size === 'phone' ? phone : desktop
  const context = await browser.newContext({ baseURL: address, viewport, reducedMotion: 'reduce' })
  const page = await context.newPage()
  const part = await scenes[name]?.({ page, guide, library, lang })
  await page.waitForLoadState('networkidle')
  const path = join(folder, `${name}-${lang}-${size}.png`)
  if (part !== undefined) await page.locator(part).screenshot({ path })
  else {
    const whole = await page.evaluate(() => document.documentElement.scrollHeight)
    await page.screenshot({
      path,
      fullPage: true,
      clip: { x: 0, y: 0, width: viewport.width, height: Math.min(whole, size === 'phone' ? 2000 : 1600) },
    })
  }
  await context.close()
}

mkdirSync(folder, { recursive: true })
const house = await openHouse({ today, random: demoBytes(seed) })
try {
  const guide = await fillDemo(house.store, house.server.dependencies.library, { seed, today })
  for (const name of Object.keys(scenes)) {
    for (const lang of ['fi', 'sv', 'en']) {
      for (const size of ['phone', 'desktop'] as const) await take(house, guide, name, lang, size)
    }
    console.log(name)
  }
} finally {
  await house.close()
}
