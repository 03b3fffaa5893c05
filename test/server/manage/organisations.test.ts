import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { hashPassword } from '../../../server/manage/password.ts'
import type { StaffBrowser } from './staff-browser.ts'
import { chosenValues, fieldValue, staffBrowser } from './staff-browser.ts'
import type { StaffServer } from './staff-server.ts'
import { makeOrganisation, password, planRound, roundIdOf, setUp, staffServer } from './staff-server.ts'

let server: StaffServer
let browser: StaffBrowser
beforeEach(async () => {
  server = await staffServer()
  browser = await setUp(server)
})
afterEach(() => server.stop())

const newPath = '/manage/organisations/new'
const unitsOf = async (organisation: string) =>
  (await server.store.units.ofOrganisation(organisation)).map(({ name, persons, depth }) => [depth, name, persons])

describe('A new organisation', () => {
  it('is made with its tree of units, and its maker belongs to it', async () => {
    const id = await makeOrganisation(browser)
    expect(await server.store.organisations.find(id)).toMatchObject({ name: 'Järvelän kunta', kind: 'municipality', inhabitants: 29_870 })
    expect(await unitsOf(id)).toEqual([
      [0, 'Koulut', 60],
      [1, 'Keskuskoulu', 34],
      [0, 'Tekniset palvelut', 12],
    ])
    const [account] = await server.store.accounts.list()
    expect(await server.store.accounts.roleIn(account?.id ?? '', id)).toBe('manager')
  })

  it('is not made while anything is wrong: every problem is told and everything typed stays', async () => {
    const form = await browser.open(newPath)
    const units = 'Koulut; 60\n    Keskuskoulu 34\nKoulut; monta'
    const refused = await browser.send(form, newPath, { name: '', kind: 'municipality', inhabitants: 'paljon', units, action: 'save' })
    expect(refused.status).toBe(422)
    for (const text of ['Type the name of the organisation.', 'number of inhabitants ‘paljon’', 'Line 2:', 'Keskuskoulu; 34', 'Line 3:'])
      expect(refused.html).toContain(text)
    expect([fieldValue(refused, 'units'), fieldValue(refused, 'inhabitants')]).toEqual([units, 'paljon'])
    expect(chosenValues(refused, 'kind')).toEqual(['municipality'])
    expect(await server.store.organisations.list()).toEqual([])
  })

  it('is only shown, not made, by the preview and by the language buttons', async () => {
    const form = await browser.open(newPath)
    const typed = {
      name: 'Järvelän kunta',
      kind: 'municipality',
      inhabitants: '29 870',
      languages: ['fi', 'sv'],
      units: '- Koulut; 60\n-- Keskuskoulu; 34',
    }
    const preview = await browser.send(form, newPath, { ...typed, action: 'preview' })
    expect(preview.html).toContain('2 units. Nothing has been saved yet.')
    const swedish = await browser.send(form, newPath, { ...typed, name: '', language: 'sv' })
    expect([swedish.status, fieldValue(swedish, 'units')]).toEqual([200, typed.units])
    expect(swedish.html).toContain('<h1>Ny organisation</h1>')
    expect(await server.store.organisations.list()).toEqual([])
  })

  it('is never a mistake of ours, whatever is posted', async () => {
    const form = await browser.open(newPath)
    const hostile = [
      '<script>alert(1)</script>',
      '\u0000\uFFFD',
      `${'a'.repeat(5000)};1`,
      '- '.repeat(5000),
      ';;;;\n;;',
      '__proto__; 1\n  constructor; 1',
    ]
    for (const units of hostile) {
      const page = await browser.send(form, newPath, {
        name: units,
        kind: '__proto__',
        inhabitants: units,
        units,
        action: units,
        seen: units,
      })
      expect(page.status).toBe(422)
      expect(page.html).not.toContain('<script>alert')
    }
    expect((await browser.send(form, newPath, { units: 'a'.repeat(300_000) })).status).toBe(413)
  })
})

describe('Changing an organisation', () => {
  const edit = async (id: string, units: string) => {
    const path = `/manage/organisations/${id}/edit`
    const form = await browser.open(path)
    return browser.send(form, path, {
      name: 'Järvelän kunta',
      kind: 'municipality',
      inhabitants: '29870',
      languages: ['fi', 'sv'],
      units,
      action: 'save',
    })
  }
  const idsByName = async (id: string) =>
    Object.fromEntries((await server.store.units.ofOrganisation(id)).map((unit) => [unit.name, unit.id]))

  it('keeps the ids of units whose lines stay, move or change their number', async () => {
    const id = await makeOrganisation(browser)
    const before = await idsByName(id)
    await edit(id, 'Tekniset palvelut; 14\n  Keskuskoulu; 10\nSivistys; 70\n  Koulut; 60')
    const after = await idsByName(id)
    expect(await unitsOf(id)).toEqual([
      [0, 'Tekniset palvelut', 14],
      [1, 'Keskuskoulu', 10],
      [0, 'Sivistys', 70],
      [1, 'Koulut', 60],
    ])
    for (const name of ['Tekniset palvelut', 'Keskuskoulu', 'Koulut']) expect(after[name]).toBe(before[name])
  })

  it('removes what no line stands for, with all below it', async () => {
    const id = await makeOrganisation(browser)
    await edit(id, 'Tekniset palvelut; 12')
    expect(await unitsOf(id)).toEqual([[0, 'Tekniset palvelut', 12]])
  })

  it('does not overwrite what somebody else saved meanwhile, until it is sent again', async () => {
    const id = await makeOrganisation(browser)
    const path = `/manage/organisations/${id}/edit`
    const form = await browser.open(path)
    await server.store.organisations.change(id, { name: 'Uusi nimi' })
    const typed = { name: 'Minun nimeni', kind: 'city', inhabitants: '5', languages: ['sv'], units: 'Koulut; 60', action: 'save' }
    const overtaken = await browser.send(form, path, typed)
    expect([overtaken.status, fieldValue(overtaken, 'name')]).toEqual([422, 'Minun nimeni'])
    expect((await server.store.organisations.find(id))?.name).toBe('Uusi nimi')
    await browser.send(overtaken, path, typed)
    expect((await server.store.organisations.find(id))?.name).toBe('Minun nimeni')
  })
})

describe('An organisation of others', () => {
  it('and its rounds do not exist for a manager who does not belong to it', async () => {
    const id = await makeOrganisation(browser)
    const round = roundIdOf(await planRound(browser, id))
    await server.store.accounts.create({
      email: 'eino@example.fi',
      name: 'Eino',
      role: 'member',
      passwordHash: await hashPassword(password),
    })
    const stranger = staffBrowser(server.address)
    const signIn = await stranger.open('/manage/sign-in')
    const home = await stranger.send(signIn, '/manage/sign-in', { email: 'eino@example.fi', password })
    expect(home.html).not.toContain('Järvelän kunta')
    const paths = [`organisations/${id}`, `organisations/${id}/edit`, `rounds/${round}`, `rounds/${round}/edit`, `rounds/new?from=${round}`]
    for (const path of paths) expect((await stranger.open(`/manage/${path}`)).status).toBe(404)
    const token = { _csrf: fieldValue(home, '_csrf') ?? '' }
    for (const step of ['open', 'close', 'remove', 'edit', 'days', 'smallest-cell'])
      expect((await stranger.post(`/manage/rounds/${round}/${step}`, token)).status).toBe(404)
    expect((await server.store.rounds.find(round))?.state).toBe('draft')
  })
})
