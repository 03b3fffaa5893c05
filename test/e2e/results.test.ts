import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { DemoGuide } from '../../server/demo/demo-guide.ts'
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

const path = (title: RegExp): string => guide.results.find((result) => title.test(result.title))?.path ?? ''

const pages = [
  { name: 'a municipality’s dialogue', title: /Koivuranta.*2025.*work/ },
  { name: 'a county’s dialogue', title: /Kaislaj.*2026.*work/ },
  { name: 'a barometer with a self-selected group', title: /Koivuranta.*2025.*barometer/ },
]
// Axe takes ten seconds for such a page: each is looked at folded in one language, unfolded in another, and read in all three.
const visits = pages.flatMap((page, at) =>
  ['fi', 'sv', 'en'].map((lang, turn) => ({
    ...page,
    lang,
    viewport: (at + turn) % 2 === 0 ? narrow : desktop,
    look: (['folded', 'unfolded', 'size'] as const)[(at + turn) % 3],
  })),
)

describe('The result page', () => {
  it.each(visits)('of $name can be read by everybody, $lang', async ({ title, lang, viewport, look }) => {
    const page = await house.visit({ viewport })
    const failures: string[] = []
    page.on('console', (message) => void (message.type() === 'error' && failures.push(message.text())))
    await page.goto(`${path(title)}?lang=${lang}`)
    await page.waitForLoadState('networkidle')
    expect(await page.getAttribute('html', 'lang')).toBe(lang)
    if (look === 'folded') expect(await axeFindings(page)).toEqual([])
    await page.$$eval('details', (all) => all.forEach((each) => each.setAttribute('open', '')))
    if (look === 'unfolded') expect(await axeFindings(page)).toEqual([])
    expect(await sidewaysOverflow(page)).toBe(0)
    expect(failures).toEqual([])
  })

  it('is found in the portal by everybody, in every language and without script; so are its files', async () => {
    const [still, page] = [await house.visit({ javaScriptEnabled: false, viewport: narrow }), await house.visit({ viewport: desktop })]
    await still.goto('/results?lang=sv')
    await still.fill('[name=q]', 'bjorkstrand 2025 demokrati')
    await still.click('main form button')
    expect(await still.locator('.result-card').count()).toBe(1)
    expect(await sidewaysOverflow(still)).toBe(0)
    await still.check('[name=beside]')
    await still.click('.portal-beside button')
    for (const address of [
      '/results?lang=fi',
      `${still.url().replace(house.address, '')}&lang=en`,
      '/results?q=x&lang=sv',
      '/results/list',
    ]) {
      await page.goto(address)
      expect(await axeFindings(page)).toEqual([])
    }
    await page.goto(`${path(/Koivuranta.*2025.*work/)}/data?lang=fi`)
    expect(await axeFindings(page)).toEqual([])
    await page.setViewportSize(narrow)
    expect(await sidewaysOverflow(page)).toBe(0)
  })

  it('shows its charts without script, and live ones with it', async () => {
    const still = await house.visit({ javaScriptEnabled: false, viewport: desktop })
    await still.goto(path(/Koivuranta.*2025.*barometer/))
    expect(await still.locator('.chart svg').filter({ visible: true }).count()).toBeGreaterThan(3)
    const live = await house.visit({ viewport: desktop })
    await live.goto(path(/Koivuranta.*2025.*barometer/))
    const charts = live.locator('.chart').filter({ visible: true })
    // Drawn when somebody is there, and each when it comes near.
    expect(await live.locator('.chart--live canvas').count()).toBe(0)
    for (let at = 0; at < 4; at += 1) {
      await charts.nth(at).hover()
      await charts.nth(at).locator('canvas').waitFor()
    }
  })

  it('says of a self-selected group that it describes only those who answered, and gives it no interval', async () => {
    const page = await house.visit()
    await page.goto(`${path(/Koivuranta.*2025.*barometer/)}?lang=en`)
    expect(await page.textContent('main')).toMatch(/chose to answer/)
    const csv = await (await fetch(`${house.address}${path(/Koivuranta.*2025.*barometer/)}/tables/dimensions.csv?lang=en`)).text()
    const residents = csv.split('\r\n').filter((line) => line.includes('"Residents"'))
    expect(residents.length).toBeGreaterThan(3)
    // Value, then neither lower nor upper end, n, and neither note nor verdict.
    for (const line of residents) expect(line).toMatch(/,\d+(\.\d+)?,"","",\d+,"",""$/)
  })

  it('hides a unit of four and one with nobody alike, and gives words only for nine', async () => {
    const page = await house.visit({ viewport: desktop })
    await page.goto(`${path(/Koivuranta.*2025.*work/)}?lang=en`)
    const round = await house.store.rounds.find(
      path(/Koivuranta.*2025.*work/)
        .split('/')
        .at(-1) ?? '',
    )
    const units = await house.store.rounds.units(round?.id ?? '')
    const textOf = async (name: string) => {
      const unit = units.find((each) => typeof each.name === 'object' && each.name['en'] === name)
      await page.goto(`${path(/Koivuranta.*2025.*work/)}/units/${unit?.unit}?lang=en`)
      return ((await page.textContent('main')) ?? '').replaceAll(name, 'UNIT').replace(/\s+/g, ' ').split('Other results')[0]
    }
    const [four, nobody] = [await textOf('Town planning'), await textOf('Participation team')]
    expect(four).toContain('too few answers')
    expect(four).not.toMatch(/\d+%/)
    expect(four).toBe(nobody)
    expect(await textOf('Youth services')).not.toMatch(/\d+%/)
  })
})

describe('A result that is not released', () => {
  it('is not there for a stranger, and is there for its managers', async () => {
    const closed = path(/Koivuranta.*2026.*barometer/)
    expect(await (await fetch(`${house.address}${closed}`)).text()).not.toContain('<figure')
    expect((await fetch(`${house.address}${closed}/tables/items.csv`)).status).toBe(404)
    const page = await house.visit()
    await page.goto('/manage/sign-in')
    await page.fill('[name=email]', guide.accounts[0]?.email ?? '')
    await page.fill('[name=password]', guide.accounts[0]?.password ?? '')
    await page.press('[name=password]', 'Enter')
    await page.waitForURL('**/manage')
    expect((await page.goto(`${closed}?lang=en`))?.status()).toBe(200)
    // Residents chose to answer in 2025: they are compared with 2024, councillors with the year before.
    expect(await page.textContent('#years')).toMatch(/Residents · Clarity: [^.]* since 2024\..*Councillors · Clarity: [^.]* since 2025\./s)
  })
})
