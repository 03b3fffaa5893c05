import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { hashPassword } from '../../../server/manage/password.ts'
import type { OpenRound } from './answered-round.ts'
import { answerByUnit, closedRound, managerOf, odiColumns, openedRound } from './answered-round.ts'
import type { Page, StaffBrowser } from './staff-browser.ts'
import { fieldValue, staffBrowser } from './staff-browser.ts'
import type { StaffServer } from './staff-server.ts'
import { makeOrganisation, password, setUp, staffServer } from './staff-server.ts'

let server: StaffServer
let admin: StaffBrowser
let organisation: string
beforeEach(async () => {
  server = await staffServer()
  admin = await setUp(server)
  organisation = await makeOrganisation(admin)
})
afterEach(() => server.stop())

const reason = 'Opinnäyte johtamisen puhetavoista'
const permissions = () => `/manage/organisations/${organisation}/microdata`
const pageOf = ({ id }: OpenRound): string => `/manage/rounds/${id}/microdata`

/** The account of this e-mail address may take microdata. */
async function allow(email: string): Promise<void> {
  const account = await server.store.accounts.findByEmail(email)
  const path = `${permissions()}/${account?.id}`
  await admin.send(await admin.open(path), path)
}

async function take(browser: StaffBrowser, round: OpenRound, fields: Readonly<Record<string, string>>): Promise<Page> {
  return browser.send(await browser.open(pageOf(round)), pageOf(round), fields)
}

const log = async () => (await server.store.audit.ofOrganisation(organisation)).map(({ action, detail }) => ({ action, ...detail }))
const taken = async () => (await log()).filter(({ action }) => action === 'microdataTaken')

async function signedInManager(): Promise<StaffBrowser> {
  const browser = await managerOf(server, organisation, () => staffBrowser(server.address, 'en'), await hashPassword(password))
  await browser.send(await browser.open('/manage/sign-in'), '/manage/sign-in', { email: 'manni@example.fi', password })
  return browser
}

describe('Research data of a closed survey', () => {
  it('comes as CSV with small units merged, after an entry in the log, each time anew', async () => {
    const round = await closedRound(server, admin, organisation)
    await allow('aino@example.fi')
    const fields = { reason, understood: 'yes', file: 'answers' }
    const file = await take(admin, round, fields)
    const [header = '', ...rows] = file.html.replace('\uFEFF', '').trim().split('\r\n')
    expect(header.replaceAll('"', '').split(',')).toEqual(['group', ...odiColumns])
    expect(rows).toHaveLength(15)
    expect(await taken()).toEqual([{ action: 'microdataTaken', file: 'answers', reason }])
    await Promise.all([take(admin, round, fields), take(admin, round, fields)])
    expect(await taken()).toHaveLength(3)
  })

  it('keeps units that are large enough, under ids that the codebook explains', async () => {
    const round = await openedRound(server, admin, organisation)
    for (const unit of round.units) await answerByUnit(server, round.id, { unit, people: 6 })
    await server.store.rounds.close(round.id)
    await allow('aino@example.fi')
    const fields = { reason, understood: 'yes' }
    const file = (await take(admin, round, { ...fields, file: 'answers' })).html
    for (const unit of round.units) expect(file.split(`"${unit}"`)).toHaveLength(7)
    const codebook = (await take(admin, round, { ...fields, file: 'codebook' })).html
    expect(codebook).toContain(`"unit","staff","${round.units[1]}","Keskuskoulu"`)
    expect(codebook).toContain('Those who look alike may also have answered alike.')
  })

  it('gives texts as a file of their own where ten people wrote, and no formula in it', async () => {
    const round = await openedRound(server, admin, organisation)
    const texts = [{ item: 'one_thing', language: 'fi', text: '=1+1 Kuunnelkaa' }]
    await answerByUnit(server, round.id, { unit: round.units[0], people: 10, texts })
    await server.store.rounds.close(round.id)
    await allow('aino@example.fi')
    expect((await admin.open(pageOf(round))).html).toContain('Download the open texts')
    const file = (await take(admin, round, { reason, understood: 'yes', file: 'texts' })).html.trim().split('\r\n')
    expect(file.slice(1)).toEqual(Array.from({ length: 10 }, () => `"one_thing","staff","'=1+1 Kuunnelkaa"`))
  })

  it('says nothing of texts where too few people wrote', async () => {
    const round = await closedRound(server, admin, organisation)
    await allow('aino@example.fi')
    expect((await admin.open(pageOf(round))).html).not.toContain('Download the open texts')
    expect((await take(admin, round, { reason, understood: 'yes', file: 'texts' })).html.trim()).toBe('\uFEFF"item","group","text"'.trim())
  })

  it('is refused without a reason, with a long one and without the tick, and keeps what was typed', async () => {
    const round = await closedRound(server, admin, organisation)
    await allow('aino@example.fi')
    const short = await take(admin, round, { reason: 'Gradu', file: 'answers' })
    expect(short.status).toBe(422)
    expect(short.html).toContain('Write what the data will be used for, with at least 10 characters.')
    expect(short.html).toContain('Read the terms and tick the box.')
    expect(fieldValue(short, 'reason')).toBe('Gradu')
    const long = await take(admin, round, { reason: 'ä'.repeat(501), understood: 'yes', file: 'answers' })
    expect([long.status, long.html.includes('at most 500 characters')]).toEqual([422, true])
    expect(await taken()).toEqual([])
  })

  it('is not there while the survey is open, for an unknown survey, and for those who are not signed in', async () => {
    const round = await openedRound(server, admin, organisation)
    await allow('aino@example.fi')
    expect((await admin.open(pageOf(round))).status).toBe(403)
    expect((await admin.open('/manage/rounds/nowhere/microdata')).status).toBe(404)
    const token = fieldValue(await admin.open(`/manage/rounds/${round.id}`), '_csrf') ?? ''
    expect((await admin.post(pageOf(round), { _csrf: token, reason, understood: 'yes' })).status).toBe(403)
    await server.store.rounds.close(round.id)
    expect((await admin.post(pageOf(round), { reason, understood: 'yes' })).status).toBe(403)
    expect((await staffBrowser(server.address).open(pageOf(round))).path).toContain('/manage/sign-in')
    expect(await taken()).toEqual([])
  })

  it('needs a permission that nobody has from the start, and tells nothing of the answers without it', async () => {
    const round = await closedRound(server, admin, organisation)
    const manager = await signedInManager()
    for (const browser of [admin, manager]) {
      const page = await browser.open(pageOf(round))
      expect([page.status, page.html.includes('You do not have this permission')]).toEqual([200, true])
      expect(page.html).not.toContain('What was merged')
      const token = fieldValue(page, '_csrf') ?? ''
      expect((await browser.post(pageOf(round), { _csrf: token, reason, understood: 'yes', file: 'answers' })).status).toBe(403)
    }
    expect((await server.store.rounds.find(round.id))?.resultsSeen).toBe(false)
    await allow('manni@example.fi')
    expect((await manager.open(pageOf(round))).html).toContain('Unit: left out.')
    expect((await server.store.rounds.find(round.id))?.resultsSeen).toBe(true)
  })
})

describe('The permission to take research data', () => {
  it('is given by an administrator after a page that asks, once, and can be taken away', async () => {
    await allow('aino@example.fi')
    expect((await admin.open(permissions())).html).toContain('May download research data')
    const id = (await server.store.accounts.findByEmail('aino@example.fi'))?.id ?? ''
    const asked = await admin.open(`${permissions()}/${id}`)
    expect(asked.html).toContain('Take the permission away?')
    await admin.send(asked, `${permissions()}/${id}`)
    await admin.send(asked, `${permissions()}/${id}`)
    expect((await log()).slice(0, 2)).toEqual([
      { action: 'microdataWithdrawn', whom: id },
      { action: 'microdataAllowed', whom: id },
    ])
  })

  it('can’t be given by managers, nor to people who do not manage the organisation', async () => {
    const manager = await signedInManager()
    expect((await manager.open(permissions())).status).toBe(403)
    const id = (await server.store.accounts.findByEmail('manni@example.fi'))?.id ?? ''
    const token = fieldValue(await manager.open('/manage'), '_csrf') ?? ''
    expect((await manager.post(`${permissions()}/${id}`, { _csrf: token, may: 'yes' })).status).toBe(403)
    await server.store.accounts.leave(id, organisation)
    expect((await admin.open(`${permissions()}/${id}`)).status).toBe(404)
    expect(await server.store.microdataPermissions.has(id, organisation)).toBe(false)
  })
})
