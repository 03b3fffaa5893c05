/**
 * Merging and splitting units in a browser: on a phone, at 320 px without script, with mistakes on the way, and then a survey.
 */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { BrowserContextOptions, Page } from 'playwright-core'
import type { ScreenLanguage } from '../../views/translate.ts'
import { translatorFor } from '../../views/translate.ts'
import type { House } from './house.ts'
import { faultsOf, narrow, openHouse, phone } from './house.ts'
import { addManager, signIn } from './manager.ts'

const today = '2026-09-10'

let house: House
let organisation: string
let findings: string[] = []

async function look(page: Page, hasScript: boolean): Promise<void> {
  findings.push(...(await faultsOf(page, hasScript)))
}

const submit = (page: Page) => page.click('main button[value=save]')

/** The error of a field, found by the id that the field names in aria-describedby. */
const errorAt = (page: Page, field: string) => page.textContent(`#${field}-error`)

const people: readonly { readonly lang: ScreenLanguage; readonly way: string; readonly options: BrowserContextOptions }[] = [
  { lang: 'fi', way: 'on a phone', options: { viewport: phone } },
  { lang: 'fi', way: 'at 320 px without script', options: { viewport: narrow, javaScriptEnabled: false } },
  { lang: 'sv', way: 'on a phone without script', options: { viewport: phone, javaScriptEnabled: false } },
]

describe('A manager whose units change', () => {
  beforeEach(async () => {
    house = await openHouse({ today })
    findings = []
    await addManager(house)
    const made = await house.store.organisations.create({
      name: 'Jokilaakson liitto',
      kind: 'other',
      languages: ['fi', 'sv'],
      inhabitants: null,
    })
    organisation = made.id
    for (const [name, persons] of [
      ['Alajoki', 40],
      ['Ylijoki', 25],
      ['Välijärvi', 30],
    ] as const)
      // prettier-ignore
      await house.store.units.add({ organisation, parent: null, name, persons })
  })
  afterEach(() => house.close())

  it.each(people)(
    'merges two, splits one, is told what is wrong on the way, and opens a survey: $lang $way',
    async ({ lang, options }) => {
      const t = translatorFor(lang)
      const hasScript = options.javaScriptEnabled !== false
      const page = await house.visit(options)
      await signIn(page, lang)
      await page.goto(`/manage/organisations/${organisation}`)
      await page.click('main a[href$="/units/merge"]')
      await look(page, hasScript)

      await page.check('main label:has-text("Alajoki") input')
      await page.fill('[name=persons]', 'monta')
      await submit(page)
      expect(await page.locator('.error-summary').isVisible()).toBe(true)
      expect(await errorAt(page, 'units')).toContain(t('units:problem.fewerThanTwo'))
      expect(await errorAt(page, 'name')).toContain(t('units:problem.nameMissing'))
      expect(await errorAt(page, 'persons')).toContain(t('units:problem.personsWrong', { typed: 'monta' }))
      expect(await page.isChecked('main label:has-text("Alajoki") input')).toBe(true)
      await look(page, hasScript)

      await page.check('main label:has-text("Ylijoki") input')
      await page.fill('[name=name]', 'Jokikunta')
      await page.fill('[name=persons]', '')
      await submit(page)
      await page.waitForURL(/saved=1/)
      expect(await page.textContent('#units')).toContain('65')
      await page.click('#units summary')
      expect(await page.textContent('#units')).toContain('Jokikunta')
      await look(page, hasScript)

      await page.click('main a[href$="/units/split"]')
      await look(page, hasScript)
      await page.selectOption('[name=unit]', { label: 'Välijärvi' })
      await page.fill('[name=name-1]', 'Itäranta')
      await submit(page)
      expect(await errorAt(page, 'name-2')).toContain(t('units:problem.partsMissing'))
      expect(await page.inputValue('[name=name-1]')).toBe('Itäranta')
      await look(page, hasScript)
      await page.fill('[name=name-2]', 'Länsiranta')
      await page.fill('[name=persons-2]', '12')
      await submit(page)
      await page.waitForURL(/saved=1/)
      expect(await page.textContent('#units')).toContain(t('units:sizeless', { count: 1, names: 'Itäranta' }))

      await page.click('main a[href$="/units/end"]')
      await look(page, hasScript)
      await submit(page)
      expect(await errorAt(page, 'unit')).toContain(t('units:problem.unitMissing'))

      await page.goto(`/manage/rounds/new?organisation=${organisation}&questionnaire=odi`)
      await page.click('main form button[type=submit], main form button:not([type])')
      await page.waitForURL(/rounds\/(?!new)\w+/)
      await page.click('main form[action$="/open"] button')
      await page.waitForURL(/notice=opened/)
      const [round] = await house.store.rounds.list({ organisation })
      const units = await house.store.rounds.units(round?.id ?? '')
      expect(units.map(({ name }) => name)).toEqual(['Jokikunta', 'Itäranta', 'Länsiranta'])
      expect(findings).toEqual([])
    },
    60_000,
  )
})
