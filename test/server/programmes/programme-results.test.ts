/** The pooled result of a programme: who sees it, what it is made of, and what of small members stays hidden. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { hashPassword } from '../../../server/manage/password.ts'
import { loadLibrary } from '../../../server/questionnaire-library.ts'
import { join } from 'node:path'
import type { StaffBrowser } from '../manage/staff-browser.ts'
import { staffBrowser } from '../manage/staff-browser.ts'
import type { StaffServer } from '../manage/staff-server.ts'
import { password, setUp, staffServer, today } from '../manage/staff-server.ts'
import type { MadeProgramme, Town } from './made-programme.ts'
import { makeProgramme, surveyed } from './made-programme.ts'

const questionnaire = loadLibrary(join(import.meta.dirname, '..', '..', '..', 'questionnaires')).byId('democracy-barometer')
if (questionnaire === undefined) throw new Error('The barometer is gone')
const barometer = questionnaire

const town = (name: string, people: number, inhabitants = 5000): Town => ({ name, people, inhabitants })
const large = [town('Ahola', 24), town('Björkby', 22), town('Celsiola', 25)]

let server: StaffServer
let admin: StaffBrowser
beforeEach(async () => {
  server = await staffServer()
  admin = await setUp(server)
})
afterEach(() => server.stop())

async function pooled(towns: readonly Town[]): Promise<MadeProgramme> {
  const made = await makeProgramme(server.store, barometer, towns)
  for (const each of made.towns) await surveyed(server.store, made, barometer, each)
  expect(await server.store.programmes.pool(made.id, today)).toBe('pooled')
  return made
}

async function signedIn(email: string, organisation: string, role: 'manager' | 'viewer' | 'editor'): Promise<StaffBrowser> {
  const account = await server.store.accounts.create({ email, name: email, passwordHash: await hashPassword(password), role: 'member' })
  if (account.outcome === 'created') await server.store.accounts.join({ organisationId: organisation, accountId: account.account.id, role })
  const browser = staffBrowser(server.address, 'en')
  await browser.send(await browser.open('/manage/sign-in'), '/manage/sign-in', { email, password })
  return browser
}

const words = (html: string): string => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')

describe('a pooled result', () => {
  it('counts all answers together and says whose they are', async () => {
    const { id } = await pooled(large)
    const page = await admin.open(`/programmes/${id}`)
    expect(page.status).toBe(200)
    const text = words(page.html)
    expect(text).toContain('All organisations together')
    expect(text).toContain('71')
    expect(text).toContain('3 organisations whose own results are shown: Ahola, Björkby and Celsiola.')
    expect((await admin.open(`/programmes/${id}/sizes/under10000`)).status).toBe(200)
    expect((await admin.open(`/programmes/${id}/sizes/from50000`)).status).toBe(404)
    const table = /href="([^"]*\/tables\/[^"]*\.csv)"/.exec(page.html)?.[1] ?? ''
    expect((await admin.open(table)).status).toBe(200)
  })

  it('is seen by the association’s managers and viewers, by nobody else before its release, and by everybody after it', async () => {
    const made = await pooled(large)
    const [first] = made.towns
    const path = `/programmes/${made.id}`
    const status = async (browser: StaffBrowser) => (await browser.open(path)).status
    expect(await status(await signedIn('a@example.fi', made.association.id, 'manager'))).toBe(200)
    expect(await status(await signedIn('b@example.fi', made.association.id, 'viewer'))).toBe(200)
    expect(await status(await signedIn('c@example.fi', made.association.id, 'editor'))).toBe(404)
    expect(await status(await signedIn('d@example.fi', first?.id ?? '', 'manager'))).toBe(404)
    const stranger = staffBrowser(server.address)
    expect(await status(stranger)).toBe(404)
    for (const round of await server.store.rounds.list()) await server.store.rounds.release(round.id)
    expect(await server.store.programmes.release(made.id)).toBe('released')
    expect(await status(stranger)).toBe(200)
  })

  it('is not there before it was made, nor where there is no programme', async () => {
    const { id } = await makeProgramme(server.store, barometer, large)
    expect((await admin.open(`/programmes/${id}`)).status).toBe(403)
    expect((await admin.open('/programmes/nothing')).status).toBe(404)
  })

  it('leaves out one member with few answers, and two, and counts four of them together', async () => {
    const one = await pooled([...large, town('Dalby', 6)])
    expect(words((await admin.open(`/programmes/${one.id}`)).html)).toContain('Not in it: Dalby.')
    const two = await pooled([...large, town('Dalby', 6), town('Edsby', 7)])
    expect(words((await admin.open(`/programmes/${two.id}`)).html)).toContain('Not in it: Dalby and Edsby.')
    const four = await pooled([...large, ...['Dalby', 'Edsby', 'Fagerby', 'Gammelby'].map((name, index) => town(name, 6 + (index % 3)))])
    const text = words((await admin.open(`/programmes/${four.id}`)).html)
    expect(text).toContain('4 organisations with few answers, counted together')
    expect(text).toContain(String(71 + 6 + 7 + 8 + 6))
  })

  it('does not mix ways of asking, nor follow one member that gave nearly all answers', async () => {
    const mixed = await makeProgramme(server.store, barometer, large)
    for (const [at, each] of mixed.towns.entries()) {
      const recruitment = at === 0 ? ('selfSelected' as const) : ('census' as const)
      const groups = [{ group: 'councillors', recruitment, populationSize: 27, invited: null }]
      await surveyed(server.store, mixed, barometer, each, { groups })
    }
    await server.store.programmes.pool(mixed.id, today)
    expect(words((await admin.open(`/programmes/${mixed.id}`)).html)).toContain('asked in different ways')
    const groups = [{ group: 'councillors', recruitment: 'census' as const, populationSize: 200, invited: null }]
    const one = await makeProgramme(server.store, barometer, [town('Ahola', 120), town('Björkby', 12), town('Celsiola', 12)])
    for (const each of one.towns) await surveyed(server.store, one, barometer, each, { groups })
    await server.store.programmes.pool(one.id, today)
    expect(words((await admin.open(`/programmes/${one.id}`)).html)).toContain('more than 80% of the answers')
  })
})
