import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { hashPassword } from '../../../../server/manage/password.ts'
import type { StaffBrowser } from '../staff-browser.ts'
import { fieldValue, staffBrowser } from '../staff-browser.ts'
import type { StaffServer } from '../staff-server.ts'
import { makeOrganisation, password, setUp, staffServer } from '../staff-server.ts'

let server: StaffServer
let browser: StaffBrowser
let organisation: string
let path: string
beforeEach(async () => {
  server = await staffServer()
  browser = await setUp(server)
  organisation = await makeOrganisation(browser)
  path = `/manage/organisations/${organisation}/reference-values?questionnaire=democracy-barometer`
})
afterEach(() => server.stop())

const kept = () => server.store.referenceValues.list(organisation, 'democracy-barometer')
const typed = {
  measure: 'clarity',
  group: 'residents',
  value: '51,5',
  year: '2024',
  label: 'Medel för 131 kommuner',
  source: 'Rapport, s. 8',
}
const header = 'measure;group;value;year;label;source'
const send = async (fields: Readonly<Record<string, string>>) => browser.send(await browser.open(path), path, fields)

describe('The page of reference values', () => {
  it('is led to from the organisation, keeps a value that is typed in, shows it and removes it', async () => {
    expect((await browser.open(`/manage/organisations/${organisation}`)).html).toContain(
      `/manage/organisations/${organisation}/reference-values`,
    )
    const added = await send({ ...typed, action: 'save' })
    expect(added.html).toContain('One value has been added.')
    expect(added.html).toContain('Medel för 131 kommuner, 2024')
    expect(await kept()).toMatchObject([{ value: 51.5, measure: 'clarity', kind: 'dimensions', label: typed.label, lower: null }])
    const [value] = await kept()
    const remove = `/manage/organisations/${organisation}/reference-values/${value?.id}/remove?questionnaire=democracy-barometer`
    expect((await browser.send(added, remove)).html).toContain('The value has been removed.')
    expect(await kept()).toEqual([])
  })

  it('tells every problem of the form at once, and everything typed stays, also in another language', async () => {
    const wrong = { ...typed, value: '151', year: '24', source: '', address: 'example.org', csv: 'left here' }
    const refused = await send({ ...wrong, action: 'save' })
    expect(refused.status).toBe(422)
    for (const words of ['is not on the scale from 0 to 100', 'Type a year from', 'The source is missing', 'must begin with https://'])
      expect(refused.html).toContain(words)
    for (const name of ['value', 'year', 'label', 'address', 'csv'] as const) expect(fieldValue(refused, name)).toBe(wrong[name])
    expect(refused.html).toContain('<option value="clarity" selected>')
    const swedish = await send({ ...wrong, language: 'sv' })
    expect([swedish.status, fieldValue(swedish, 'value')]).toEqual([200, '151'])
    expect(swedish.html).toContain('<h1>Jämförelsevärden</h1>')
    expect(await kept()).toEqual([])
  })

  it('keeps a pasted table whole', async () => {
    const lines = ['clarity;residents;51,5;2024;Mean of 131;Report', 'Reliability;Councillors;61;2024;Mean of 131;Report']
    expect((await send({ csv: [header, ...lines].join('\n'), action: 'import' })).html).toContain('2 values have been added.')
    expect((await kept()).map(({ measure, group, value }) => [measure, group, value])).toEqual([
      ['clarity', 'residents', 51.5],
      ['reliability', 'councillors', 61],
    ])
  })

  it('lists the first of a thousand wrong lines and how many there are, and changes nothing', async () => {
    await send({ ...typed, action: 'save' })
    const good = 'reliability;residents;60;2024;Mean;Report'
    const csv = [header, good, ...Array.from({ length: 1000 }, (_, index) => `claritty;residents;5${index % 10};2024;Mean;Report`)].join(
      '\n',
    )
    const refused = await send({ csv, action: 'import' })
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('The table has 1000 problems. Nothing has been saved.')
    expect(refused.html).toContain('Line 3: The survey has nothing called ‘claritty’. The nearest is clarity.')
    expect(refused.html).toContain('There are 980 more problems.')
    expect(refused.html.match(/href="#csv"/g)).toHaveLength(21)
    expect(fieldValue(refused, 'csv')).toBe(csv)
    expect((await kept()).map(({ measure }) => measure)).toEqual(['clarity'])
  })

  it('is never a mistake of ours, whatever is posted', async () => {
    const hostile = [
      '<script>alert(1)</script>',
      '\u0000\uFFFD',
      '"'.repeat(999),
      ';'.repeat(5000),
      '__proto__',
      `${header}\n${'a'.repeat(20_000)}`,
    ]
    for (const text of hostile) {
      for (const action of ['save', 'import', text]) {
        const page = await send({ ...typed, measure: text, label: text, source: text, address: text, csv: text, action })
        expect(page.status).toBe(422)
        expect(page.html).not.toContain('<script>alert')
      }
    }
    expect((await browser.open(path.replace('democracy-barometer', '__proto__'))).status).toBe(404)
    expect(await kept()).toEqual([])
  })

  it('does not exist for others, nor does its removing', async () => {
    await send({ ...typed, action: 'save' })
    await server.store.accounts.create({
      email: 'eino@example.fi',
      name: 'Eino',
      role: 'member',
      passwordHash: await hashPassword(password),
    })
    const stranger = staffBrowser(server.address)
    const home = await stranger.send(await stranger.open('/manage/sign-in'), '/manage/sign-in', { email: 'eino@example.fi', password })
    const token = { _csrf: fieldValue(home, '_csrf') ?? '' }
    const [value] = await kept()
    const remove = path.replace('reference-values', `reference-values/${value?.id}/remove`)
    expect((await stranger.open(path)).status).toBe(404)
    expect((await stranger.post(path, { ...token, ...typed })).status).toBe(404)
    expect((await stranger.post(remove, token)).status).toBe(404)
    expect(await kept()).toHaveLength(1)
  })
})
