import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { accountLink } from '../../server/manage/access/account-tokens/account-link.ts'
import { hashPassword } from '../../server/manage/password.ts'
import type { ScreenLanguage } from '../../views/translate.ts'
import { translatorFor } from '../../views/translate.ts'
import { codeAt, keyOn, recoveryCodesOn } from '../server/manage/access/authenticator.ts'
import type { House } from './house.ts'
import { axeFindings, desktop, narrow, openHouse, phone, sidewaysOverflow } from './house.ts'

const person = { email: 'aino@koivuranta.example', password: 'hiljainen ilmapuntari' }

let house: House
let account: string
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

const submit = (page: Page) => page.click('main form button')

async function signIn(page: Page, lang: string): Promise<void> {
  await page.goto(`/manage/sign-in?lang=${lang}`)
  await page.fill('[name=email]', person.email)
  await page.fill('[name=password]', person.password)
  await submit(page)
}

const shown = async (page: Page) => ({ html: await page.content() })

/** Switches the second factor on with the keyboard's and the eye's means only; key and recovery codes. */
async function switchOn(page: Page): Promise<{ readonly key: string; readonly codes: readonly string[] }> {
  await page.click('header a[href="/manage/account"]')
  await look(page)
  await page.click('main a[href="/manage/account/second-factor"]')
  await look(page)
  const key = keyOn(await shown(page))
  await page.fill('[name=code]', '123')
  await submit(page)
  await look(page)
  expect(await page.locator('[name=code]').getAttribute('aria-invalid')).toBe('true')
  await page.fill('[name=code]', codeAt(key, Date.now()))
  await submit(page)
  await look(page)
  return { key, codes: recoveryCodesOn(await shown(page)) }
}

const people: readonly { readonly lang: ScreenLanguage; readonly way: string; readonly options: BrowserContextOptions }[] = [
  { lang: 'fi', way: 'on a phone', options: { viewport: phone } },
  { lang: 'sv', way: 'at 320 px without script', options: { viewport: narrow, javaScriptEnabled: false } },
  { lang: 'en', way: 'at a desk', options: { viewport: desktop } },
]

describe('A person with an account', () => {
  beforeEach(async () => {
    house = await openHouse()
    findings = []
    const passwordHash = await hashPassword(person.password)
    const made = await house.store.accounts.create({ email: person.email, name: 'Aino Äikäs', role: 'admin', passwordHash })
    account = made.outcome === 'created' ? made.account.id : ''
  })
  afterEach(() => house.close())

  it.each(people)(
    'switches on a second step, signs in with code and recovery code, and signs out everywhere: $lang $way',
    async ({ lang, options }) => {
      const t = translatorFor(lang)
      hasScript = options.javaScriptEnabled !== false
      const page = await house.visit(options)
      await page.goto(`/manage/sign-in?lang=${lang}`)
      await look(page)
      await signIn(page, lang)
      await page.waitForURL('**/manage')
      const { key, codes } = await switchOn(page)
      expect(codes).toHaveLength(10)
      await page.click('main a[href="/manage/account"]')
      await page.click('header form button')

      await signIn(page, lang)
      await page.waitForURL('**/manage/sign-in/code')
      await look(page)
      await page.fill('[name=code]', codeAt(key, Date.now() + 30_000))
      await page.press('[name=code]', 'Enter')
      await page.waitForURL('**/manage')

      const other = await house.visit(options)
      await signIn(other, lang)
      await other.fill('[name=code]', codes[0] ?? '')
      await submit(other)
      await other.waitForURL('**/manage')
      await other.goto('/manage/account/second-factor')
      await look(other)
      expect(await other.textContent('main')).toContain(t('account:secondFactor.left', { count: 9 }))

      await page.goto('/manage/account')
      await look(page)
      expect(await page.locator('main form[action$="/end"]').count()).toBe(1)
      await page.click('main form[action$="/end-all"] button')
      await page.waitForURL(/sign-in/)
      await other.goto('/manage')
      expect(other.url()).toContain('/manage/sign-in')
      expect(findings).toEqual([])
    },
    180_000,
  )

  it.each(people)(
    'finds every page of signing in readable: $lang',
    async ({ lang }) => {
      hasScript = true
      const page = await house.visit({ viewport: narrow })
      const link = new URL(await accountLink(house.server.dependencies, account, 'reset')).pathname
      for (const path of ['/manage/forgotten-password', '/manage/new-password/old', link, '/manage/sign-in/return']) {
        await page.goto(`${path}?lang=${lang}`)
        await look(page)
      }
      await page.goto(link)
      await page.fill('[name=password]', 'aino.koivuranta')
      await submit(page)
      await look(page)
      expect(await page.textContent('.error-summary')).toContain(translatorFor(lang)('account:weak.ownWords'))
      await page.fill('[name=password]', person.password)
      await submit(page)
      await page.waitForURL('**/manage')
      for (const path of ['/manage/account/password', '/manage/account/second-factor']) {
        await page.goto(path)
        await look(page)
      }
      expect(findings).toEqual([])
    },
    180_000,
  )
})
