/**
 * The story of a comparison: a development manager looks for the largest sure difference and shares what was found; a resident opens it.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'
import type { DemoGuide } from '../../server/demo/demo-guide.ts'
import { translatorFor } from '../../views/translate.ts'
import { openDemoHouse } from './demo-house.ts'
import type { House } from './house.ts'
import { desktop, faultsOf, faultsOfUnfolded, narrow, phone } from './house.ts'

const seed = 2026
const today = '2026-11-21'
let house: House
let guide: DemoGuide

beforeAll(async () => {
  ;({ house, guide } = await openDemoHouse(seed, today))
}, 120_000)
afterAll(() => house.close())

const path = (title: RegExp): string => guide.results.find((result) => title.test(result.title))?.path ?? ''

async function signIn(page: Page): Promise<void> {
  await page.goto('/manage/sign-in?lang=fi')
  await page.fill('[name=email]', guide.accounts[0]?.email ?? '')
  await page.fill('[name=password]', guide.accounts[0]?.password ?? '')
  await page.click('main form button')
  await page.waitForURL('**/manage')
}

/** Opens the form and presses its button once something is chosen. */
async function choose(page: Page, choosing: () => Promise<void>): Promise<void> {
  if (!(await page.isVisible('.compare-choice form'))) await page.click('.compare-choice summary')
  await choosing()
  await page.click('.compare-choice form button')
  await page.waitForLoadState('networkidle')
}

const check = async (page: Page, labels: readonly string[]): Promise<void> => {
  for (const label of labels) await page.check(`.compare-choice label:has-text("${label}") input`)
}

describe('A development manager', () => {
  it('compares six units and three years, sees where the largest sure difference is, and shares it', async () => {
    const t = translatorFor('fi')
    const page = await house.visit({ viewport: desktop })
    await signIn(page)
    await page.goto(path(/Kaislaj.*2026.*work/))
    await page.click(`main a:has-text("${t('compare:link')}")`)
    expect(await page.textContent('h1')).toContain('Suurin varma ero')
    await choose(page, () => check(page, ['Åsenin tiimi', 'Mäntyrannan tiimi', 'Yötiimi', 'Šakkipuiston tiimi', '2024', '2025']))
    const shared = page.url()
    expect(new URL(shared).searchParams.getAll('unit')).toHaveLength(6)
    expect(new URL(shared).searchParams.getAll('year')).toEqual(['2024', '2025', '2026'])
    expect(await page.textContent('h1')).toBe('Suurin varma ero: Eteneminen')
    expect(await page.textContent('main .lead')).toMatch(/Ero on \d+–\d+ pistettä\./)
    expect(await page.textContent('main')).toMatch(/Yhdessä testattiin \d+ eroa/)
    // Teams of the north are not tested against the north itself, and a team of six is told in words.
    expect(await page.textContent('main')).toContain(t('compare:notCompared.samePersons'))
    expect(await page.locator('.chart-panel').count()).toBe(4)
    expect(await faultsOf(page)).toEqual([])

    const resident = await house.visit({ viewport: phone })
    await resident.goto(shared)
    expect(await resident.textContent('h1')).toBe('Suurin varma ero: Eteneminen')
    expect(await resident.textContent('main .lead')).toBe(await page.textContent('main .lead'))
    expect(await resident.isVisible('.compare-choice form')).toBe(false)
    expect(await faultsOf(resident)).toEqual([])
    const csv = await resident.getAttribute('main a[href*="differences.csv"]', 'href')
    expect((await resident.request.get(csv ?? '')).status()).toBe(200)
    await resident.close()
  }, 60_000)

  it('compares residents with councillors by criterion over three years, without script at 320 px', async () => {
    const page = await house.visit({ viewport: narrow, javaScriptEnabled: false })
    await signIn(page)
    await page.goto(`${path(/Koivuranta.*2026.*barometer/)}/compare?lang=sv`)
    await choose(page, () => check(page, ['2024', '2025']))
    expect(await page.textContent('h1')).toContain('Den största säkra skillnaden')
    expect(await page.locator('.chart-panel svg').count()).toBeGreaterThan(3)
    // Residents of 2025 chose to answer: shown, never tested.
    expect(await page.textContent('main')).toContain(translatorFor('sv')('compare:notCompared.selfSelected'))
    expect(await faultsOf(page, false)).toEqual([])
    await page.click('.compare-chosen li:has-text("2025") a')
    expect(new URL(page.url()).searchParams.getAll('year')).toEqual(['2024', '2026'])
    await page.close()
  }, 60_000)

  it('sees the own municipality beside two others and the reference group', async () => {
    const page = await house.visit({ viewport: phone })
    await page.goto(`${path(/Koivuranta.*2024.*barometer/)}/compare?lang=en&group=residents`)
    await choose(page, async () => {
      await page.selectOption('#organisation-1', { label: 'Tuomisalmi' })
      await page.selectOption('#organisation-2', { label: 'Vaahteraranta' })
      await page.check('#reference')
    })
    expect(await page.textContent('main .lead')).toContain('Tuomisalmi · 2023')
    expect(await page.textContent('main')).toContain('12 differences were tested together.')
    expect(await page.textContent('main .legend')).toContain('from the lowest result of the other organisations')
    expect(await faultsOfUnfolded(page)).toEqual([])
    await page.close()
  }, 60_000)
})
