import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { codeAlphabet, codeProblem } from '../../../data/answer-token.ts'
import type { Page } from '../manage/staff-browser.ts'
import { fieldValue, staffBrowser } from '../manage/staff-browser.ts'
import type { WaysServer } from './ways-round.ts'
import { openWays, waysServer } from './ways-round.ts'

let server: WaysServer
beforeEach(async () => {
  server = await waysServer()
})
afterEach(() => server.stop())

const person = (language = 'en') => staffBrowser(server.address, language)
const codeOf = (page: Page): string | undefined => fieldValue(page, 'answer-code')
const textPage = { page: 'in_your_own_words', item: 'open_works_well' }

/** A code that could be one: the first seven characters are given, the eighth is found. */
function invented(seven: string): string {
  const last = [...codeAlphabet].find((each) => codeProblem(seven + each) === undefined)
  return seven + (last ?? '')
}

describe('A personal link', () => {
  it('leads at once to an address without the token, in the language of the invitation, and can be opened often', async () => {
    const { invite, links } = await openWays(server)
    const { token } = await invite('link', 'sv')
    const bare = await fetch(`${server.address}/p/${token}`, { redirect: 'manual' })
    expect(bare.status).toBe(303)
    expect(bare.headers.get('location')).toBe(`${links.personal}?entered`)
    expect(bare.headers.get('cache-control')).toBe('no-store')
    expect(bare.headers.get('referrer-policy')).toBe('no-referrer')
    expect(await bare.text()).not.toContain(token)
    const aino = person('en')
    for (let time = 0; time < 3; time++) {
      const page = await aino.open(`/p/${token}`)
      expect([page.status, page.path]).toEqual([200, `${links.personal}?entered`])
      expect(page.html).toContain('lang="sv"')
      expect(page.html.toUpperCase()).not.toContain(token.toUpperCase())
    }
    expect((await aino.open(`${links.personal}?lang=fi`)).html).toContain('lang="fi"')
  })

  it('goes on with the same draft on another device, and gives one answer', async () => {
    const { invite, links, roundId } = await openWays(server)
    const { token } = await invite('link')
    const [phone, table] = [person(), person()]
    await phone.open(`/p/${token}`)
    await phone.post(links.personal, {})
    await phone.post(`${links.personal}/page/${textPage.page}`, { [textPage.item]: 'Puhelimella alettu', go: 'next' })
    await table.open(`/p/${token.toUpperCase()}`)
    expect((await table.open(`${links.personal}/page/${textPage.page}`)).html).toContain('Puhelimella alettu')
    expect((await table.post(`${links.personal}/overview`, { go: 'send' })).html).toContain('Thank you for your answers')
    expect((await phone.post(`${links.personal}/overview`, { go: 'send' })).html).toContain('Somebody has already answered')
    expect(await server.store.responses.ofRound(roundId)).toHaveLength(1)
    const again = await phone.open(`/p/${token}`)
    expect([again.status, again.html.includes('This invitation has been used')]).toEqual([410, true])
  })

  it('leaves its token in no page, also where a mail program broke the address', async () => {
    const { invite } = await openWays(server)
    const { token } = await invite('link')
    const broken = [await person().open(`/p/${token}/extra`), await person().post(`/p/${token}`, {})]
    expect(broken.map(({ status, html }) => [status, html.includes(token)])).toEqual([
      [404, false],
      [404, false],
    ])
    expect((await person().open(`/p/${token}.`)).status).toBe(200)
  })

  it('that nobody was given says so, with a box for the code and without the token', async () => {
    await openWays(server)
    const page = await person().open('/p/abcdefghjkmnpqrstuvwxyz234')
    expect([page.status, page.path]).toEqual([404, '/code?unknown'])
    expect(page.html).toContain('was not found')
    expect(codeOf(page)).toBe('')
    expect(page.html).not.toContain('abcdefghjkmnp')
  })

  it('of a survey that is prepared, not yet open, or closed says so', async () => {
    const prepared = await openWays(server, { draft: true })
    const early = await person().open(`/p/${(await prepared.invite('link')).token}`)
    expect([early.status, early.path]).toEqual([403, `/code?round=${prepared.roundId}`])
    expect(early.html).toContain('1 September 2026')
    const { invite } = await openWays(server)
    const { token } = await invite('link')
    server.setToday('2026-08-30')
    expect((await person().open(`/p/${token}`)).html).toContain('You can answer from 1 September 2026')
    server.setToday('2026-09-22')
    expect((await person().open(`/p/${token}`)).status).toBe(410)
  })

  it('opens only with its cookie: without it, or with one of another round, the page asks for link or code', async () => {
    const [{ links }, other] = [await openWays(server), await openWays(server)]
    const stranger = person()
    await stranger.open(`/p/${(await other.invite('link')).token}`)
    for (const path of ['', '/page/information', '/overview']) {
      const page = await stranger.open(`${links.personal}${path}`)
      expect([page.status, codeOf(page)]).toEqual([403, ''])
    }
    expect((await stranger.post(links.personal, {})).status).toBe(403)
    const begun = `${links.personal}?entered`
    expect((await fetch(`${server.address}${begun}`)).status).toBe(400)
  })
})

describe('An answer code', () => {
  it('is taken in any case, with or without hyphen and blanks, and leads to the form', async () => {
    const { invite, links } = await openWays(server)
    const { token } = await invite('code')
    for (const typed of [token, token.toLowerCase(), ` ${token.replace('-', '')} `, [...token].join(' ')]) {
      const page = await person().post('/code', { 'answer-code': typed })
      expect([page.status, page.path]).toEqual([200, `${links.personal}?entered`])
    }
  })

  it.each([
    ['', 'Please type the answer code'],
    ['KX7M', 'A code has eight characters'],
    ['KX7M-PROD', 'a character that codes do not use'],
    ['<script>', 'a character that codes do not use'],
  ])('typed as "%s" is explained and stays in the box', async (typed, words) => {
    const page = await person().post('/code', { 'answer-code': typed })
    expect([page.status, codeOf(page)]).toEqual([422, typed])
    expect(page.html).toContain(words)
  })

  it('with a slip costs nothing however often; unknown ones are limited by address, and right ones of others are not', async () => {
    const { invite } = await openWays(server)
    const { token } = await invite('code')
    const slip = token.slice(0, -1) + (token.endsWith('3') ? '4' : '3')
    const hall = person()
    for (let time = 0; time < 60; time++) expect((await hall.post('/code', { 'answer-code': slip })).status).toBe(422)
    const tries = Array.from({ length: 30 }, (_, at) => invented(`BCDFG${codeAlphabet.charAt(at % 25)}${at > 24 ? 'X' : 'Z'}`))
    const statuses = await Promise.all(tries.map(async (typed) => (await hall.post('/code', { 'answer-code': typed })).status))
    expect(statuses.filter((status) => status === 422)).toHaveLength(20)
    expect(statuses.filter((status) => status === 429)).toHaveLength(10)
    const refused = await hall.post('/code', { 'answer-code': token })
    expect([refused.status, codeOf(refused)]).toEqual([429, token])
    expect(refused.html).toContain('Please wait 15 minutes')
  })

  it('brings back a page that was typed when the invitation was gone, with its texts, after a mistyped one as well', async () => {
    const { invite, links } = await openWays(server)
    const { token } = await invite('code')
    const aino = person()
    const address = `${links.personal}/page/${textPage.page}`
    const lost = await aino.post(address, { [textPage.item]: 'Kauan "mietitty" & <kirjoitettu>', open_should_change: '', go: 'next' })
    expect(lost.status).toBe(403)
    const wrong = await aino.send(lost, '/code', { 'answer-code': 'KX7' })
    expect(wrong.status).toBe(422)
    const next = await aino.send(wrong, '/code', { 'answer-code': token })
    expect(next.path).toBe(`${links.personal}/page/about_you?anew`)
    expect(next.html).toContain(`${links.personal}/page/information"`)
    expect((await aino.open(address)).html).toContain('Kauan &#34;mietitty&#34; &amp; &lt;kirjoitettu&gt;')
  })
})
