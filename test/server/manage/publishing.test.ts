/** The page of publishing: what can be chosen, what stands against it, what happens, and what is noted. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { verifyPublications } from '../../../server/results/verify-publications.ts'
import { answerByUnit, openedRound } from './answered-round.ts'
import type { Page, StaffBrowser } from './staff-browser.ts'
import { chosenValues, fieldValue, staffBrowser } from './staff-browser.ts'
import type { StaffServer } from './staff-server.ts'
import { makeOrganisation, setUp, staffServer, today } from './staff-server.ts'

let server: StaffServer
let browser: StaffBrowser
let organisation: string
let resident: StaffBrowser
beforeAll(async () => {
  server = await staffServer()
  browser = await setUp(server)
  organisation = await makeOrganisation(browser)
  resident = staffBrowser(server.address)
}, 60_000)
afterAll(() => server.stop())

const words = ({ html }: Page): string =>
  html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', '’')
    .replaceAll(/\s+/g, ' ')

/** A closed round to which so many of the schools answered. */
async function closedWith(people: number): Promise<string> {
  const { id, units } = await openedRound(server, browser, organisation)
  await answerByUnit(server, id, { unit: units[0], people })
  await browser.send(await browser.open(`/manage/rounds/${id}/close`), `/manage/rounds/${id}/close`)
  return id
}

const publishing = (id: string, query = ''): Promise<Page> => browser.open(`/manage/rounds/${id}/publish${query}`)
const choose = async (id: string, fields: Readonly<Record<string, string | readonly string[]>>): Promise<Page> =>
  browser.send(await publishing(id), `/manage/rounds/${id}/publish`, fields)
const release = async (id: string): Promise<Page> => browser.send(await publishing(id), `/manage/rounds/${id}/release`)
const stateOf = async (id: string) => (await server.store.rounds.find(id))?.state

describe('before anything is chosen', () => {
  let id: string
  beforeAll(async () => {
    id = await closedWith(20)
  })

  it('everything that the round has is ticked but comments and the plan', async () => {
    const page = await publishing(id)
    expect(page.status).toBe(200)
    expect(chosenValues(page, 'parts')).toEqual(['items', 'reference'])
    expect([...page.html.matchAll(/name="parts" value="(\w+)"/g)].map(([, part]) => part)).toEqual([
      'items',
      'reference',
      'comments',
      'plan',
    ])
    expect(words(page)).toContain('results of units are not for everybody')
    expect(page.html).not.toContain('name="groupsNotShown"')
  })

  it('a round that is still open or planned has no such page', async () => {
    const open = (await openedRound(server, browser, organisation)).id
    for (const path of ['publish', 'preview'])
      expect((await browser.open(`/manage/rounds/${open}/${path}`)).path).toBe(`/manage/rounds/${open}`)
    const token = { _csrf: fieldValue(await publishing(id), '_csrf') ?? '' }
    for (const path of ['publish', 'release'])
      expect((await browser.post(`/manage/rounds/${open}/${path}`, token)).path).toBe(`/manage/rounds/${open}`)
    expect(await stateOf(open)).toBe('open')
  })
})

describe('how many answered', () => {
  it.each([
    [1, '1 answer. That is too few, so nothing is shown. Words need 5 answers.'],
    [4, '4 answers. That is too few, so nothing is shown. Words need 5 answers.'],
    [5, '5 answers. The result is told in words. Figures need 10 answers.'],
    [9, '9 answers. The result is told in words. Figures need 10 answers.'],
    [10, '10 answers. Figures are shown.'],
  ])('%s: is explained, and may be published', async (people, said) => {
    const id = await closedWith(people)
    expect(words(await publishing(id))).toContain(said)
    expect(words(await publishing(id)).includes('Nothing of these answers can be shown.')).toBe(people < 5)
    expect((await browser.open(`/manage/rounds/${id}/preview`)).status).toBe(200)
    expect((await release(id)).path).toBe(`/manage/rounds/${id}/publish?notice=released`)
    expect((await resident.open(`/results/${id}`)).status).toBe(200)
  })

  it('nobody: is explained, and is not published', async () => {
    const id = await closedWith(0)
    const page = await publishing(id)
    expect(words(page)).toContain('Nobody has answered the survey, so there is nothing to publish.')
    expect(page.html).not.toContain(`action="/manage/rounds/${id}/release"`)
    const forced = await browser.send(page, `/manage/rounds/${id}/publish`, { action: 'save' })
    const seen = fieldValue(forced, 'seen') ?? ''
    await browser.post(`/manage/rounds/${id}/release`, { _csrf: fieldValue(forced, '_csrf') ?? '', seen })
    expect(await stateOf(id)).toBe('closed')
    expect((await browser.open(`/manage/rounds/${id}/preview`)).status).toBe(200)
  })

  it('more than were asked: is explained, and is not published', async () => {
    const id = await closedWith(80)
    const page = await publishing(id)
    expect(words(page)).toContain('there are 80 answers, but the number of people asked is 72. One of the two is wrong, so the results')
    expect(page.html).not.toContain(`action="/manage/rounds/${id}/release"`)
  })
})

describe('a choice', () => {
  let id: string
  beforeEach(async () => {
    id = await closedWith(20)
  })

  it('is kept with its foreword, and leads to the preview', async () => {
    const shown = await choose(id, {
      parts: ['reference', 'plan', 'nonsense'],
      'foreword-fi': ' Kiitos!\r\n\r\nJatkamme. ',
      action: 'preview',
    })
    expect(shown.path).toBe(`/manage/rounds/${id}/preview`)
    expect((await server.store.publications.find(id))?.choice).toMatchObject({
      groupsNotShown: [],
      foreword: { fi: 'Kiitos!\n\nJatkamme.' },
    })
    expect(chosenValues(await publishing(id), 'parts')).toEqual(['reference', 'plan'])
    expect(shown.html).toContain('<p dir="auto">Kiitos!</p>')
    expect(words(shown)).toContain('Preview: this is how everybody will see the results.')
  })

  it('is refused with everything that is wrong, and keeps what was typed', async () => {
    const long = 'a'.repeat(1501)
    const page = await choose(id, { parts: ['items'], 'foreword-fi': long, 'foreword-sv': '<b>Hej</b>', action: 'save' })
    expect([page.status, fieldValue(page, 'foreword-fi'), fieldValue(page, 'foreword-sv')]).toEqual([422, long, '<b>Hej</b>'])
    expect(words(page)).toContain('at most 1500 characters')
    expect(words(page)).toContain('The foreword is plain text.')
    expect(await server.store.publications.find(id)).toBeUndefined()
  })

  it('keeps what was typed when the language changes', async () => {
    const page = await choose(id, { parts: ['plan'], 'foreword-en': 'We asked.', language: 'sv' })
    expect([page.status, fieldValue(page, 'foreword-en'), chosenValues(page, 'parts')]).toEqual([200, 'We asked.', ['plan']])
    expect(words(page)).toContain('Publicera resultaten')
    await browser.open(`/manage/rounds/${id}/publish?lang=en`)
  })

  it('that somebody else made in the meantime is shown before anything is kept or published', async () => {
    const [mine, theirs] = [await publishing(id), await publishing(id)]
    await browser.send(theirs, `/manage/rounds/${id}/publish`, { parts: [], action: 'save' })
    const late = await browser.send(mine, `/manage/rounds/${id}/publish`, { parts: ['plan'], action: 'save' })
    expect([late.status, words(late).includes('The choice was changed')]).toEqual([422, true])
    expect((await browser.send(mine, `/manage/rounds/${id}/release`)).status).toBe(422)
    expect(await stateOf(id)).toBe('closed')
    expect((await browser.send(late, `/manage/rounds/${id}/publish`, { parts: ['plan'], action: 'save' })).status).toBe(200)
  })

  it.each(['__proto__', '"><script>alert(1)</script>', '\u202Eevil', '👩‍👩‍👧 العربية', '{{name}}'])(
    'takes a foreword with %s as the text it is, or refuses it',
    async (nasty) => {
      const page = await choose(id, { parts: ['items'], 'foreword-en': `We asked. ${nasty}`, action: 'preview' })
      expect([200, 422]).toContain(page.status)
      expect(page.html).not.toContain('<script>alert(1)')
      expect(page.html).not.toContain('\u202E')
    },
  )
})

describe('publishing', () => {
  it('freezes, is noted with the fingerprint, and shows address, day and fingerprint afterwards', async () => {
    const id = await closedWith(20)
    expect((await resident.open(`/results/${id}/tables/respondents.csv`)).status).toBe(404)
    await Promise.all([release(id), release(id)])
    const { frozen } = (await server.store.publications.find(id)) ?? {}
    expect(frozen).toEqual({ on: today, hash: expect.stringMatching(/^[0-9a-f]{64}$/) })
    const entries = (await server.store.audit.ofOrganisation(organisation)).filter(({ round }) => round === id)
    expect(entries.filter(({ action }) => action === 'roundReleased').map(({ detail }) => detail)).toEqual([{ fingerprint: frozen?.hash }])
    const page = await publishing(id)
    for (const said of ['Published on 21 November 2026', `http://puntari.test/results/${id}`, frozen?.hash ?? '', 'What is public'])
      expect(words(page)).toContain(said)
    expect(page.html).not.toContain(`action="/manage/rounds/${id}/release"`)
    expect((await verifyPublications(server.store)).find(({ round }) => round === id)?.outcome).toBe('intact')
    const shown = words(await resident.open(`/results/${id}`))
    for (const said of ['The results were published on 21 November 2026.', 'CC BY 4.0', frozen?.hash ?? '']) expect(shown).toContain(said)
  })

  it('may be followed by another choice, which is noted: what is shown, and what is withdrawn', async () => {
    const id = await closedWith(20)
    await release(id)
    expect((await choose(id, { parts: ['plan', 'reference'], action: 'save' })).path).toBe(`/manage/rounds/${id}/publish?notice=saved`)
    await choose(id, { parts: ['plan', 'reference'], action: 'save' })
    const entries = (await server.store.audit.ofOrganisation(organisation)).filter(({ round }) => round === id)
    expect(entries.filter(({ action }) => action === 'publicationChanged').map(({ detail }) => detail)).toEqual([
      { shown: 'plan', withdrawn: 'items', groups: 0 },
    ])
    const log = words(await browser.open(`/manage/organisations/${organisation}/log`))
    expect(log).toContain('Now public: What we heard, what we do. No longer public: Statements.')
  })
})
