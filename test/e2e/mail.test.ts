import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'
import { hashPassword } from '../../server/manage/password.ts'
import { translatorFor } from '../../views/translate.ts'
import { openRoundFor, people, person } from '../server/mail/mail-house.ts'
import type { MailSink } from '../server/mail/mail-sink.ts'
import { openMailSink } from '../server/mail/mail-sink.ts'
import { readMail } from '../server/mail/read-mail.ts'
import type { House } from './house.ts'
import { desktop, faultsOfUnfolded, narrow, openHouse } from './house.ts'
import { signIn } from './manager.ts'

const manager = { email: 'aino@aakkola.example', password: 'kolme sinistä kissaa' }
let sink: MailSink
let house: House

beforeAll(async () => {
  sink = await openMailSink({ recipient: (address) => (address.startsWith('vaara') ? `550 5.1.1 <${address}> user unknown` : undefined) })
  house = await openHouse({
    today: '2026-09-10',
    mail: { url: sink.url, from: 'Ääkkölän kunta <kysely@aakkola.example>', perMinute: 60_000 },
  })
  const passwordHash = await hashPassword(manager.password)
  await house.store.accounts.create({ email: manager.email, name: 'Aino Äikäs', passwordHash, role: 'admin' })
}, 60_000)
afterAll(async () => {
  await house.close()
  await sink.close()
})

async function look(page: Page): Promise<void> {
  expect(await faultsOfUnfolded(page)).toEqual([])
}

/** The mails as a mail program shows them: no page of ours, so without our style. */
async function lookAtMail(page: Page, html: string): Promise<void> {
  await page.goto('about:blank')
  await page.setContent(html)
  await look(page)
}

const visits = [
  { lang: 'fi', viewport: narrow, javaScriptEnabled: false },
  { lang: 'sv', viewport: desktop, javaScriptEnabled: true },
  { lang: 'en', viewport: narrow, javaScriptEnabled: true },
] as const

async function openMails(page: Page, lang: string): Promise<{ readonly mail: string; readonly roundId: string }> {
  const { store, server } = house
  const roundId = await openRoundFor(store, server.dependencies.library, { terms: { languages: ['fi', 'sv', 'en'] } })
  const invited = [
    ...people(2).map((each) => ({ ...each, language: lang })),
    person(3, { email: 'vaara@example.org', name: 'Väärä Osoite' }),
  ]
  await store.invitations.add(roundId, invited)
  await signIn(page, 'fi', manager)
  await page.goto(`/manage/rounds/${roundId}?lang=${lang}`)
  await page.click(`main a[href$="/${roundId}/mail"]`)
  return { mail: `/manage/rounds/${roundId}/mail`, roundId }
}

describe('Mails of a survey', () => {
  it.each(visits)(
    'are worded, looked at, sent and followed in $lang, script: $javaScriptEnabled',
    async ({ lang, viewport, javaScriptEnabled }) => {
      const t = translatorFor(lang)
      const page = await house.visit({ viewport, javaScriptEnabled })
      const { mail, roundId } = await openMails(page, lang)
      // axe needs script: pages are looked at by a second visitor with the same cookies.
      const eyes = await house.visit({ viewport })
      await eyes.context().addCookies(await page.context().cookies())
      const see = async (path: string): Promise<void> => {
        await eyes.goto(path)
        await look(eyes)
      }
      await see(mail)

      await page.click(`main a[href$="/texts"]`)
      await page.fill(`[name=mailSubject-${lang}]`, '{survei}')
      await page.click('main button[value=save]')
      await page.waitForSelector('#problems')
      expect(await page.textContent('#problems')).toContain('{survei}')
      await page.fill(`[name=mailSubject-${lang}]`, 'Ääkköset: {survey}')
      await page.click('main button[value=preview]')
      expect(await page.textContent('main')).toContain('Ääkköset: ')
      await page.click('main button[value=save]')
      expect(await page.textContent('[role=status]')).toContain(t('mail:notice.texts'))
      await see(`${mail}/texts`)
      await see(`${mail}/preview?language=${lang}&kind=reminder`)

      await page.click('main a[href$="/send/invitation"]')
      await see(`${mail}/send/invitation`)
      await page.click('main form button')
      await page.waitForURL('**/progress*')
      await see(`${mail}/progress`)
      while ((await house.store.mail.counts(roundId)).some(({ state }) => state === 'queued' || state === 'sending'))
        await page.waitForTimeout(50)

      await page.goto(`${mail}/undelivered`)
      expect(await page.textContent('main table')).toContain('user unknown')
      await see(`${mail}/undelivered`)
      await page.check('[name=mail]')
      await page.click('main button[value=chosen]')
      expect(await page.textContent('h1')).toBe(t('mail:again.title'))
      const sent = sink.mails.map(({ raw }) => readMail(raw)).findLast(({ subject }) => subject.startsWith('Ääkköset'))
      await lookAtMail(eyes, sent?.html ?? '')
    },
    60_000,
  )
})
