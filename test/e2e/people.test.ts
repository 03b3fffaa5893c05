/** A manager invites an editor and a reader of one unit; each chooses a password and finds what the role may, and nothing else. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { BrowserContextOptions, Page } from 'playwright-core'
import type { ScreenLanguage } from '../../views/translate.ts'
import { translatorFor } from '../../views/translate.ts'
import { fillTwoOrganisations, password } from '../server/two-organisations.ts'
import type { House } from './house.ts'
import { axeFindings, desktop, narrow, openHouse, phone, sidewaysOverflow } from './house.ts'

let house: House
let town: Awaited<ReturnType<typeof fillTwoOrganisations>>
let findings: string[] = []
let hasScript = true

beforeEach(async () => {
  house = await openHouse({ today: '2026-11-21' })
  town = await fillTwoOrganisations(house.store)
  findings = []
}, 60_000)
afterEach(() => house.close())

/** What a person with a screen reader or a small phone would run into on this page. Axe itself is a script. */
async function look(page: Page): Promise<void> {
  // Pages of results have their own story, and many pictures.
  const withAxe = hasScript && page.url().includes('/manage')
  const [axe, overflow] = [withAxe ? await axeFindings(page) : [], await sidewaysOverflow(page)]
  findings.push(
    ...axe.map((finding) => `${page.url()} ${finding}`),
    ...(overflow > 0 ? [`${page.url()} reaches ${overflow} px beyond`] : []),
  )
}

const people = (): string => `/manage/organisations/${town.own.organisation}/people`

async function signIn(page: Page, email: string, lang: ScreenLanguage): Promise<void> {
  await page.goto(`/manage/sign-in?lang=${lang}`)
  await page.fill('[name=email]', email)
  await page.fill('[name=password]', password)
  await page.click('main form button')
  await page.waitForURL('**/manage')
}

/** Invites and gives the path of the link that the page shows. */
async function invite(page: Page, email: string, role: string, unit?: string): Promise<string> {
  await page.goto(people())
  await page.fill('[name=people]', email)
  await page.check(`[name=role][value=${role}]`)
  if (unit !== undefined) await page.selectOption('[name=unit]', unit)
  await look(page)
  await page.click('main form#people-form button[value=save]')
  await look(page)
  return new URL((await page.textContent('#invited code')) ?? '').pathname
}

/** Follows the link, chooses a password, and is in. */
async function accept(page: Page, link: string, lang: ScreenLanguage): Promise<void> {
  await page.goto(`${link}?lang=${lang}`)
  await look(page)
  await page.fill('[name=password]', 'vihreä harppu ja lumi')
  await page.click('main form button:not([name=language])')
  await page.waitForURL('**/manage')
  await look(page)
}

const ways: readonly { readonly lang: ScreenLanguage; readonly way: string; readonly options: BrowserContextOptions }[] = [
  { lang: 'fi', way: 'on a phone', options: { viewport: phone } },
  { lang: 'sv', way: 'at 320 px without script', options: { viewport: narrow, javaScriptEnabled: false } },
  { lang: 'en', way: 'at a desk', options: { viewport: desktop } },
]

describe('A manager and the people invited', () => {
  it.each(ways)(
    '$lang $way',
    async ({ lang, options }) => {
      const t = translatorFor(lang)
      hasScript = options.javaScriptEnabled !== false
      const [open, closed] = [await town.addRound(town.own, 'open'), await town.addRound(town.own, 'closed')]
      const manager = await house.visit(options)
      await signIn(manager, 'manager@own.example', lang)
      await manager.goto(`/manage/organisations/${town.own.organisation}`)
      await manager.click(`main a[href="${people()}"]`)
      await look(manager)
      const forEditor = await invite(manager, 'Eeva Editori eeva@kunta.example', 'editor')
      const forReader = await invite(manager, 'raimo@kunta.example Raimo Rehtori', 'unitViewer', town.own.units.schools)

      const editor = await house.visit(options)
      await accept(editor, forEditor, lang)
      await editor.goto(`/manage/rounds/${open}`)
      await look(editor)
      expect(await editor.locator('main a[href$="/close"]').count()).toBe(0)
      expect((await editor.goto(`/results/${closed}`))?.status()).toBe(200)
      // Who may not see the results is told their day, and no figure.
      expect(await editor.locator('main .figure, main table').count()).toBe(0)
      expect((await editor.goto(people()))?.status()).toBe(403)

      const reader = await house.visit(options)
      await accept(reader, forReader, lang)
      await reader.click(`main a[href="/results/${closed}/units/${town.own.units.schools}"]`)
      await look(reader)
      expect(await reader.textContent('main')).toContain(t('people:audience.ownUnit'))
      expect(await reader.textContent('main')).toContain('Keskuskoulu')
      expect(await reader.textContent('main')).not.toContain('Kirjastot')
      await reader.click(`#units a[href="/results/${closed}"]`)
      await look(reader)
      expect(await reader.textContent('main')).not.toContain('Kirjastot')
      expect((await reader.goto(`/results/${closed}/units/${town.own.units.libraries}`))?.status()).toBe(404)

      await manager.goto(people())
      expect(await manager.textContent('main')).toContain('Eeva Editori')
      const eeva = (await house.store.accounts.findByEmail('eeva@kunta.example'))?.id ?? ''
      await manager.click(`main a[href="${people()}/${eeva}"]`)
      await look(manager)
      await manager.check('[name=role][value=viewer]')
      await manager.click('main form#member button[value=save]')
      await manager.waitForURL(/notice=changed/)
      expect((await editor.goto(`/results/${closed}`))?.status()).toBe(200)
      await manager.click(`main a[href="${people()}/${eeva}/remove"]`)
      await look(manager)
      await manager.click('main form button[type=submit]')
      await manager.waitForURL(/notice=removed/)
      expect((await editor.goto(`/manage/rounds/${closed}`))?.status()).toBe(404)
      expect(findings).toEqual([])
    },
    240_000,
  )
})

describe('An administrator of the house', () => {
  it.each(ways)(
    'sees everybody, and makes and unmakes administrators: $lang $way',
    async ({ lang, options }) => {
      hasScript = options.javaScriptEnabled !== false
      const page = await house.visit(options)
      await signIn(page, 'administrator@house.example', lang)
      await page.click('main a[href="/manage/people"]')
      await look(page)
      const clerk = town.own.people.get('clerk') ?? ''
      for (const role of ['admin', 'member']) {
        await page.click(`main a[href="/manage/people/${clerk}/role"]`)
        await look(page)
        await page.click('main form button[type=submit]')
        await page.waitForURL(/notice=changed/)
        expect((await house.store.accounts.find(clerk))?.role).toBe(role)
      }
      expect(findings).toEqual([])
    },
    120_000,
  )
})
