/**
 * What respondents and data-protection officers read: the notice of a survey, the promises of the service, the pack of a manager.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { join } from 'node:path'
import type { ScreenLanguage } from '../../views/translate.ts'
import { inTemporaryFolder } from '../data/temporary-folder.ts'
import type { House } from './house.ts'
import { axeFindings, desktop, narrow, openHouse, phone, sidewaysOverflow } from './house.ts'
import type { PrivacyRound } from './privacy-round.ts'
import { manager, openPrivacyRound } from './privacy-round.ts'

let house: House
let round: PrivacyRound
beforeAll(async () => {
  house = await openHouse()
  round = await openPrivacyRound(house)
})
afterAll(() => house.close())

const ways: readonly { readonly language: ScreenLanguage; readonly way: string; readonly options: BrowserContextOptions }[] = [
  { language: 'fi', way: 'on a phone', options: { viewport: phone } },
  { language: 'sv', way: 'at 320 px', options: { viewport: narrow } },
  { language: 'en', way: 'at a desk', options: { viewport: desktop } },
]

/** What somebody with a screen reader or a small screen would run into. */
const faultsOf = async (page: Page): Promise<readonly (string | number)[]> => [...(await axeFindings(page)), await sidewaysOverflow(page)]

async function signIn(page: Page): Promise<void> {
  await page.goto('/manage/sign-in?lang=fi')
  await page.fill('[name=email]', manager.email)
  await page.fill('[name=password]', manager.password)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/manage$/)
}

describe('The privacy notice of a survey', () => {
  it.each(ways)('can be read by everybody in $language $way, and so can the promises of the service', async ({ language, options }) => {
    const page = await house.visit(options)
    await page.goto(`${round.link}/privacy?lang=${language}`)
    expect(await page.getAttribute('html', 'lang')).toBe(language)
    expect(await page.textContent('main')).toContain('Koivurannan kaupunginhallitus')
    expect(await faultsOf(page)).toEqual([0])
    await page.goto(`/privacy?lang=${language}`)
    expect(await faultsOf(page)).toEqual([0])
  })

  it('is there without script and without a token, filled from the survey, and leads back to it', async () => {
    const page = await house.visit({ javaScriptEnabled: false, viewport: narrow })
    await page.goto(`${round.link}/privacy?lang=fi`)
    const text = (await page.textContent('main')) ?? ''
    for (const words of [
      '14 päivää',
      '5 vuotta',
      'vähintään 6',
      'kuitin',
      'Koivukuja 1',
      'tietosuojalain 4 §',
      'tietosuojavaltuutetun toimisto',
    ])
      expect(text).toContain(words)
    expect(await page.getAttribute('main >> text=Takaisin kyselyyn', 'href')).toBe(round.link)
  })
})

describe('The pack for the data-protection officer', () => {
  it.each(ways)('can be read by everybody in $language $way', async ({ language, options }) => {
    const page = await house.visit(options)
    await signIn(page)
    await page.goto(`/manage/rounds/${round.id}/privacy-pack?lang=${language}`)
    expect(await page.locator('main section').count()).toBe(7)
    expect(await page.locator('.gap').count()).toBeGreaterThan(10)
    expect(await faultsOf(page)).toEqual([0])
  })

  it('comes as one file in a language, which needs nothing else', () =>
    inTemporaryFolder(async (folder) => {
      const page = await house.visit({ viewport: desktop })
      await signIn(page)
      await page.goto(`/manage/rounds/${round.id}/privacy-pack?lang=fi`)
      const [download] = await Promise.all([page.waitForEvent('download'), page.click('main a[hreflang=sv]')])
      expect(download.suggestedFilename()).toBe('privacy-pack-2026-sv.html')
      const file = join(folder, download.suggestedFilename())
      await download.saveAs(file)
      const asked: string[] = []
      const reader = await house.visit({ viewport: narrow })
      reader.on('request', (request) => asked.push(request.url()))
      await reader.goto(`file://${file}`)
      expect(await reader.getAttribute('html', 'lang')).toBe('sv')
      expect(await faultsOf(reader)).toEqual([0])
      expect(asked).toEqual([`file://${file}`])
    }))
})
