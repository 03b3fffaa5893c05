import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { DemoGuide } from '../../server/demo/demo-guide.ts'
import { isMethodTopic, methodTopics } from '../../views/method/method-topics.ts'
import { screenLanguages } from '../../views/translate.ts'
import { answerAll } from './answering.ts'
import { openDemoHouse } from './demo-house.ts'
import type { House } from './house.ts'
import { axeFindings, desktop, narrow, sidewaysOverflow } from './house.ts'

const seed = 2026
const today = '2026-11-21'
let house: House
let guide: DemoGuide

beforeAll(async () => {
  ;({ house, guide } = await openDemoHouse(seed, today))
}, 120_000)
afterAll(() => house.close())

// Each page in one language, the one with the tables in all three.
const visits = ['/method', ...methodTopics.map((topic) => `/method/${topic}`)].flatMap((address, at) =>
  screenLanguages
    .filter((_, turn) => address.endsWith('/intervals') || turn === at % screenLanguages.length)
    .map((lang) => ({ address, lang, viewport: at % 2 === 0 ? narrow : desktop })),
)

describe('A method page', () => {
  it.each(visits)('at $address can be read by everybody, $lang, without script', async ({ address, lang, viewport }) => {
    const page = await house.visit({ viewport })
    const failures: string[] = []
    page.on('console', (message) => void (message.type() === 'error' && failures.push(message.text())))
    expect((await page.goto(`${address}?lang=${lang}`))?.status()).toBe(200)
    expect(await page.getAttribute('html', 'lang')).toBe(lang)
    expect(await page.locator('script').count()).toBe(0)
    expect(await axeFindings(page)).toEqual([])
    expect(await sidewaysOverflow(page)).toBe(0)
    expect(failures).toEqual([])
  })

  it('keeps the language from the index to a topic and on', async () => {
    const page = await house.visit()
    await page.goto('/method?lang=sv')
    await page.click('a[href="/method/gaps"]')
    await page.waitForURL('**/method/gaps')
    expect(await page.textContent('h1')).toBe('Skillnader mellan två grupper')
    await page.click('main a[href="/method/intervals"]')
    await page.waitForURL('**/method/intervals')
    expect(await page.textContent('#coverage h2')).toBe('Hur ofta håller marginalen?')
  })

  it('is not there for a topic that nobody wrote', async () => {
    for (const topic of ['nothing', 'constructor', '..%2fprivacy']) {
      expect((await fetch(`${house.address}/method/${topic}`)).status).toBe(404)
    }
  })

  it('is reached from the foot of every page', async () => {
    const page = await house.visit()
    await page.goto('/?lang=en')
    await page.click('footer a[href="/method"]')
    await page.waitForURL('**/method')
    expect(await page.textContent('h1')).toBe('How the figures are computed')
  })
})

interface Read {
  readonly path: string
  readonly html: string
}

async function read(path: string, lang: string): Promise<Read> {
  const response = await fetch(`${house.address}${path}?lang=${lang}`)
  return { path, html: response.status === 200 ? await response.text() : '' }
}

/** Every result page of the demo in three languages, and the page of each unit in one. */
async function allResultPages(): Promise<readonly Read[]> {
  const wholes: Read[] = []
  for (const { path } of guide.results) for (const lang of screenLanguages) wholes.push(await read(path, lang))
  const units = new Set(
    wholes.flatMap(({ html }) => [...html.matchAll(/href="(\/results\/[^"]+\/units\/[^"]+)"/g)].map(([, href = '']) => href)),
  )
  const parts: Read[] = []
  for (const [at, path] of [...units].entries()) parts.push(await read(path, screenLanguages[at % screenLanguages.length] ?? 'fi'))
  return [...wholes, ...parts]
}

const figuresOf = (html: string): readonly string[] =>
  html
    .split('<figure')
    .slice(1)
    .map((part) => part.split('</figure>')[0] ?? '')
const topicOf = (figure: string): string => /href="\/method\/([a-z-]+)"/.exec(figure)?.[1] ?? ''

describe('From every figure', () => {
  it('of every result page of the demo the way leads to the page that explains it', async () => {
    const pages = await allResultPages()
    const figures = pages.flatMap(({ path, html }) => figuresOf(html).map((figure) => ({ path, topic: topicOf(figure) })))
    expect(figures.filter(({ topic }) => !isMethodTopic(topic))).toEqual([])
    expect(pages.length).toBeGreaterThan(3 * guide.results.length)
    const topics = [...new Set(figures.map(({ topic }) => topic))]
    expect(topics).toEqual(expect.arrayContaining(['changes', 'dialogue-type', 'distribution', 'gaps', 'scores']))
  }, 240_000)

  it.each(screenLanguages)('with few answers the page says in %s that margins are rough, and shows how rough', async (lang) => {
    const words = { fi: /alle 30/, sv: /färre än 30/i, en: /fewer than 30/i }
    const path = guide.results.find(({ title }) => /Koivuranta.*2025.*work/.test(title))?.path ?? ''
    const html = await (await fetch(`${house.address}${path}?lang=${lang}`)).text()
    expect(html).toMatch(words[lang])
    expect(html).toContain('href="/method/intervals#coverage"')
  })
})

describe('One’s own result', () => {
  it('leads to what explains it in a tab of its own, so that the page that shows it once stays', async () => {
    const page = await house.visit({ viewport: desktop })
    await page.goto('/try/odi?lang=en')
    await page.click('#start button')
    await answerAll(page, 0)
    await page.click('button[value=send]')
    const [explained] = await Promise.all([page.context().waitForEvent('page'), page.click('a[href="/method/dialogue-type"]')])
    await explained.waitForLoadState()
    expect(await explained.textContent('h1')).toBe('Directions and landscapes')
    expect(await page.locator('#own-result').count()).toBe(1)
  })
})
