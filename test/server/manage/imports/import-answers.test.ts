import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { join } from 'node:path'
import type { StoredResponse } from '../../../../data/stored-response.ts'
import { hashPassword } from '../../../../server/manage/password.ts'
import { loadLibrary } from '../../../../server/questionnaire-library.ts'
import { present } from '../../../data/sample-round.ts'
import type { Page, StaffBrowser } from '../staff-browser.ts'
import { fieldValue, staffBrowser } from '../staff-browser.ts'
import type { StaffServer } from '../staff-server.ts'
import { makeOrganisation, password, setUp, staffServer } from '../staff-server.ts'
import { chosenInLists, confirm, csvText, fileRows, groupFields, importsOf, madeAnswers, toPreview, upload } from './earlier-file.ts'

const odi = present(loadLibrary(join(import.meta.dirname, '..', '..', '..', '..', 'questionnaires')).byId('odi'))

let server: StaffServer
let browser: StaffBrowser
let organisation: string
beforeAll(async () => {
  server = await staffServer()
  browser = await setUp(server)
})
beforeEach(async () => {
  organisation = await makeOrganisation(browser)
})
afterAll(() => server.stop())

const place = () => ({ organisation, hash: odi.hash })
const staff = groupFields('staff', '46')
const rounds = () => server.store.rounds.list({ organisation })
const sorted = (answers: readonly StoredResponse[]): readonly string[] =>
  answers.map(({ group, unit, codes }) => JSON.stringify([group, unit, [...codes]])).toSorted()

async function madeFile(people = 12) {
  const units = await server.store.units.history(organisation)
  const named = new Map(units.map(({ id, name }) => [id, String(name)]))
  const [, central = '', technical = ''] = units.map(({ id }) => id)
  const answers = [
    ...madeAnswers(odi, { group: 'staff', unit: central, people, seed: 1 }),
    ...madeAnswers(odi, { group: 'staff', unit: technical, people: 6, seed: 2 }),
  ]
  const rows = fileRows(odi, answers, { language: 'sv', separator: ';', unitName: (unit) => named.get(unit) ?? '' })
  return { answers, rows, csv: csvText(rows, ';'), units: { central, technical } }
}

const importing = async (csv: string): Promise<Page> =>
  confirm(browser, await toPreview(browser, await upload(browser, place(), staff, csv)))

describe('Answers of an earlier year', () => {
  it('come in from a file of labels and questions as they were given, as a closed round with its source', async () => {
    const { answers, csv, units } = await madeFile()
    const columns = await upload(browser, place(), staff, csv)
    expect(columns.path).toMatch(/\/columns$/)
    expect(columns.html).toContain('The file has 18 lines')
    const preview = await toPreview(browser, columns, { values: { 'persons-1-0': '34' } })
    expect(preview.html).toContain('18 answers would be saved.')
    expect(preview.html).not.toContain('id="problems"')
    const done = await confirm(browser, preview)
    expect(done.html).toContain('The survey has been imported.')
    expect(done.html).toContain('source: Webropol 2024')
    const [round] = await rounds()
    expect(round).toMatchObject({ state: 'closed', year: 2024, questionnaire: 'odi', resultsSeen: true, previousRound: null })
    expect(sorted(await server.store.responses.ofRound(round?.id ?? ''))).toEqual(sorted(answers))
    const kept = await server.store.rounds.units(round?.id ?? '')
    expect(kept.slice(1).map(({ unit, persons }) => [unit, persons])).toEqual([
      [units.central, 34],
      [units.technical, null],
    ])
    const [entry] = await server.store.audit.ofOrganisation(organisation)
    expect(entry).toMatchObject({ action: 'answersImported', at: '2026-11-21', detail: { answers: 18 } })
    expect((await browser.open(`/manage/organisations/${organisation}/log`)).html).toContain('Imported an earlier survey: 18 answers.')
    expect((await browser.open(`/results/${round?.id}`)).html).toContain('imported from another system. Source: Webropol 2024.')
    expect((await browser.open(`/manage/rounds/${round?.id}`)).html).toContain('Imported. Source: Webropol 2024')
    // The file is forgotten, and the same one is not taken again.
    expect((await browser.open(preview.path)).html).toContain('The file is no longer in memory.')
    expect((await upload(browser, place(), staff, csv)).html).toContain('This file has already been imported for 2024.')
  })

  it('are refused as a whole where a thousand lines are wrong: all are in the file, the first hundred on the page', async () => {
    const [heading = [], ...rows] = (await madeFile(994)).rows
    const wrong = [heading, ...rows.map((row, at) => row.map((cell, column) => (column === 5 ? `odd ${at}` : cell)))]
    const preview = await toPreview(browser, await upload(browser, place(), { ...staff, 'population-staff': '2000' }, csvText(wrong, ';')))
    expect(preview.html).toContain('1,000 errors. Nothing is imported until they have been corrected.')
    expect(preview.html.match(/<li>Line \d+, column/g)).toHaveLength(100)
    expect(preview.html).toContain('There are 900 more errors.')
    expect(preview.html).not.toContain('/confirm"')
    const own = preview.path.split('?')[0] ?? ''
    const all = (await browser.open(`${own}/problems.csv`)).html
    expect(all.trim().split('\r\n')).toHaveLength(1001)
    expect(all).toContain('The meaning of the value ‘odd 999’ has not been said.')
    const forced = await browser.send(preview, `${own}/confirm`, {
      _csrf: fieldValue(preview, '_csrf') ?? '',
    })
    expect(forced.html).toContain('Nothing was imported.')
    expect(await rounds()).toEqual([])
  })

  it('need a mapping that says whose they are, uses nothing twice, and leaves no criterion half', async () => {
    const { csv } = await madeFile()
    const columns = await upload(browser, place(), staff, csv)
    const chosen = chosenInLists(columns)
    const twice = await toPreview(browser, columns, { columns: { 'target-3': chosen['target-2'] ?? '' } })
    expect([twice.status, twice.html.includes('This has already been chosen for the column')]).toEqual([422, true])
    const nobody = await toPreview(browser, columns, { columns: { 'target-0': '', allRows: '' } })
    expect(nobody.html).toContain('Say whose answers the lines are')
    const half = await toPreview(browser, columns, { columns: { 'target-2': '' } })
    expect(half.html).toContain('An incomplete part can’t be compared over the years.')
    expect(half.html).not.toContain('/confirm"')
    expect(await rounds()).toEqual([])
  })

  it('name the line of a unit that nobody knows, and are counted in the group alone where it is said so', async () => {
    const { rows } = await madeFile()
    const moved = csvText(
      rows.map((row, at) => row.map((cell, column) => (column === 1 && at === 3 ? 'Kirjasto' : cell))),
      ';',
    )
    const columns = await upload(browser, place(), staff, moved)
    const preview = await toPreview(browser, columns)
    expect(preview.html).toContain('Line 4, column ‘Enhet’: The meaning of the value ‘Kirjasto’ has not been said.')
    const values = await browser.open(`${preview.path.split('?')[0]}/values`)
    const field = /name="(value-\d+-\d+)"[^>]*>\s*<option value="" selected/.exec(values.html)?.[1] ?? ''
    const done = await confirm(browser, await toPreview(browser, columns, { values: { [field]: 'none' } }))
    expect(done.html).toContain('The survey has been imported.')
    const kept = await server.store.responses.ofRound((await rounds())[0]?.id ?? '')
    expect(kept.filter(({ unit }) => unit === null)).toHaveLength(1)
  })

  it('stand first in the trend of the survey that is chosen to follow, and leave it again', async () => {
    await importing((await madeFile()).csv)
    const { csv } = await madeFile(14)
    const later = { ...staff, year: '2025', opensOn: '2025-09-01', closesOn: '2025-09-30', source: 'Webropol 2025' }
    await confirm(browser, await toPreview(browser, await upload(browser, place(), later, csv)))
    const [last, first] = await rounds()
    const index = await browser.open(importsOf(organisation))
    const path = `${importsOf(organisation)}/rounds/${first?.id}/place`
    const placed = await browser.send(index, path, { follower: `${last?.id} ` })
    expect(placed.html).toContain('The order has been saved.')
    const result = (await browser.open(`/results/${last?.id}`)).html
    expect(result).toContain('The answers of 2024 were imported from another system. Source: Webropol 2024.')
    const ask = await browser.open(`${importsOf(organisation)}/rounds/${last?.id}/remove`)
    expect(ask.html).toContain('The imported answers are removed for good.')
    expect((await browser.send(ask, `${importsOf(organisation)}/rounds/${last?.id}/remove`)).html).toContain('has been removed')
    expect((await rounds()).map(({ id }) => id)).toEqual([first?.id])
  })

  it('are read at once by a mapping that was saved, also in another organisation', async () => {
    const { csv } = await madeFile()
    const preview = await toPreview(browser, await upload(browser, place(), staff, csv))
    const own = preview.path.split('?')[0] ?? ''
    expect((await browser.send(preview, `${own}/mapping`, { mappingName: ' ' })).html).toContain('Give the mapping a name.')
    expect((await browser.send(preview, `${own}/mapping`, { mappingName: 'Webropol' })).html).toContain('The mapping has been saved.')
    const [saved] = await server.store.importMappings.list(organisation)
    const again = await upload(browser, place(), { ...staff, saved: saved?.id ?? '' }, (await madeFile(13)).csv)
    expect(again.path).not.toMatch(/columns/)
    expect(again.html).toContain('19 answers would be saved.')
    const { html: json } = await browser.open(`${importsOf(organisation)}/mappings/${saved?.id}.json`)
    const elsewhere = await makeOrganisation(browser)
    const index = await browser.open(importsOf(elsewhere))
    const take = (text: string) =>
      browser.sendFile(index, `${importsOf(elsewhere)}/mappings`, { mappingName: 'Webropol' }, new TextEncoder().encode(text))
    for (const broken of ['', '{', '[]', '{"format":"puntari-import-mapping-1","columns":7}', json.replace('"odi"', '"none"')])
      expect((await take(broken)).html).toMatch(/not a mapping|for a survey that/)
    expect((await take(json)).html).toContain('The mapping has been saved.')
    const token = { _csrf: fieldValue(index, '_csrf') ?? '' }
    await browser.post(`${importsOf(elsewhere)}/mappings/${saved?.id}/remove`, token)
    expect(await server.store.importMappings.list(organisation)).toHaveLength(1)
  })

  it('are never a mistake of ours, whatever the file and the forms hold, and nobody else finds the file', async () => {
    const hostile = ['<script>alert(1)</script>', '\u202Eoikea', '=1+1', "'); drop table response; --", '👩‍👩‍👧', '__proto__', '0'.repeat(150)]
    const csv = csvText([['group', ...hostile], ...hostile.map((word) => ['staff', ...hostile.map(() => word)])], ';')
    const columns = await upload(browser, place(), { ...staff, source: hostile.slice(0, 6).join(' ') }, csv)
    expect(columns.status).toBe(200)
    expect(columns.html).not.toContain('<script>alert')
    const used = Object.fromEntries(
      odi.pages
        .flatMap(({ items }) => items)
        .slice(0, 7)
        .map(({ id }, at) => [`target-${at + 1}`, id]),
    )
    const preview = await toPreview(browser, columns, { columns: used })
    expect(preview.html).not.toContain('<script>alert')
    expect((await browser.open(`${preview.path.split('?')[0]}/problems.csv`)).status).toBe(200)
    for (const text of ['', 'PK\u0003\u0004', 'a;b', '"a;b\n1', `${'x'.repeat(200_000)}\n1`, '\u0000'])
      expect((await upload(browser, place(), staff, text)).status).toBe(422)
    expect(
      (await upload(browser, place(), { year: '1', opensOn: 'x', closesOn: '2099-01-01', smallestCell: '-3', source: '' }, csv)).html,
    ).toContain('Say where the answers come from.')
    const other = await staffOfAnother()
    for (const step of ['', '/columns', '/values', '/problems.csv', '/mapping.json'])
      expect((await other.open(`${columns.path.replace('/columns', '')}${step}`)).status).toBe(404)
    expect(await rounds()).toEqual([])
  })
})

/** Signed in as a manager of another organisation. */
async function staffOfAnother(): Promise<StaffBrowser> {
  const elsewhere = await makeOrganisation(browser)
  const passwordHash = await hashPassword(password)
  const made = await server.store.accounts.create({ email: 'manni@example.fi', name: 'Manni', passwordHash, role: 'member' })
  if (made.outcome === 'created')
    await server.store.accounts.join({ organisationId: elsewhere, accountId: made.account.id, role: 'manager' })
  const stranger = staffBrowser(server.address)
  await stranger.send(await stranger.open('/manage/sign-in'), '/manage/sign-in', { email: 'manni@example.fi', password })
  return stranger
}
