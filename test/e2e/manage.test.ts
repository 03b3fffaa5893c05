import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { hashPassword } from '../../server/manage/password.ts'
import { ensureSetupCode } from '../../server/manage/setup-code.ts'
import type { ScreenLanguage } from '../../views/translate.ts'
import { translatorFor } from '../../views/translate.ts'
import { answerByPost } from './answer-by-post.ts'
import type { House } from './house.ts'
import { axeFindings, desktop, narrow, openHouse, phone, sidewaysOverflow } from './house.ts'

const manager = { email: 'kehitys@koivuranta.example', password: 'hiljainen ilmapuntari' }

let house: House
let findings: string[] = []

let hasScript = true

/** What a person with a screen reader or a small phone would run into on this page. Axe itself is a script. */
async function look(page: Page): Promise<void> {
  const [axe, overflow] = [hasScript ? await axeFindings(page) : [], await sidewaysOverflow(page)]
  findings.push(
    ...axe.map((finding) => `${page.url()} ${finding}`),
    ...(overflow > 0 ? [`${page.url()} reaches ${overflow} px beyond`] : []),
  )
}

/** Everything typed or chosen by hand on the way to an open round; what is filled in already does not count. */
let typed = 0
async function type(page: Page, selector: string, text: string): Promise<void> {
  await page.fill(selector, text)
  typed += 1
}

const save = (page: Page) => page.click('main button[value=save]')

async function answerAs(link: string, people: number, place: (person: number) => number): Promise<void> {
  for (let person = 0; person < people; person += 1) {
    expect(await answerByPost(house.address, link, place(person))).toMatch(/Kiitos vastauksestasi|Thank you|Tack för/)
  }
}

/** Closes the survey of the page one is on, through the page that asks whether one is sure. */
async function closeSurvey(page: Page): Promise<void> {
  await page.click('main a[href$="/close"]')
  await look(page)
  await page.click('main form button')
  await page.waitForURL(/rounds\/\w+\?notice/)
}

const managers: readonly { readonly lang: ScreenLanguage; readonly way: string; readonly options: BrowserContextOptions }[] = [
  { lang: 'fi', way: 'on a phone', options: { viewport: phone } },
  { lang: 'sv', way: 'at 320 px without script', options: { viewport: narrow, javaScriptEnabled: false } },
  { lang: 'en', way: 'at a desk', options: { viewport: desktop } },
]

describe('A development manager', () => {
  beforeEach(async () => {
    house = await openHouse({ today: '2026-09-10' })
    findings = []
    typed = 0
  })
  afterEach(() => house.close())

  it.each(managers)(
    'goes from a first account to next year’s comparison: $lang $way',
    async ({ lang, options }) => {
      const t = translatorFor(lang)
      hasScript = options.javaScriptEnabled !== false
      const code = (await ensureSetupCode(house.store, house.server.dependencies.randomBytes)) ?? ''
      const page = await house.visit(options)
      await page.goto(`/manage/setup?lang=${lang}`)
      await look(page)
      await type(page, '[name=code]', code)
      await type(page, '[name=email]', manager.email)
      await type(page, '[name=password]', manager.password)
      await page.click('main form button')
      await page.waitForURL('**/manage')
      await look(page)

      await page.goto('/manage/organisations/new')
      await type(page, '[name=name]', 'Koivuranta')
      await page.check('[name=kind][value=municipality]')
      typed += 1
      await type(page, '[name=inhabitants]', '30000')
      await type(page, '[name=units]', 'Kotihoito; 12\nKirjasto; 3')
      await look(page)
      await save(page)
      await page.waitForURL(/organisations\/(?!new)\w+/)
      await look(page)

      await page.click('main a[href*="questionnaire=odi"]')
      await look(page)
      await page.click('main form button[type=submit], main form button:not([type])')
      await page.waitForURL(/rounds\/(?!new)\w+/)
      await look(page)
      expect(typed).toBeLessThanOrEqual(12)
      await page.click('main form[action$="/open"] button')
      await page.waitForURL(/notice=opened/)
      await look(page)
      const links = await page.$$eval('main code', (codes) => codes.map(({ textContent }) => new URL(textContent ?? '').pathname))
      expect(links).toHaveLength(2)

      const survey = new URL(page.url()).pathname
      await answerAs(links[0] ?? '', 2, () => 0)
      await page.goto(survey)
      expect(await page.textContent('main')).toContain(t('manage:count.fewer', { count: 6 }))
      expect((await page.goto(`/results/${survey.split('/').at(-1)}`))?.status()).toBe(403)
      expect(await page.textContent('main')).toContain(t('refusals:resultsNotYet.title'))
      await look(page)

      await answerAs(links[0] ?? '', 9, (person) => person % 4)
      await page.goto(survey)
      await closeSurvey(page)
      await page.goto(`/results/${survey.split('/').at(-1)}`)
      await look(page)
      expect(await page.textContent('main')).toContain('11')
      expect((await page.goto(links[0] ?? ''))?.status()).toBe(410)

      house.setToday('2027-09-10')
      await page.goto(survey)
      await page.click('main a[href*="from="]')
      expect(await page.inputValue('[name=year]')).toBe('2027')
      await page.click('main form button[type=submit], main form button:not([type])')
      await page.waitForURL(/rounds\/(?!new)\w+/)
      await page.click('main form[action$="/open"] button')
      await page.waitForURL(/notice=opened/)
      const [nextLink = ''] = await page.$$eval('main code', (codes) => codes.map(({ textContent }) => new URL(textContent ?? '').pathname))
      const next = new URL(page.url()).pathname
      await answerAs(nextLink, 11, (person) => (person + 1) % 4)
      await page.goto(next)
      await closeSurvey(page)
      await page.goto(`/results/${next.split('/').at(-1)}`)
      expect(await page.textContent('#years')).toMatch(/2026.*2027/s)
      await look(page)
      expect(findings).toEqual([])
    },
    90_000,
  )
})

describe('A person who signs in', () => {
  beforeAll(async () => {
    house = await openHouse()
    const passwordHash = await hashPassword(manager.password)
    await house.store.accounts.create({ email: manager.email, name: '', passwordHash, role: 'admin' })
  })
  afterAll(() => house.close())

  it.each(['fi', 'sv', 'en'])('is told what is wrong, with what was typed kept: %s', async (lang) => {
    const page = await house.visit({ viewport: narrow, javaScriptEnabled: false })
    await page.goto(`/manage/sign-in?lang=${lang}`)
    await page.fill('[name=email]', manager.email)
    await page.fill('[name=password]', 'wrong')
    await page.click('main form button')
    expect(await page.locator('.error-summary').isVisible()).toBe(true)
    expect(await page.inputValue('[name=email]')).toBe(manager.email)
    expect(await sidewaysOverflow(page)).toBe(0)
  })

  it('is asked to, where a page is for staff, and comes to that page', async () => {
    const page = await house.visit({ viewport: desktop })
    await page.goto('/manage/organisations/new?lang=fi')
    expect(page.url()).toContain('/manage/sign-in')
    await page.fill('[name=email]', manager.email)
    await page.fill('[name=password]', manager.password)
    await page.press('[name=password]', 'Enter')
    await page.waitForURL(/manage.organisations.new/)
  })
})
