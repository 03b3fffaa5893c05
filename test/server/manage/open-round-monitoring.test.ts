import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { answerByUnit, openedRound } from './answered-round.ts'
import type { OpenRound } from './answered-round.ts'
import type { Page, StaffBrowser } from './staff-browser.ts'
import type { StaffServer } from './staff-server.ts'
import { makeOrganisation, setUp, staffServer } from './staff-server.ts'

let server: StaffServer
let browser: StaffBrowser
let organisation: string
let round: OpenRound
beforeEach(async () => {
  server = await staffServer()
  browser = await setUp(server)
  organisation = await makeOrganisation(browser, 'Koulut; 300\n  Keskuskoulu; 180\nTekniset palvelut; 240')
  round = await openedRound(server, browser, organisation)
  // Numbers that stand nowhere else on the pages; together 103.
  const people = [41, 59, 3]
  for (const [at, unit] of round.units.entries()) await answerByUnit(server, round.id, { unit, people: people[at] ?? 0 })
})
afterEach(() => server.stop())

/** Of a PDF none: its bytes are packed, and now and then some of them look like a number. Posters are made from links alone. */
const words = ({ html }: Page): string => (html.startsWith('%PDF') ? '' : html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' '))

/** Every address of a manager that a route of the source names with GET. */
function managersAddresses(): readonly string[] {
  const folder = join(import.meta.dirname, '..', '..', '..', 'server', 'manage')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
  const source = files.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n')
  const paths = [...source.matchAll(/\bget\(\s*['`](\/[^'`]*)['`]/g)].map(([, path = '']) => path)
  const steps = ['close', 'remove', 'archive']
  return paths.flatMap((path) => (path.includes('${') ? steps.map((step) => path.replace(/\$\{\w+\}/, step)) : [path]))
}

describe('While a survey is open', () => {
  it('no page of a manager tells how many of a unit have answered, nor on which day', async () => {
    const addresses = managersAddresses().map((path) => `/manage${path.replace(':round', round.id).replace(':organisation', organisation)}`)
    expect(addresses).toContain(`/manage/rounds/${round.id}/microdata`)
    expect(addresses).toContain(`/manage/organisations/${organisation}/log`)
    const results = [`/results/${round.id}`, `/results/${round.id}/units/${round.units[0]}`, `/results/${round.id}/tables/respondents.csv`]
    const all = [...addresses, ...results, `/manage/rounds/new?from=${round.id}`].filter((path) => !/:\w|sign-in|setup/.test(path))
    expect(all.length).toBeGreaterThan(15)
    for (const path of all)
      expect({ path, found: words(await browser.open(path)).match(/(?<![\w.:])(41|59|44|62|100)(?![\w.:])/) }).toEqual({
        path,
        found: null,
      })
  })

  it('the survey’s page tells the group exactly, units as fewer or more, and days only of the whole', async () => {
    const page = await browser.open(`/manage/rounds/${round.id}`)
    const text = words(page)
    expect(text).toContain('103 answers')
    expect(text.match(/5 answers or more/g)).toHaveLength(2)
    expect(text.match(/fewer than 5 answers/g)).toHaveLength(1)
    const [days = ''] = /<table.*?<\/table>/s.exec(page.html) ?? []
    expect(days).toContain('103')
    for (const unit of ['Koulut', 'Keskuskoulu', 'Tekniset palvelut']) expect(days).not.toContain(unit)
  })

  it('results, tables and microdata are refused', async () => {
    for (const path of [`/results/${round.id}`, `/results/${round.id}/tables/respondents.csv`, `/manage/rounds/${round.id}/microdata`])
      expect({ path, status: (await browser.open(path)).status }).toEqual({ path, status: 403 })
  })
})
