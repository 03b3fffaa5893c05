/** The page of comparisons on a running server: who sees what of it, addresses with anything in them, and its files. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { House } from '../two-organisations.ts'
import { openTwoOrganisations } from '../two-organisations.ts'
import type { Knocker, Visitor } from '../visitors.ts'
import { enterAs, visitors } from '../visitors.ts'

let house: House
const rounds = new Map<string, string>()
const knockers = new Map<Visitor, Knocker>()

beforeAll(async () => {
  house = await openTwoOrganisations()
  rounds.set('closed', await house.addRound(house.own, 'closed', 'ownUnit'))
  rounds.set('hidden units', await house.addRound(house.own, 'released', 'managers'))
  rounds.set('all units', await house.addRound(house.own, 'released', 'allUnits'))
  rounds.set('of the other', await house.addRound(house.other, 'released', 'managers'))
  rounds.set('open', await house.addRound(house.own, 'open'))
  for (const visitor of visitors) knockers.set(visitor, await enterAs(house, visitor))
}, 60_000)
afterAll(() => house.close())

async function read(visitor: Visitor, round: string, rest: string): Promise<{ readonly status: number; readonly text: string }> {
  const answer = await knockers.get(visitor)?.knock('GET', `/results/${rounds.get(round) ?? round}/compare${rest}`)
  if (answer === undefined) throw new Error(`Nobody is ${visitor}`)
  return answer
}

const units = { schools: 'Koulut', school: 'Keskuskoulu', libraries: 'Kirjastot' } as const
const namesIn = (text: string): readonly string[] => Object.values(units).filter((name) => text.includes(name))

/** An address that asks for every unit. */
const everyUnit = (): string =>
  `?${Object.values(house.own.units)
    .map((unit) => `unit=${unit}`)
    .join('&')}`

describe('Who sees a comparison', () => {
  it.each([
    ['closed', { manager: 200, administrator: 200, viewer: 200, unitViewer: 200, editor: 404, clerk: 404, stranger: 404 }],
    ['all units', { manager: 200, viewer: 200, unitViewer: 200, editor: 200, clerk: 200, stranger: 200 }],
    ['open', { manager: 403, stranger: 404 }],
    ['no-such-round', { manager: 404, stranger: 404 }],
  ] as const)('of a round that is %s', async (round, outcomes) => {
    for (const [visitor, status] of Object.entries(outcomes) as [Visitor, number][]) {
      const rests = ['', '/figures.csv', '/compare.svg']
      for (const rest of rests) expect([visitor, rest, (await read(visitor, round, rest)).status]).toEqual([visitor, rest, status])
    }
  })

  it('is the same for units: a reader of one unit sees it and those below, a stranger those that everybody may see', async () => {
    const seen = async (visitor: Visitor, round: string) => namesIn((await read(visitor, round, everyUnit())).text)
    expect(await seen('manager', 'closed')).toEqual(['Koulut', 'Keskuskoulu', 'Kirjastot'])
    expect(await seen('unitViewer', 'closed')).toEqual(['Koulut', 'Keskuskoulu'])
    expect(await seen('viewer', 'closed')).toEqual([])
    expect(await seen('stranger', 'hidden units')).toEqual([])
    expect(await seen('stranger', 'all units')).toEqual(['Koulut', 'Keskuskoulu', 'Kirjastot'])
  })

  it('is told in words what of a shared address is not for them, and sees the rest', async () => {
    const { status, text } = await read('stranger', 'hidden units', everyUnit())
    expect(status).toBe(200)
    expect(text).toContain('The address asks for 3 things that are not here or not public.')
    expect((await read('manager', 'hidden units', everyUnit())).text).not.toContain('not here or not public')
  })

  it('keeps to the same in every file', async () => {
    for (const file of ['figures.csv', 'differences.csv', 'compare.svg']) {
      const { text } = await read('unitViewer', 'closed', `/${file}${everyUnit()}`)
      expect([file, text.includes('Kirjastot')]).toEqual([file, false])
    }
  })
})

describe('A comparison with another organisation', () => {
  it('shows what everybody sees of it, also to those who manage this one', async () => {
    const query = `?group=staff&organisation=${house.other.organisation}`
    const page = (await read('manager', 'closed', query)).text
    expect(page).toContain('4 differences were tested together.')
    expect(page).not.toContain(house.other.units.schools)
    expect((await read('stranger', 'all units', query)).status).toBe(200)
  })

  it('finds no organisation that has released nothing, nor itself', async () => {
    const query = `?organisation=${house.own.organisation}&organisation=nobody`
    expect((await read('manager', 'closed', query)).text).toContain('The address asks for 2 things')
  })
})

describe('An address with anything in it', () => {
  const long = 'x'.repeat(5000)
  it.each([
    '?unit[]=1&unit[a][b]=2&group=__proto__&year=constructor',
    '?%E0%A4%A=%ZZ&&&===&?',
    `?unit=${long}&measure=${long}`,
    '?unit=<script>alert(1)</script>&order=‮right to left',
    '?year=2026&year=2026&year=9999&reference=yes&measure=items.nothing',
    '?organisation=%00&organisation=..%2F..%2Fetc%2Fpasswd',
    `?${Array.from({ length: 1200 }, (_, at) => `unit=u${at}`).join('&')}`,
  ])('is a page: %#', async (query) => {
    const { status, text } = await read('stranger', 'all units', encodeURI(query))
    expect(status).toBe(200)
    expect(text).toContain('</html>')
    expect(text).not.toContain('<script>alert')
  })

  it.each(['/secrets.csv', '/compare.gif', '/..%2Ffigures.csv', '/figures'])('%s is not there', async (file) => {
    expect((await read('stranger', 'all units', file)).status).toBe(404)
  })

  it('names files after what is in them, in every language', async () => {
    for (const [lang, word] of [
      ['fi', 'Kohde'],
      ['sv', 'Vad'],
      ['en', 'What'],
    ] as const) {
      const path = `/results/${rounds.get('all units')}/compare/figures.csv?lang=${lang}`
      const answer = await fetch(`${house.server.address}${path}`)
      expect(answer.headers.get('content-disposition')).toContain('figures-2026.csv')
      expect((await answer.text()).split('\r\n')[0]).toContain(word)
    }
  })
})

describe('The ways to a comparison', () => {
  it('stand on the page of the result and of a unit, and lead to a page', async () => {
    const result = (await knockers.get('stranger')?.knock('GET', `/results/${rounds.get('all units')}`))?.text ?? ''
    const links = [...result.matchAll(/href="(\/results\/[^"]+\/compare[^"]*)"/g)].map(([, href]) => (href ?? '').replaceAll('&amp;', '&'))
    expect(links.length).toBeGreaterThan(1)
    for (const link of links) expect((await knockers.get('stranger')?.knock('GET', link))?.status).toBe(200)
  })
})
