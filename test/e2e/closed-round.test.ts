import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { BrowserContextOptions, Page } from 'playwright-core'
import type { ScreenLanguage } from '../../views/translate.ts'
import { translatorFor } from '../../views/translate.ts'
import type { OpenRound } from '../server/manage/answered-round.ts'
import { answerByUnit, odiColumns, openedRound } from '../server/manage/answered-round.ts'
import { makeOrganisation, password, setUp } from '../server/manage/staff-server.ts'
import { ensureSetupCode } from '../../server/manage/setup-code.ts'
import type { House } from './house.ts'
import { desktop, faultsOf, narrow, openHouse, phone } from './house.ts'

let house: House
let organisation: string
let round: OpenRound
let findings: string[] = []
beforeEach(async () => {
  house = await openHouse({ today: '2026-11-21' })
  findings = []
  const { address, dependencies, stop } = house.server
  const setupCode = (await ensureSetupCode(house.store, dependencies.randomBytes)) ?? ''
  const server = { store: house.store, address, setupCode, dependencies, stop }
  const admin = await setUp(server)
  organisation = await makeOrganisation(admin)
  round = await openedRound(server, admin, organisation)
  const people = [7, 6, 2]
  for (const [at, unit] of round.units.entries()) await answerByUnit(server, round.id, { unit, people: people[at] ?? 0 })
  await house.store.rounds.close(round.id)
})
afterEach(() => house.close())

/** What a person with a screen reader or a small phone would run into on this page. Axe itself is a script. */
async function look(page: Page, hasScript: boolean): Promise<void> {
  findings.push(...(await faultsOf(page, hasScript)))
}

const ways: readonly { readonly lang: ScreenLanguage; readonly way: string; readonly options: BrowserContextOptions }[] = [
  { lang: 'fi', way: 'at 320 px', options: { viewport: narrow } },
  { lang: 'sv', way: 'on a phone without script', options: { viewport: phone, javaScriptEnabled: false } },
  { lang: 'en', way: 'at a desk', options: { viewport: desktop } },
]

const lot = (places: readonly number[]): string =>
  [['group', 'unit', ...odiColumns], ...places.map((code) => ['staff', 'Tekniset palvelut', ...odiColumns.map(() => code)])]
    .map((cells) => cells.join('\t'))
    .join('\n')

describe('An administrator of a closed survey', () => {
  it.each(ways)(
    'adds late answers, takes research data and reads the log: $lang $way',
    async ({ lang, options }) => {
      const t = translatorFor(lang)
      const hasScript = options.javaScriptEnabled !== false
      const page = await house.visit(options)
      await page.goto(`/manage/sign-in?lang=${lang}`)
      await page.fill('[name=email]', 'aino@example.fi')
      await page.fill('[name=password]', password)
      await page.click('main form button')
      await page.waitForURL('**/manage')

      await page.goto(`/manage/rounds/${round.id}`)
      await page.click('main a[href$="/late-answers"]')
      await look(page, hasScript)
      await page.fill('[name=answers]', lot([1, 2, 9]))
      await page.click('button[value=check]')
      expect(await page.locator('.error-summary').textContent()).toContain(
        t('late:atCell', { line: 4, column: odiColumns[0] ?? '', sentence: '' }).trim(),
      )
      await look(page, hasScript)
      const [, other = ''] = ['fi', 'sv', 'en'].filter((language) => language !== lang)
      await page.click(`nav button[value=${other}]`)
      expect(await page.inputValue('[name=answers]')).toContain('Tekniset palvelut')
      await page.click(`nav button[value=${lang}]`)
      await page.fill('[name=answers]', lot([1, 2, 3, 3, 2]))
      await page.click('button[value=check]')
      expect(await page.locator('#preview').textContent()).toContain(t('late:preview.title'))
      await look(page, hasScript)
      await page.click('main button[value=save]')
      expect(await page.textContent('main')).toContain(t('late:notice.added'))

      await page.goto(`/manage/rounds/${round.id}/microdata`)
      expect(await page.textContent('main')).toContain(t('microdata:noPermissionTitle'))
      await look(page, hasScript)
      await page.click(`main a[href="/manage/organisations/${organisation}/microdata"]`)
      await look(page, hasScript)
      await page.click('main .findings a')
      await look(page, hasScript)
      await page.click('main form button')
      await page.goto(`/manage/rounds/${round.id}/microdata`)
      await page.click('button[value=codebook]')
      expect(await page.locator('.error-summary li').count()).toBe(2)
      await look(page, hasScript)
      await page.fill('[name=reason]', 'Opinnäyte puhetavoista')
      await page.check('[name=understood]')
      const [download] = await Promise.all([page.waitForEvent('download'), page.click('button[value=answers]')])
      expect(download.suggestedFilename()).toBe('microdata-2026.csv')

      await page.goto(`/manage/rounds/${round.id}/late-answers`)
      expect(await page.textContent('main')).toContain(t('late:seen.title'))
      await look(page, hasScript)
      await page.goto(`/manage/organisations/${organisation}`)
      await page.click('main a[href$="/log"]')
      expect(await page.textContent('main')).toContain('Opinnäyte puhetavoista')
      expect(await page.textContent('main')).toContain(t('log:action.lateAnswersAdded', { count: 5, number: '5' }))
      await look(page, hasScript)
      expect(findings).toEqual([])
    },
    120_000,
  )
})
