import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { join } from 'node:path'
import { loadLibrary } from '../../../../server/questionnaire-library.ts'
import { present } from '../../../data/sample-round.ts'
import type { Fields, Page, StaffBrowser } from '../staff-browser.ts'
import type { StaffServer } from '../staff-server.ts'
import { makeOrganisation, setUp, staffServer } from '../staff-server.ts'
import { confirm, csvText, fileRows, groupFields, importsOf, madeAnswers, toPreview, upload } from './earlier-file.ts'

const barometer = present(loadLibrary(join(import.meta.dirname, '..', '..', '..', '..', 'questionnaires')).byId('democracy-barometer'))

let server: StaffServer
let browser: StaffBrowser
let organisation: string
let path: string
beforeAll(async () => {
  server = await staffServer()
  browser = await setUp(server)
  organisation = await makeOrganisation(browser)
  path = `${importsOf(organisation)}/published?questionnaire=democracy-barometer`
})
afterAll(() => server.stop())

const send = async (fields: Fields): Promise<Page> => browser.send(await browser.open(path), path, fields)
const kept = () => server.store.referenceValues.list(organisation, 'democracy-barometer', 'own')
const header = 'measure;group;value;lower;upper;n;year;source'

describe('Published figures of earlier years', () => {
  it('are typed without a name, beside a source, and stand apart from what others have published', async () => {
    const typed = { measure: 'clarity', group: 'residents', value: '48', year: '2021', source: 'Report 2021, p. 8', action: 'save' }
    expect((await send(typed)).html).toContain('One value has been added.')
    expect(await kept()).toMatchObject([{ measure: 'clarity', value: 48, year: 2021, label: '', purpose: 'own' }])
    expect(await server.store.referenceValues.list(organisation, 'democracy-barometer')).toEqual([])
    expect((await send(typed)).html).toContain('The same value has already been saved.')
    expect((await browser.open(path)).html).not.toContain('value="promises_kept"')
  })

  it('are pasted as a table, all or none, with every problem at once', async () => {
    const refused = await send({ action: 'import', csv: `${header}\nclarity;residents;148;;;;2030;\nnothing;nobody;x;1;;0;2021;Report` })
    expect(refused.status).toBe(422)
    for (const words of [
      'Line 2: The value 148',
      'Line 2: The year',
      'Line 2: The source is missing',
      'Line 3: The survey has nothing called',
    ])
      expect(refused.html).toContain(words)
    expect((await send({ action: 'import', csv: `${header};label\n` })).html).toContain('Unknown columns: label.')
    expect(await kept()).toHaveLength(1)
    const lines = ['clarity;councillors;61,5;58;65;40;2021;Report 2021, p. 9', 'reliability;residents;55;;;312;2019;Report 2019']
    expect((await send({ action: 'import', csv: [header, ...lines].join('\n') })).html).toContain('2 values have been added.')
  })

  it('are hollow marks of the trend with their source, rows of its table and file, and never a change', async () => {
    const answers = madeAnswers(barometer, { group: 'residents', people: 30, seed: 3 })
    const csv = csvText(fileRows(barometer, answers, { language: 'fi', separator: ';' }), ';')
    const columns = await upload(browser, { organisation, hash: barometer.hash }, groupFields('residents', '900'), csv)
    await confirm(browser, await toPreview(browser, columns))
    const [round] = await server.store.rounds.list({ organisation })
    const result = (await browser.open(`/results/${round?.id}`)).html
    expect(result).toContain('Earlier years exist only as figures published elsewhere.')
    expect(result).toContain(
      'figures published elsewhere. They are not compared and not part of changes. Sources: Report 2019 and Report 2021, p. 8.',
    )
    expect(result).toContain('2021 (published elsewhere)')
    expect(result).not.toMatch(/(?:risen|fallen) (?:since|from) 2021/)
    const table = (await browser.open(`/results/${round?.id}/tables/years.csv`)).html
    expect(table).toMatch(/"2021 \(published elsewhere\)",48,.*"Published elsewhere: Report 2021, p\. 8"/)
    expect((await browser.open(`/results/${round?.id}/tables/changes.csv`)).status).toBe(404)
  })
})
