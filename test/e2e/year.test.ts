/**
 * A year of a development manager: units and people brought in from files, a ready-made plan, mails by a real SMTP server, letters with
 * codes, a device in the coffee room, reminders, closing, publishing, and next year's survey.
 */
import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'
import { hashPassword } from '../../server/manage/password.ts'
import { doChores } from '../../server/chores.ts'
import type { MailSink } from '../server/mail/mail-sink.ts'
import { openMailSink } from '../server/mail/mail-sink.ts'
import { readMail } from '../server/mail/read-mail.ts'
import { answerByPost } from './answer-by-post.ts'
import { answerAll } from './answering.ts'
import type { House } from './house.ts'
import { axeFindings, desktop, openHouse } from './house.ts'
import { manager, signIn } from './manager.ts'

const schools = ['Keskuskoulu', 'Rantakoulu', 'Yläkoulu', 'Ågatans skola', 'Metsäkoulu', 'Lukio']

let sink: MailSink
let house: House
let organisation: string
beforeEach(async () => {
  sink = await openMailSink()
  house = await openHouse({
    today: '2026-09-01',
    timeOfDay: () => '09:00',
    mail: { url: sink.url, from: 'Koivuranta <kysely@koivuranta.example>', perMinute: 60_000 },
  })
  const { store } = house
  const passwordHash = await hashPassword(manager.password)
  const made = await store.accounts.create({ email: manager.email, name: 'Päivi Björkman', passwordHash, role: 'member' })
  organisation = (
    await store.organisations.create({ name: 'Koivuranta', kind: 'municipality', inhabitants: 30_000, languages: ['fi', 'sv'] })
  ).id
  if (made.outcome === 'created') await store.accounts.join({ accountId: made.account.id, organisationId: organisation, role: 'manager' })
})
afterEach(async () => {
  await house.close()
  await sink.close()
})

const main = async (page: Page): Promise<string> => (await page.textContent('main')) ?? ''

/** From the manager's first page to the plan of a recipe. */
async function choosePlan(page: Page, recipe: string): Promise<void> {
  await page.click(`main a[href="/manage/organisations/${organisation}"] >> nth=0`)
  const plan = `a[href*="recipe=${recipe}"]`
  const link = page.locator(`main ${plan}`).first()
  await link.waitFor({ state: 'attached' })
  // Questionnaires are folded by what they are for; the first fold is open.
  if (!(await link.isVisible()))
    await page
      .locator('main details', { has: page.locator(plan) })
      .first()
      .locator('summary')
      .click()
  await page.click(`main ${plan} >> nth=0`)
}

const unitFile = ['Nimi;Henkilömäärä', ...schools.map((name) => `${name};50`)].join('\r\n')

/** 300 people of six schools, every third with Swedish, all with both addresses. */
const people = Array.from({ length: 300 }, (_, at) => {
  const school = schools[at % schools.length] ?? ''
  return [`Henkilö ${at} Öhman`, `henkilo${at}@example.fi`, `Katu ${at}`, '00100', 'Koivuranta', school, at % 3 === 0 ? 'sv' : 'fi']
})
const peopleFile = ['Nimi;Sähköposti;Katuosoite;Postinumero;Postitoimipaikka;Yksikkö;Kieli', ...people.map((row) => row.join(';'))].join(
  '\n',
)

async function bringInUnits(page: Page): Promise<void> {
  await page.goto(`/manage/organisations/${organisation}/units/file`)
  await page.setInputFiles('[name=file]', { name: 'yksiköt.csv', mimeType: 'text/csv', buffer: Buffer.from(unitFile, 'latin1') })
  await page.click('main form button[value=preview]')
  expect(await main(page)).toContain('Ågatans skola')
  await page.click('main form button[value=save]')
}

async function bringInPeople(page: Page, round: string): Promise<void> {
  await page.goto(`/manage/rounds/${round}/invitations/import`)
  await page.setInputFiles('[name=file]', { name: 'lista.csv', mimeType: 'text/csv', buffer: Buffer.from(peopleFile) })
  await page.click('main button[value=save]')
  expect(await main(page)).toContain('300')
  await page.click('form[action$="/confirm"] button')
  await page.waitForURL(/\/invitations/)
}

async function mailsAreOut(round: string): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    const counts = await house.store.mail.counts(round)
    if (counts.every(({ state }) => state !== 'queued' && state !== 'sending')) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('The mails did not go out')
}

/** Codes of the letters in Finnish, from the file for mail merge. */
async function lettersMade(page: Page, round: string): Promise<readonly string[]> {
  await page.goto(`/manage/rounds/${round}/letters`)
  const form = page.locator('form:has(input[name=spoken][value=fi])').first()
  const [download] = await Promise.all([page.waitForEvent('download'), form.locator('button[value=csv]').click()])
  return [...new Set([...readFileSync(await download.path(), 'utf8').matchAll(/\b[0-9A-Z]{4}-[0-9A-Z]{4}\b/g)].map(([code]) => code))]
}

const tokensOf = (mails: MailSink['mails']): ReadonlyMap<string, string> =>
  new Map(mails.map(({ recipients, raw }) => [recipients[0] ?? '', readMail(raw).tokens[0] ?? '']))

describe('A year', () => {
  it('runs from files of units and people to published results and next year’s survey', async () => {
    const { store, address } = house
    const page = await house.visit({ viewport: desktop })
    await signIn(page)
    await bringInUnits(page)
    expect((await store.units.ofOrganisation(organisation)).map(({ persons }) => persons)).toEqual(schools.map(() => 50))

    await page.goto('/manage')
    await choosePlan(page, 'staff')
    await page.click('summary:has-text("Koko ryhmältä kysytään"), .card details summary >> nth=1')
    await page.check('input[name=ways-staff][value=personal]')
    await page.check('input[name=ways-staff][value=kiosk]')
    await page.uncheck('input[name=ways-staff][value=open]')
    await page.click('#round button[value=save]')
    const round = /rounds\/(\w+)/.exec(page.url())?.[1] ?? ''
    await bringInPeople(page, round)
    await page.goto(`/manage/rounds/${round}`)
    expect(await axeFindings(page)).toEqual([])
    await page.click('form[action$="/open"] button')
    expect(await main(page)).toContain('Kysely on avattu')

    const codes = await lettersMade(page, round)
    expect(codes).toHaveLength(200)
    await page.goto(`/manage/rounds/${round}/mail/send/invitation`)
    await page.click('main form[action*="/send/invitation"] button')
    await mailsAreOut(round)
    expect(sink.mails).toHaveLength(300)
    const invited = tokensOf(sink.mails)
    expect(new Set(invited.values()).size).toBe(300)

    // One person by each way in the browser, the others by the same requests without one.
    const phone = await house.visit()
    await phone.goto(`/p/${invited.get('henkilo0@example.fi') ?? ''}`)
    await phone.click('#start button')
    await answerAll(phone, 1)
    await phone.click('button[value=send]')
    expect(await main(phone)).toContain('Tack')
    const swedish = people.filter((_, at) => at % 3 === 0).slice(0, 60)
    const byMail = swedish.slice(1).map(([, email = '']) => `/p/${invited.get(email) ?? ''}`)
    const kiosk = (await store.links.ofRound(round)).find(({ way }) => way === 'kiosk')
    const byKiosk = Array.from({ length: 30 }, () => `/a/${kiosk?.code ?? ''}`)
    const byCode = codes.slice(-30).map((code) => `code:${code}`)
    for (const [at, door] of [...byMail, ...byKiosk, ...byCode].entries())
      expect(await answerByPost(address, door, at % 4)).toContain('<main')
    expect(await store.responses.ofRound(round)).toHaveLength(120)
    expect(await answerByPost(address, byMail[0] ?? '', 2)).toBeDefined()
    expect(await store.responses.ofRound(round)).toHaveLength(120)

    house.setToday('2026-09-09')
    await doChores(house.server.dependencies)
    await mailsAreOut(round)
    const answered = (await store.invitations.counts(round)).reduce((sum, { spent }) => sum + spent, 0)
    expect(answered).toBe(90)
    const reminded = sink.mails.slice(300)
    expect(reminded).toHaveLength(210)
    const spentMails = new Set(swedish.map(([, email]) => email))
    expect(reminded.filter(({ recipients }) => spentMails.has(recipients[0]))).toEqual([])
    await doChores(house.server.dependencies)
    expect(sink.mails).toHaveLength(510)

    house.setToday('2026-09-23')
    await doChores(house.server.dependencies)
    await page.goto(`/manage/rounds/${round}`)
    await page.click('main a[href$="/publish"]')
    await page.click('main form[action$="/release"] button')
    const resident = await house.visit()
    await resident.goto(`/results/${round}?lang=fi`)
    expect(await main(resident)).toContain('120')

    house.setToday('2026-10-23')
    await doChores(house.server.dependencies)
    expect(await store.invitations.counts(round)).toEqual([])
    await page.goto(`/manage/rounds/new?from=${round}`)
    await page.click('#round button[value=save]')
    const next = await store.rounds.find(/rounds\/(\w+)/.exec(page.url())?.[1] ?? '')
    expect(next).toMatchObject({ year: 2027, previousRound: round, groups: [{ ways: ['personal', 'kiosk'] }] })
  }, 300_000)
})

describe('From sign-in to an open survey', () => {
  it.each(['councilAndOpen', 'councilAndSample', 'staff'])(
    '%s takes at most six pages and twelve fields',
    async (recipe) => {
      for (const name of schools) await house.store.units.add({ organisation, parent: null, name, persons: 50 })
      const page = await house.visit()
      const pages: string[] = []
      page.on('response', (response) => {
        if (response.request().resourceType() === 'document' && response.status() < 300) pages.push(new URL(response.url()).pathname)
      })
      let typed = 0
      const fill = async (field: string, value: string): Promise<void> => {
        await page.fill(`[name=${field}]`, value)
        typed += 1
      }
      await page.goto('/manage/sign-in?lang=fi')
      await fill('email', manager.email)
      await fill('password', manager.password)
      await page.click('main form button')
      await page.waitForURL('**/manage')
      await choosePlan(page, recipe)
      for (const field of recipe === 'staff' ? [] : ['population-residents', 'population-councillors']) await fill(field, '43')
      await page.click('#round button[value=save]')
      await page.click('form[action$="/open"] button')
      expect(await main(page)).toContain('Kysely on avattu')
      expect([pages.length <= 6, typed <= 12]).toEqual([true, true])
      expect(pages).toHaveLength(6)
    },
    120_000,
  )
})
