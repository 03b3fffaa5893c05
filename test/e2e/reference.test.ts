import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'
import type { DemoGuide } from '../../server/demo/demo-guide.ts'
import { translatorFor } from '../../views/translate.ts'
import { openDemoHouse } from './demo-house.ts'
import type { House } from './house.ts'
import { desktop, faultsOfUnfolded, narrow, sidewaysOverflow } from './house.ts'

const seed = 2026
const today = '2026-11-21'
let house: House
let guide: DemoGuide

beforeAll(async () => {
  ;({ house, guide } = await openDemoHouse(seed, today))
}, 120_000)
afterAll(() => house.close())

async function look(page: Page): Promise<void> {
  expect(await faultsOfUnfolded(page)).toEqual([])
}

async function signIn(page: Page): Promise<void> {
  const account = guide.accounts.find(({ email }) => email.startsWith('kunta'))
  await page.goto('/manage/sign-in')
  await page.fill('[name=email]', account?.email ?? '')
  await page.fill('[name=password]', account?.password ?? '')
  await page.click('main form button')
  await page.waitForURL('**/manage')
}

const visits = [
  { lang: 'fi', viewport: narrow, measure: 'clarity' },
  { lang: 'sv', viewport: desktop, measure: 'reliability' },
  { lang: 'en', viewport: narrow, measure: 'closeness' },
] as const

describe('Reference values', () => {
  it.each(visits)(
    'are typed in, pasted and read beside the result by everybody, $lang',
    async ({ lang, viewport, measure }) => {
      const t = translatorFor(lang)
      const page = await house.visit({ viewport })
      await signIn(page)
      await page.goto(`/manage?lang=${lang}`)
      await page.click('main h2 a[href^="/manage/organisations/"]')
      await page.click('main a[href$="/reference-values"]')
      await page.click('main nav a[href*="democracy-barometer"]')
      await look(page)
      await page.fill('#csv', `measure;group;value;year\nnothing;${measure};500;24`)
      await page.click('main button[value=import]')
      await page.waitForSelector('#problems')
      await look(page)
      expect(await page.inputValue('#csv')).toContain('nothing;')
      await page.fill('#csv', `measure;group;value;year;label;source\n${measure};residents;48,5;2024;Mean ${lang};Report, p. 8`)
      await page.click('main button[value=import]')
      await page.waitForURL(/added=1/)
      expect(await page.textContent('[role=status]')).toContain(t('reference:manage.added', { count: 1 }))
      await look(page)
      // The rest of this page is read by everybody in results.test.ts.
      await page.goto(`${guide.results.find(({ title }) => /Koivuranta.*2026.*barometer/.test(title))?.path ?? ''}?lang=${lang}`)
      const section = await page.textContent('#reference')
      expect(section).toContain(t('reference:lead.municipality', { others: 7 }))
      expect(section).toContain(`Mean ${lang}`)
      expect(await sidewaysOverflow(page)).toBe(0)
    },
    120_000,
  )
})
