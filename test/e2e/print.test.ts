/** What comes out of the printer: pages, their margins, and the one sheet that must stay one. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import type { ReleasedGroup } from '../../analysis/released-result.ts'
import type { ResultContext } from '../../views/results/result-context.ts'
import { currentRound } from '../../views/results/result-context.ts'
import { screenLanguages } from '../../views/translate.ts'
import { demoContext } from '../views/results/demo-contexts.ts'
import { released } from '../views/results/made-results.ts'
import { desktop, faultsOf, launchChromium, narrow } from './house.ts'
import { pdfPages } from './pdf-text.ts'
import type { PrintedPages } from './printed-pages.ts'
import { openPrintedPages } from './printed-pages.ts'

let pages: PrintedPages
let browser: Browser
let sheet: Page

beforeAll(async () => {
  pages = await openPrintedPages()
  browser = await launchChromium()
  sheet = await (await browser.newContext({ baseURL: pages.address, viewport: desktop, javaScriptEnabled: false })).newPage()
}, 60_000)
afterAll(async () => {
  await browser.close()
  await pages.close()
})

async function printed(path: string): Promise<readonly string[]> {
  await sheet.goto(path)
  return pdfPages(await sheet.pdf({ preferCSSPageSize: true }))
}

const barometer = (language: 'fi' | 'sv' | 'en', year = 2026): ResultContext => ({
  ...demoContext('democracy', year, language),
  roundTitle: { fi: 'Demokratiabarometri', sv: 'Demokratibarometern', en: 'Democracy barometer' }[language],
})

/** Signs without a shape and letters from the right beside an emoji, 300 in all. */
const longName = `😀 مرحبا بالعالم ${'Hyvinvointialueenosallisuussuunnittelijakokous '.repeat(7)}`.slice(0, 300)

const withNames = (context: ResultContext): ResultContext => ({
  ...context,
  organisationName: longName,
  roundTitle: longName,
  unitNames: Object.fromEntries(Object.keys(context.unitNames).map((unit) => [unit, `${unit} ${longName}`])),
})

/** The same round with so many groups, all with figures; none: with nothing that may be shown. */
function withGroups(context: ResultContext, count: number): ResultContext {
  const round = currentRound(context)
  const [figures] = Object.values(round.released.groups)
  const ids = context.questionnaire.groups.map(({ id }) => id)
  const shown = (index: number): ReleasedGroup => (figures !== undefined && index < count ? figures : { tier: 'hidden' })
  const groups = Object.fromEntries(ids.slice(0, Math.max(1, count)).map((id, index) => [id, shown(index)]))
  return { ...context, rounds: [{ ...round, released: released(context.questionnaire, { groups }) }] }
}

describe('The report on paper', () => {
  it.each(screenLanguages)(
    'of a barometer has its title, section and number on every page after the cover, in %s',
    async (language) => {
      const [cover = '', ...rest] = await printed(await pages.put('report', barometer(language)))
      const all = rest.length + 1
      expect(all).toBeGreaterThan(15)
      expect(all).toBeLessThan(36)
      expect(cover).not.toContain(`1/${all}`)
      rest.forEach((text, index) => {
        expect(text).toContain(`${index + 2}/${all}`)
        expect(text.startsWith({ fi: 'Demokratia', sv: 'Demokrati', en: 'Democracy' }[language])).toBe(true)
      })
      // The second page is the contents; each later one tells its section before anything else.
      for (const text of rest.slice(1)) expect(text).toMatch(/^.{20,60}·Koivuranta–Björkstrand\d+\p{L}.+?\d+\/\d+/u)
    },
    30_000,
  )

  it('of one unit and of a unit of which nothing may be shown has no empty page', async () => {
    const context = demoContext('dialogue', 2026, 'fi')
    for (const unit of ['early', 'planning']) {
      const all = await printed(await pages.put('report', context, unit))
      expect(all.length).toBeGreaterThan(4)
      for (const text of all) expect(text.length).toBeGreaterThan(100)
    }
  }, 30_000)

  it('keeps its shape with names of 300 letters', async () => {
    const all = await printed(await pages.put('report', withNames(demoContext('dialogue', 2026, 'sv'))))
    expect(all.length).toBeLessThan(30)
    expect(all[0]).toContain('https://kyselyt.koivuranta.example/results/r1')
    for (const [index, text] of all.slice(1).entries()) expect(text).toContain(`${index + 2}/${all.length}`)
  }, 30_000)
})

describe('The summary', () => {
  const rounds = [
    ...screenLanguages.flatMap((language) =>
      [1, 2, 3, 4].map((count) => ({ name: `${count} groups`, language, context: () => withGroups(barometer(language), count) })),
    ),
    { name: 'a barometer of which nothing may be shown', language: 'fi', context: () => withGroups(barometer('fi'), 0) },
    { name: 'a barometer with an open link', language: 'en', context: () => barometer('en', 2025) },
    { name: 'a dialogue type', language: 'sv', context: () => demoContext('dialogue', 2026, 'sv') },
    { name: 'four groups and long names', language: 'fi', context: () => withNames(withGroups(barometer('fi'), 4)) },
  ]

  it.each(rounds)(
    'of $name is one sheet with its address at the foot, in $language',
    async ({ context }) => {
      const all = await printed(await pages.put('summary', context()))
      expect(all).toHaveLength(1)
      expect(all[0]).toContain('https://kyselyt.koivuranta.example/results/r1')
      // Nothing is pushed over the foot: on paper all parts end within the sheet.
      await sheet.emulateMedia({ media: 'print' })
      const cut = await sheet.evaluate(() => {
        const bottom = document.querySelector('.summary-sheet')?.getBoundingClientRect().bottom ?? 0
        return [...document.querySelectorAll('.summary-sheet > *')].filter((part) => part.getBoundingClientRect().bottom > bottom + 1)
          .length
      })
      await sheet.emulateMedia({ media: null })
      expect(cut).toBe(0)
    },
    30_000,
  )
})

describe('The discussion pack', () => {
  it.each(screenLanguages)(
    'is a few sheets with numbers, in %s',
    async (language) => {
      const all = await printed(await pages.put('discussion', demoContext('dialogue', 2026, language), 'early'))
      expect(all.length).toBeGreaterThan(3)
      expect(all.length).toBeLessThan(8)
      all.forEach((text, index) => expect(text).toContain(`${index + 1}/${all.length}`))
    },
    30_000,
  )
})

describe('On a screen', () => {
  it.each([
    ['report', 'dialogue', narrow],
    ['summary', 'democracy', desktop],
    ['discussion', 'democracy', narrow],
  ] as const)(
    'the %s has no fault that axe finds, and nobody scrolls sideways',
    async (kind, series, viewport) => {
      const page = await (await browser.newContext({ baseURL: pages.address, viewport })).newPage()
      await page.goto(await pages.put(kind, demoContext(series, 2026, 'sv')))
      expect(await faultsOf(page)).toEqual([])
      await page.context().close()
    },
    60_000,
  )
})
