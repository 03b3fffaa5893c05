/** What respondents left for a raffle: seen only after closing, taken with an entry in the log, drawn by lot. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { StaffBrowser } from './staff-browser.ts'
import { fieldValue } from './staff-browser.ts'
import type { StaffServer } from './staff-server.ts'
import { makeOrganisation, openRound, roundIdOf, setUp, staffServer } from './staff-server.ts'

let server: StaffServer
let browser: StaffBrowser
let organisation: string
let round: string
const emails = Array.from({ length: 12 }, (_, at) => `=vastaaja${at}@example.fi`)
beforeEach(async () => {
  server = await staffServer()
  browser = await setUp(server)
  organisation = await makeOrganisation(browser)
  const form = await browser.open(`/manage/rounds/new?organisation=${organisation}&questionnaire=democracy-barometer&recipe=councilAndOpen`)
  const fields = { 'population-residents': '9000', 'population-councillors': '27', wishes: ['raffle', 'results'], action: 'save' }
  round = roundIdOf(await openRound(browser, await browser.send(form, '/manage/rounds/new', fields)))
  for (const email of emails) await server.store.contacts.add(round, { wish: 'raffle', email, language: 'fi' })
})
afterEach(() => server.stop())

const page = () => browser.open(`/manage/rounds/${round}/contacts`)
const close = async () => browser.send(await browser.open(`/manage/rounds/${round}/close`), `/manage/rounds/${round}/close`)

describe('Contact details of respondents', () => {
  it('are not shown while the survey is open: the growing list would say who answers', async () => {
    expect((await page()).status).toBe(404)
    expect((await browser.open(`/manage/rounds/${round}`)).html).not.toContain('/contacts')
  })

  it('are counted after closing and taken as a file that runs nothing, with an entry in the log', async () => {
    await close()
    expect((await browser.open(`/manage/rounds/${round}`)).html).toContain(`/manage/rounds/${round}/contacts`)
    const shown = await page()
    expect(shown.html).toContain('12 people')
    expect(shown.html).toContain('0 people')
    for (const email of emails) expect(shown.html).not.toContain(email)
    const file = await browser.send(shown, `/manage/rounds/${round}/contacts/file`)
    for (const email of emails) expect(file.html).toContain(`"'${email}"`)
    const [entry] = await server.store.audit.ofOrganisation(organisation)
    expect(entry).toMatchObject({ action: 'contactsTaken', detail: { count: 12 } })
  })

  it('are drawn by lot: so many winners, each once, others the next time', async () => {
    await close()
    const draw = async (winners: string) => browser.send(await page(), `/manage/rounds/${round}/contacts/draw`, { winners })
    const winnersIn = (html: string) => [...html.matchAll(/<li>(=vastaaja\d+@example\.fi)<\/li>/g)].map(([, email = '']) => email)
    const five = winnersIn((await draw('5')).html)
    expect(new Set(five).size).toBe(5)
    expect(winnersIn((await draw('50')).html).toSorted()).toEqual(emails.toSorted())
    const refused = await draw('kaikki')
    expect([refused.status, fieldValue(refused, 'winners')]).toEqual([422, 'kaikki'])
    expect(refused.html).toContain('Give a number from 1 to 100.')
  })
})
