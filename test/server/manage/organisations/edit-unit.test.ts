import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { StaffBrowser } from '../staff-browser.ts'
import { fieldValue } from '../staff-browser.ts'
import type { StaffServer } from '../staff-server.ts'
import { makeOrganisation, setUp, staffServer } from '../staff-server.ts'
import { askUnits } from './ask-units.ts'

let server: StaffServer
let browser: StaffBrowser
let organisation: string
beforeEach(async () => {
  server = await staffServer()
  browser = await setUp(server)
  organisation = await makeOrganisation(browser)
})
afterEach(() => server.stop())

const unitCalled = async (name: string) => {
  const unit = (await server.store.units.history(organisation)).find((each) => each.name === name)
  if (unit === undefined) throw new Error(`no unit ${name}`)
  return unit
}
const pathOf = async (name: string) => `/manage/organisations/${organisation}/units/${(await unitCalled(name)).id}/edit`
const change = async (name: string, fields: Readonly<Record<string, string>>) => {
  const path = await pathOf(name)
  const form = await browser.open(path)
  const { parent, validFrom } = await unitCalled(name)
  const typed = { 'name-fi': name, persons: fieldValue(form, 'persons') ?? '', parent: parent ?? '', validFrom: validFrom ?? '' }
  return browser.send(form, path, { ...typed, action: 'save', ...fields })
}

describe('A unit', () => {
  it('is changed in place, from its row on the page of the organisation', async () => {
    const home = await browser.open(`/manage/organisations/${organisation}`)
    expect(home.html).toContain(await pathOf('Keskuskoulu'))
    const { id, parent } = await unitCalled('Keskuskoulu')
    const technical = (await unitCalled('Tekniset palvelut')).id
    const names = { 'name-fi': 'Keskustan koulu', 'name-sv': 'Centralskolan' }
    const saved = await change('Keskuskoulu', { ...names, persons: '11', parent: technical, validFrom: '1.8.2026' })
    expect(saved.html).toContain('The details have been saved.')
    const after = (await server.store.units.history(organisation)).find((unit) => unit.id === id)
    expect(after).toMatchObject({
      name: { fi: 'Keskustan koulu', sv: 'Centralskolan' },
      persons: 11,
      parent: technical,
      validFrom: '2026-08-01',
    })
    expect(parent).not.toBe(technical)
    expect((await server.store.audit.ofOrganisation(organisation))[0]?.action).toBe('unitsChanged')
  })

  it('stays as it was while anything is wrong, and all of it is told', async () => {
    const school = (await unitCalled('Keskuskoulu')).id
    const refused = await change('Koulut', { 'name-fi': 'Tekniset palvelut', persons: '20', parent: school, validFrom: '30.2.2026' })
    expect(refused.status).toBe(422)
    const words = ['have 34 people together, but here stands 20', 'no longer there', 'no such day', 'already a unit ‘Tekniset palvelut’']
    for (const word of words) expect(refused.html).toContain(word)
    expect([fieldValue(refused, 'name-fi'), fieldValue(refused, 'validFrom')]).toEqual(['Tekniset palvelut', '30.2.2026'])
    expect((await change('Koulut', { 'name-fi': '', persons: 'x' })).html).toContain('is not a whole number')
    expect((await change('Keskuskoulu', { persons: '61' })).html).toContain('There would be 61 people below ‘Koulut’')
    expect((await unitCalled('Koulut')).persons).toBe(60)
  })

  it('keeps the place and the first day that a survey has seen', async () => {
    await askUnits(server.store, organisation)
    const later = await change('Tekniset palvelut', { validFrom: '2026-11-15', persons: '13' })
    expect(later.html).toContain('has been in a survey that opened before this day')
    expect((await unitCalled('Tekniset palvelut')).persons).toBe(12)
    await change('Keskuskoulu', { parent: '' })
    const again = await change('Keskuskoulu', { parent: (await unitCalled('Tekniset palvelut')).id, persons: '3' })
    expect(again.html).toContain('has already changed in 2026')
    expect((await unitCalled('Keskuskoulu')).persons).toBe(34)
  })

  it('is shown again where somebody else changed it meanwhile, and in another language with what was typed', async () => {
    const path = await pathOf('Koulut')
    const form = await browser.open(path)
    await server.store.units.change((await unitCalled('Koulut')).id, { persons: 61 })
    const typed = { 'name-fi': 'Opetus', persons: '70', parent: '', validFrom: '' }
    const overtaken = await browser.send(form, path, { ...typed, action: 'save' })
    expect([overtaken.status, fieldValue(overtaken, 'persons')]).toEqual([422, '70'])
    const swedish = await browser.send(overtaken, path, { ...typed, language: 'sv' })
    expect(swedish.html).toContain('Namn på svenska')
    expect((await browser.send(overtaken, path, { ...typed, action: 'save' })).path).toContain('saved=1')
  })

  it('that is of another organisation, or none, has no page', async () => {
    const other = await makeOrganisation(browser, 'Toinen; 3')
    const [unit] = await server.store.units.ofOrganisation(other)
    for (const id of [unit?.id, 'nowhere']) {
      const path = `/manage/organisations/${organisation}/units/${id}/edit`
      expect((await browser.open(path)).status).toBe(404)
      expect((await browser.send(await browser.open(await pathOf('Koulut')), path, { 'name-fi': 'X' })).status).toBe(403)
    }
    expect((await server.store.units.ofOrganisation(other))[0]?.name).toBe('Toinen')
  })
})

describe('An organisation', () => {
  it('may be an association, and says in which languages its surveys are', async () => {
    const path = `/manage/organisations/${organisation}/edit`
    const typed = { name: 'Jokilaakson liitto', inhabitants: '', action: 'save' }
    const none = await browser.send(await browser.open(path), path, { ...typed, kind: 'association', languages: [] })
    expect(none.html).toContain('Choose at least one language.')
    await browser.send(await browser.open(path), path, { ...typed, kind: 'association', languages: ['sv', 'en', 'xx'] })
    expect(await server.store.organisations.find(organisation)).toMatchObject({ kind: 'other', association: true, languages: ['sv', 'en'] })
    const form = await browser.open(path)
    expect(form.html).toMatch(/value="association" checked/)
    expect((await browser.open(`/manage/organisations/${organisation}`)).html).toContain('Association of organisations')
  })
})
