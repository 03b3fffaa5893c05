import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { OpenRound } from './answered-round.ts'
import { closedRound, odiColumns, openedRound } from './answered-round.ts'
import type { Page, StaffBrowser } from './staff-browser.ts'
import { fieldValue } from './staff-browser.ts'
import type { StaffServer } from './staff-server.ts'
import { makeOrganisation, setUp, staffServer, today } from './staff-server.ts'

let server: StaffServer
let browser: StaffBrowser
let organisation: string
let round: OpenRound
beforeEach(async () => {
  server = await staffServer()
  browser = await setUp(server)
  organisation = await makeOrganisation(browser)
  round = await closedRound(server, browser, organisation)
})
afterEach(() => server.stop())

const address = () => `/manage/rounds/${round.id}/late-answers`
const header = ['group', 'unit', ...odiColumns].join(';')
const line = (unit: string, code = '1', group = 'staff'): string => [group, unit, ...odiColumns.map(() => code)].join(';')
const lotOf = (lines: readonly string[]): string => [header, ...lines].join('\n')
const five = (unit: string): readonly string[] => Array.from({ length: 5 }, () => line(unit))

const send = (page: Page, answers: string, action = 'save'): Promise<Page> => browser.send(page, address(), { answers, action })
const count = async (): Promise<number> => (await server.store.responses.ofRound(round.id)).length
const entries = async () => (await server.store.audit.ofOrganisation(organisation)).filter(({ action }) => action === 'lateAnswersAdded')

describe('Late answers on paper', () => {
  it('are looked through first, then added for good, and logged with their number and day', async () => {
    const checked = await send(await browser.open(address()), lotOf(five('Tekniset palvelut')), 'check')
    expect([checked.status, await count()]).toEqual([200, 15])
    expect(checked.html).toContain('5 answers would be added. Nothing has been saved yet.')
    const added = await send(checked, fieldValue(checked, 'answers') ?? '')
    expect(added.html).toContain('The answers have been added.')
    expect(await count()).toBe(20)
    expect(await server.store.counters.completes(round.id)).toContainEqual({ group: 'staff', unit: round.units[2], completes: 7 })
    expect((await entries()).map(({ at, detail }) => ({ at, detail }))).toEqual([{ at: today, detail: { answers: 5 } }])
  })

  it('may come out of a spreadsheet with tabs, with a unit by its path and upper and lower case as they come', async () => {
    const pasted = lotOf(five('koulut / KESKUSKOULU')).replaceAll(';', '\t')
    expect((await send(await browser.open(address()), pasted)).html).toContain('The answers have been added.')
    expect(await server.store.counters.completes(round.id)).toContainEqual({ group: 'staff', unit: round.units[1], completes: 11 })
  })

  it('count once where the button is pressed twice', async () => {
    const page = await browser.open(address())
    const pages = await Promise.all([send(page, lotOf(five('Keskuskoulu'))), send(page, lotOf(five('Keskuskoulu')))])
    expect(pages.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 422])
    expect(pages.map(({ html }) => html).join()).toContain('Other answers were added in the meantime.')
    expect([await count(), (await entries()).length]).toEqual([20, 1])
  })

  it('are refused with every problem at once, each with line and column, and nothing is added', async () => {
    const lines = [
      line('Keskuskoulu', '9'),
      line('Nowhere'),
      line(''),
      line('Keskuskoulu', '1', 'guests'),
      'staff;Keskuskoulu;1',
      line('Keskuskoulu', 'x'),
    ]
    const refused = await send(await browser.open(address()), lotOf(lines))
    expect(refused.status).toBe(422)
    const [first = ''] = odiColumns
    for (const words of [
      `Line 2, column ${first}: 9 is not a value of this question.`,
      'Line 3, column unit: the survey has no unit ‘Nowhere’.',
      'Line 4, column unit: the unit is missing. Write its name.',
      'Line 5, column group: there is no group ‘guests’.',
      'Line 6: the line has 3 cells',
      `Line 7, column ${first}: ‘x’ is not a whole number.`,
    ])
      expect(refused.html).toContain(words)
    expect(fieldValue(refused, 'answers')).toContain('Nowhere')
    expect(await count()).toBe(15)
  })

  it('are refused where a unit has fewer than the smallest cell, and where there is nothing', async () => {
    const page = await browser.open(address())
    const few = await send(page, lotOf([...five('Keskuskoulu'), line('Koulut')]))
    expect(few.html).toContain('Koulut: there is 1 answer. At least 5 are needed at a time.')
    const empty = await send(page, '  ')
    expect([few.status, empty.status, await count()]).toEqual([422, 422, 15])
    expect(empty.html).toContain('Paste the answers. The first line names the columns.')
    const wrong = await send(page, `group;unit;round;mood\nstaff;Koulut;1;2`)
    expect(wrong.html).toContain('Line 1, column mood: the survey has no such column.')
    expect(wrong.html).toContain('Line 1, column round: all answers go into this survey.')
    expect(wrong.html).toContain(
      `Line 1: columns are missing. Add them, and leave them empty where there is no answer: ${odiColumns[0]}, ${odiColumns[1]}`,
    )
  })

  it('are refused once anybody has opened the results, also from a form that was opened before', async () => {
    const before = await browser.open(address())
    expect((await browser.open(`/manage/rounds/${round.id}`)).html).toContain('Add late answers on paper')
    expect((await browser.open(`/results/${round.id}`)).status).toBe(200)
    const refused = await send(before, lotOf(five('Keskuskoulu')))
    expect([refused.status, await count()]).toEqual([422, 15])
    expect(refused.html).toContain('No more answers can be added')
    expect((await browser.open(address())).html).not.toContain('<textarea')
    expect((await browser.open(`/manage/rounds/${round.id}`)).html).not.toContain('Add late answers on paper')
  })

  it('are in the results or refused, whichever comes first, but never missing from results that were shown', async () => {
    const page = await browser.open(address())
    const [results, late] = await Promise.all([
      browser.open(`/results/${round.id}/tables/respondents.csv`),
      send(page, lotOf(five('Keskuskoulu'))),
    ])
    const stored = await count()
    expect(stored).toBe(late.status === 200 ? 20 : 15)
    expect(results.html).toMatch(new RegExp(`"Staff"[^\\n]*,${stored},`))
  })

  it('have no page while the survey is open, and none for an unknown survey', async () => {
    const open = await openedRound(server, browser, organisation)
    expect((await browser.open(`/manage/rounds/${open.id}/late-answers`)).path).toBe(`/manage/rounds/${open.id}`)
    const token = fieldValue(await browser.open('/manage'), '_csrf') ?? ''
    const posted = await browser.post(`/manage/rounds/${open.id}/late-answers`, {
      _csrf: token,
      answers: lotOf(five('Koulut')),
      action: 'save',
    })
    expect([posted.path, (await server.store.responses.ofRound(open.id)).length]).toEqual([`/manage/rounds/${open.id}`, 0])
    expect((await browser.open('/manage/rounds/nowhere/late-answers')).status).toBe(404)
  })
})
