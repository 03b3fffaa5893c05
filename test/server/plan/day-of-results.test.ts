/** The day of results: what strangers find at the address before there are any, and the calendar file. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { House } from '../two-organisations.ts'
import { openTwoOrganisations } from '../two-organisations.ts'
import { readCalendar, textOfValue } from '../../views/day/read-calendar.ts'

let house: House
const rounds = new Map<string, string>()

beforeAll(async () => {
  house = await openTwoOrganisations()
  for (const state of ['draft', 'open', 'closed', 'released'] as const) rounds.set(state, await house.addRound(house.own, state))
}, 60_000)
afterAll(() => house.close())

const get = (state: string, rest = '', headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${house.server.address}/results/${rounds.get(state)}${rest}`, { headers })

const days = {
  fi: 'Tulokset julkaistaan 26. joulukuuta 2026',
  sv: 'Resultaten publiceras den 26 december 2026',
  en: 'The results will be published on 26 December 2026',
}

describe('The address of results before there are any', () => {
  it.each(['fi', 'sv', 'en'] as const)(
    'tells a stranger in %s the survey, who asks and the day, and nothing of answers',
    async (language) => {
      for (const state of ['open', 'closed']) {
        const answer = await get(state, `?lang=${language}`)
        const text = await answer.text()
        expect([answer.status, answer.headers.get('x-robots-tag')]).toEqual([200, 'noindex'])
        expect(text).toContain(days[language])
        expect(text).toContain(`href="/results/${rounds.get(state)}/day.ics?lang=${language}"`)
        expect(text).not.toMatch(/figure|Keskuskoulu|\b36\b|\/a\/|\/p\//)
      }
    },
  )

  it('is not there for a draft, a round that does not exist, and names nobody could have', async () => {
    expect((await get('draft')).status).toBe(404)
    for (const id of ['none', '%00', '..%2F..', '%F0%9F%98%80', `${'x'.repeat(300)}`])
      for (const rest of ['', '/day.ics', '/plan', '/plan/charts/movement-x.svg'])
        expect((await fetch(`${house.server.address}/results/${id}${rest}`)).status).toBe(404)
  })

  it('leads to nothing further: tables, units, charts and the plan of an unreleased round stay closed', async () => {
    for (const rest of ['/tables/respondents.csv', `/units/${house.own.units.school}`, '/charts/axes.svg', '/plan', '/plan/charts/x.svg'])
      for (const state of ['open', 'closed']) expect([rest, (await get(state, rest)).status]).toEqual([rest, 404])
  })
})

describe('The calendar file', () => {
  it.each(['fi', 'sv', 'en'])('in %s has the day, the survey and the address of results', async (language) => {
    const answer = await get('open', `/day.ics?lang=${language}`)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8'])
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename=results-2026-12-26.ics')
    const lines = readCalendar(new Uint8Array(await answer.arrayBuffer()))
    const value = (name: string): string => lines.find((line) => line.name === name)?.value ?? ''
    const address = `http://puntari.test/results/${rounds.get('open')}`
    expect([value('DTSTART'), value('DTEND'), value('DTSTAMP')]).toEqual(['20261226', '20261227', '20261101T000000Z'])
    expect([value('UID'), value('URL')]).toEqual([`results-${rounds.get('open')}@puntari.test`, address])
    expect(textOfValue(value('SUMMARY'))).toContain('2026')
    expect(textOfValue(value('DESCRIPTION'))).toContain(address)
  })

  it('is the same bytes for everybody and every time, also after the round is closed and released', async () => {
    for (const state of ['open', 'closed', 'released']) {
      const one = await (await get(state, '/day.ics?lang=sv')).text()
      const other = await (await get(state, '/day.ics?lang=sv', { cookie: 'a=b', 'user-agent': 'x', 'accept-language': 'fi' })).text()
      expect(other).toBe(one)
    }
  })

  it('is not there for a draft', async () => {
    expect((await get('draft', '/day.ics')).status).toBe(404)
  })
})
