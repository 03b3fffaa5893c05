/** The portal of published results, as strangers and staff meet it: search, pages, nothing there, and whatever an address may hold. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { House } from '../two-organisations.ts'
import { openTwoOrganisations } from '../two-organisations.ts'
import { enterAs } from '../visitors.ts'

const many = 12
let house: House
const released: string[] = []
let closed = ''

const read = async (
  path: string,
  language = 'en',
): Promise<{ readonly status: number; readonly text: string; readonly location: string }> => {
  const answer = await fetch(`${house.server.address}${path}`, { redirect: 'manual', headers: { 'accept-language': language } })
  return { status: answer.status, text: await answer.text(), location: answer.headers.get('location') ?? '' }
}
const cardsIn = (text: string): number => text.split('class="card result-card"').length - 1

beforeAll(async () => {
  house = await openTwoOrganisations()
}, 60_000)
afterAll(() => house.close())

describe('The portal without a published result', () => {
  it.each([
    ['fi', 'Tuloksia ei ole vielä julkaistu'],
    ['sv', 'Inga resultat har publicerats än'],
    ['en', 'No results have been published yet'],
  ])('says so in %s, with a way on', async (language, words) => {
    const { status, text } = await read('/results', language)
    expect([status, text]).toEqual([200, expect.stringContaining(words)])
    expect(text).toMatch(/<a class="ds-button"[^>]*href="\/"/)
    expect((await read('/results/list', language)).text).toContain(words)
  })
})

describe('The portal', () => {
  beforeAll(async () => {
    closed = await house.addRound(house.own, 'closed')
    for (let count = 0; count < many; count += 1) released.push(await house.addRound(count % 2 === 0 ? house.own : house.other, 'released'))
    await house.store.rounds.archive(released[0] ?? '')
  }, 60_000)

  it('lists every released round of every organisation, archived ones too, in pages, and none that is not released', async () => {
    const [first, second] = [await read('/results'), await read('/results?page=2')]
    expect([cardsIn(first.text), cardsIn(second.text)]).toEqual([10, 2])
    const both = first.text + second.text
    for (const id of released) expect(both).toContain(`href="/results/${id}"`)
    expect(both).not.toContain(closed)
    expect(first.text).toContain('12 results found. Page 1 of 2.')
    const list = (await read('/results/list')).text
    for (const id of released) expect(list).toContain(`href="/results/${id}"`)
    expect(list).not.toContain(closed)
  }, 60_000)

  it('shows a manager no more than a stranger', async () => {
    const manager = await enterAs(house, 'manager')
    const { text } = await manager.knock('GET', '/results')
    expect(text).not.toContain(closed)
    expect(cardsIn(text)).toBe(10)
  })

  it('says of each result who answered and what its page says first', async () => {
    const page = (await read(`/results/${released[0]}`)).text
    const heading = /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(page)?.[1]?.trim() ?? 'none'
    const { text } = await read('/results')
    expect(text).toContain(heading)
    expect(text).toContain('36 of 60')
  })

  it.each(['fi', 'sv', 'en'])(
    'has a description for search engines in %s, and leads to itself in other languages with its search',
    async (language) => {
      const { text } = await read('/results?q=j%C3%A4rvel%C3%A4&year=2026', language)
      expect(text).toMatch(/<meta name="description" content="[^"]{50,}">/)
      expect(text).toContain('href="/results?q=j%C3%A4rvel%C3%A4&amp;year=2026&amp;lang=sv"')
    },
  )

  it('finds by words without dots, and says where nothing is found', async () => {
    expect((await read('/results?q=jarvelan')).text).toContain('12 results found.')
    const { text } = await read('/results?q=tampere')
    expect(text).toContain('The search found no results')
    expect(text).toContain('value="tampere"')
  })

  it('narrows to one organisation, also in the list', async () => {
    expect((await read(`/results?organisation=${house.other.organisation}`)).text).toContain('6 results found.')
    const list = (await read(`/results/list?organisation=${house.other.organisation}`)).text
    expect(released.filter((id) => list.includes(id))).toHaveLength(6)
  })

  it.each([
    '/results?page=0',
    '/results?page=-3',
    '/results?page=99999999999999999999',
    '/results?page=2&page=1&page=x',
    '/results?year=abc&questionnaire=%00&organisation=__proto__',
    '/results?q=%F0%9F%92%A9%E2%80%AE%00%3Cscript%3E&q=x',
    `/results?q=${'a%20'.repeat(2000)}`,
    '/results?beside=nobody&beside=%3C&beside=',
    '/results?q[]=a&beside[x]=y&constructor=1',
    '/results?%ff=%fe',
    '/results/list?organisation=nobody&organisation=',
  ])('answers %s as well as anything else', async (path) => {
    const { status, text } = await read(path)
    expect(status).toBe(200)
    expect(text).not.toContain('<script>')
  })

  it('goes to the last page where a further one is asked for', async () => {
    expect((await read('/results?page=7')).text).toContain('Page 2 of 2.')
  })

  it('leads from chosen results to the comparison, and says what is missing', async () => {
    const [own = '', other = ''] = released
    const one = await read(`/results?q=x&beside=${own}`)
    expect(one.text).toContain('Choose at least one more result')
    expect(one.text).toContain(`name="beside" value="${own}"`)
    const two = await read(`/results?beside=${own}&beside=${other}&beside=nobody`)
    expect([two.status, two.location]).toEqual([303, expect.stringMatching(new RegExp(`^/results/(?:${own}|${other})/compare\\?`))])
    const { status, text } = await read(two.location)
    expect([status, text]).toEqual([200, expect.stringContaining('Järvelän kunta')])
  })
})
