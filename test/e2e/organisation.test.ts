/**
 * A manager brings in the units from a file with mistakes, and gives the organisation its colour and logo; a respondent sees them.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { BrowserContextOptions, Page } from 'playwright-core'
import type { ScreenLanguage } from '../../views/translate.ts'
import { translatorFor } from '../../views/translate.ts'
import { pngOf } from '../server/look/pictures.ts'
import type { House } from './house.ts'
import { desktop, faultsOf, narrow, openHouse, phone } from './house.ts'
import { addManager, signIn } from './manager.ts'
import { openRound } from './open-round.ts'

let house: House
beforeAll(async () => {
  house = await openHouse({ today: '2026-09-10' })
  await addManager(house)
})
afterAll(() => house.close())

const findings: string[] = []

async function look(page: Page, hasScript: boolean): Promise<void> {
  findings.push(...(await faultsOf(page, hasScript)))
}

/** As a spreadsheet of an office saves it: Windows-1252, semicolons. */
const officeFile = (text: string) => ({
  name: 'yksiköt.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(text.replaceAll('\n', '\r\n'), 'latin1'),
})

const backgroundOf = (page: Page, selector: string) => page.$eval(selector, (element) => getComputedStyle(element).backgroundColor)

const people: readonly {
  readonly lang: ScreenLanguage
  readonly way: string
  readonly options: BrowserContextOptions
  readonly accent: string
}[] = [
  { lang: 'fi', way: 'at 320 px without script', options: { viewport: narrow, javaScriptEnabled: false }, accent: 'rgb(0, 80, 160)' },
  { lang: 'sv', way: 'on a phone in the dark', options: { viewport: phone, colorScheme: 'dark' }, accent: 'rgb(112, 157, 202)' },
  { lang: 'en', way: 'on a desktop', options: { viewport: desktop }, accent: 'rgb(0, 80, 160)' },
]

describe('A manager of an organisation', () => {
  it.each(people)(
    'imports units, mends the file, changes one in place, and sets colour and logo, which a respondent sees: $lang $way',
    async ({ lang, options, accent }) => {
      const t = translatorFor(lang)
      const hasScript = options.javaScriptEnabled !== false
      const { organisation, link } = await openRound(house, 'odi', 'staff')
      const page = await house.visit(options)
      page.setDefaultTimeout(30_000)
      await signIn(page, lang)
      await page.goto(`/manage/organisations/${organisation}`)
      await look(page, hasScript)
      await page.click('main a[href$="/units/file"]')
      await look(page, hasScript)

      const title = (column: string) => t(`unitfile:column.${column}`)
      const header = [title('name'), title('parent'), title('persons'), title('valid_from')].join(';')
      await page.setInputFiles('[name=file]', officeFile(`${header}\nPohjoinen tiimi;;12;\nSkärgård;;monta;\nYö;Skärgårdn;4;31.2.2027`))
      await page.click('button[value=preview]')
      const problems = await page.textContent('.error-summary')
      expect(problems).toContain(t('unitfile:problem.personsWrong', { line: 3, typed: 'monta' }))
      expect(problems).toContain(t('unitfile:problem.dayWrong', { line: 4, typed: '31.2.2027' }))
      expect(problems).toContain(t('unitfile:problem.parentUnknown', { line: 4, parent: 'Skärgårdn' }))
      await look(page, hasScript)
      const text = await page.inputValue('[name=csv]')
      await page.fill('[name=csv]', text.replace('monta', '40').replace('Skärgårdn', 'Skärgård').replace('31.2.2027', '1.2.2027'))
      await page.click('button[value=preview]')
      expect(await page.textContent('#preview')).toContain(t('unitfile:kind.added', { count: 2 }))
      expect((await house.store.units.ofOrganisation(organisation)).length).toBe(1)
      await look(page, hasScript)
      await page.click('#preview button[value=save]')
      await page.waitForURL(/saved=1/)
      expect((await house.store.units.history(organisation)).map(({ name, persons }) => [name, persons])).toContainEqual(['Yö', 4])
      await look(page, hasScript)

      await page.click('#units tbody tr:has-text("Yö") a')
      await page.fill('[name=name-sv]', 'Natten')
      await page.fill('[name=name-fi]', '')
      await page.fill('[name=persons]', '41')
      await page.click('main button[value=save]')
      expect(await page.locator('.error-summary').isVisible()).toBe(true)
      await look(page, hasScript)
      await page.fill('[name=persons]', '5')
      await page.click('main button[value=save]')
      await page.waitForURL(/saved=1/)
      expect(await page.textContent('#units')).toContain('Natten')

      await page.click('main a[href$="/look"]')
      await page.fill('[name=accent]', '#ffcc00')
      await page.click('button[value=sample]')
      expect(await page.textContent('#sample')).toContain('#ffcc00')
      await look(page, hasScript)
      await page.fill('[name=accent]', '#0050a0')
      await page.click('#look button[value=save]')
      await page.waitForURL(/saved=1/)
      await page.setInputFiles('[name=file]', { name: 'logo.svg', mimeType: 'image/png', buffer: Buffer.from('<svg/>') })
      await page.click('form[action$="/logo"] button[value=save]')
      expect(await page.textContent('#file-error')).toContain('SVG')
      await page.setInputFiles('[name=file]', { name: 'logo.png', mimeType: 'image/png', buffer: pngOf(120, 40) })
      await page.click('form[action$="/logo"] button[value=save]')
      await page.waitForURL(/saved=1/)
      await look(page, hasScript)

      const respondent = await house.visit(options)
      await respondent.goto(`${link}?lang=${lang}`)
      for (const place of ['introduction', 'questions']) {
        expect(await respondent.$eval('.brand__logo', (logo) => logo instanceof HTMLImageElement && logo.naturalWidth)).toBe(120)
        expect([place, await backgroundOf(respondent, 'main button.ds-button:not([data-variant])')]).toEqual([place, accent])
        await look(respondent, hasScript)
        await respondent.click('main button.ds-button:not([data-variant])')
      }
      expect(findings).toEqual([])
    },
    180_000,
  )
})
