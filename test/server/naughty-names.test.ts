/**
 * Names of organisations, units and surveys of every sort go through every page and every file unharmed: long ones, from right to left,
 * with emoji, and those that a template, a spreadsheet, a script or a database would trip over (after the Big List of Naughty Strings).
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createApp } from '../../server/app.ts'
import { escapeHtml } from '../../views/charts/escape-html.ts'
import { listRoutes } from './list-routes.ts'
import { addressOf, thingsOf } from './route-fixture.ts'
import { routeMatrix } from './route-matrix.ts'
import type { House } from './two-organisations.ts'
import { openTwoOrganisations } from './two-organisations.ts'
import { enterAs } from './visitors.ts'

const names = [
  '<script>alert("unit")</script></title></svg>&amp;{{name}}${7*7}<%= 7 %>',
  `=HYPERLINK("http://evil.example","${'pitkä nimi '.repeat(24)}")`,
  'مدرسة القرية ‏בית־ספר 👩‍👩‍👧‍👦🏳️‍🌈 Ω≈ç√∫˜µ≤≥÷ 田中さん',
]
const [organisationName = '', , roundName = ''] = names

let house: House
beforeAll(async () => {
  house = await openTwoOrganisations()
  const { store, own } = house
  await store.organisations.change(own.organisation, { name: organisationName })
  for (const [index, unit] of Object.values(own.units).entries()) await store.units.change(unit, { name: names[index] ?? '' })
}, 60_000)
afterAll(() => house.close())

/** What no page may hold as it was typed. */
const raw = ['<script>alert("unit")', '</title></svg>&amp;{{name}}', '>=HYPERLINK("http']

describe('Names of every sort', () => {
  it('go through every page and file without harm', async () => {
    const administrator = await enterAs(house, 'administrator')
    const things = thingsOf(house)
    const routes = listRoutes(createApp(house.server.dependencies)).filter(({ method, name }) => method === 'GET' && name in routeMatrix)
    const faults: string[] = []
    let shown = 0
    for (const route of routes) {
      const address = await addressOf(route, routeMatrix[route.name] ?? {}, things)
      const { status, text } = await administrator.knock('GET', address)
      if (status >= 500) faults.push(`${route.name} answers ${status}`)
      if (!text.startsWith('<!doctype html>')) continue
      faults.push(...raw.filter((each) => text.includes(each)).map((each) => `${route.name} holds ${each}`))
      if (text.includes(escapeHtml(roundName).slice(0, 12))) shown += 1
    }
    expect(faults).toEqual([])
    expect(shown).toBeGreaterThan(10)
  }, 120_000)

  it('stand in the files of a result as texts: nothing runs in a spreadsheet, JSON is JSON', async () => {
    const administrator = await enterAs(house, 'administrator')
    const round = await thingsOf(house)['closed']?.()
    const csv = await administrator.knock('GET', `/results/${round ?? ''}/tables/respondents.csv?lang=en`)
    expect(csv.text).toContain(`"'=HYPERLINK(""http`)
    expect(csv.text).toContain(`"${roundName}"`)
    const released = await thingsOf(house)['released']?.()
    const json = await administrator.knock('GET', `/results/${released ?? ''}/data.json`)
    expect(JSON.stringify(JSON.parse(json.text))).toContain(JSON.stringify(organisationName).slice(1, -1))
  }, 60_000)
})
