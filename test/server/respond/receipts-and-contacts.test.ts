import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { fieldValue, staffBrowser } from '../manage/staff-browser.ts'
import type { WaysServer } from './ways-round.ts'
import { openWays, waysServer } from './ways-round.ts'

let server: WaysServer
beforeEach(async () => {
  server = await waysServer()
})
afterEach(() => server.stop())

const person = () => staffBrowser(server.address, 'en')
const shownReceipt = (html: string): string => /class="code-to-keep">([^<]+)</.exec(html)?.[1] ?? ''

describe('A receipt', () => {
  it('is shown before sending, stays the same, and is counted only after sending', async () => {
    const { links } = await openWays(server, { terms: { receipts: true } })
    const aino = person()
    await aino.post(links.open, {})
    const receipt = shownReceipt((await aino.open(`${links.open}/overview`)).html)
    expect(receipt).toMatch(/^[2-9a-z]{5}-[2-9a-z]{5}-[2-9a-z]{3}$/)
    await aino.post(`${links.open}/page/about_you`, { age_class: '2', go: 'next' })
    expect(shownReceipt((await aino.open(`${links.open}/overview`)).html)).toBe(receipt)
    const check = async (typed: string) => (await person().post('/receipt', { receipt: typed })).html
    expect(await check(receipt)).toContain('The answer was not found')
    const thanks = await aino.post(`${links.open}/overview`, { go: 'send' })
    expect(thanks.html).toContain('href="/receipt"')
    expect(thanks.html).not.toContain(receipt)
    expect(await check(receipt)).toContain('The answer is counted')
    expect(await check(` ${receipt.toUpperCase().replaceAll('-', ' ')} `)).toContain('The answer is counted')
  })

  it('that is none is explained and stays in the box; guesses are limited', async () => {
    const wrong = await person().post('/receipt', { receipt: 'k7m-o' })
    expect([wrong.status, fieldValue(wrong, 'receipt')]).toEqual([422, 'k7m-o'])
    const guess = (at: number) => person().post('/receipt', { receipt: `bcdfghjkmnp2${'abcdefghjkmnpqrstuvwxyz2345'.charAt(at)}` })
    const statuses = await Promise.all(Array.from({ length: 25 }, async (_, at) => (await guess(at)).status))
    expect(statuses.filter((status) => status === 429)).toHaveLength(5)
  })

  it('is not given where a group answers by unit, nor where the survey has none', async () => {
    const terms = { receipts: true }
    const staff = await openWays(server, { questionnaire: 'odi', group: 'staff', byUnit: true, terms })
    const plain = await openWays(server)
    for (const link of [staff.links.open, plain.links.open]) {
      const aino = person()
      await aino.post(link, {})
      expect(shownReceipt((await aino.open(`${link}/overview`)).html)).toBe('')
    }
  })
})

describe('The form for an e-mail address', () => {
  it('is offered after sending by a personal link, and works without cookie and token', async () => {
    const { links, invite, roundId } = await openWays(server, { terms: { contactWishes: ['raffle', 'results'] } })
    const { token } = await invite('link')
    const aino = person()
    await aino.open(`/p/${token}`)
    await aino.post(links.personal, {})
    const thanks = await aino.post(`${links.personal}/overview`, { go: 'send' })
    expect(thanks.html).toContain(`href="${links.personal}/contact"`)
    const address = `${links.personal}/contact`
    const form = await person().open(address)
    expect(form.html).toContain('30 days after the survey closes')
    expect(form.html).toContain('kept apart from the answers')
    const done = await person().post(address, { email: 'aino@example.fi', wish: ['raffle', 'results'] })
    expect(done.html).toContain('You are in the prize draw')
    await person().post(address, { email: 'AINO@example.fi', wish: 'raffle' })
    expect(await server.store.contacts.ofClosedRound(roundId)).toEqual([])
    await server.store.rounds.close(roundId)
    expect((await server.store.contacts.ofClosedRound(roundId)).map(({ wish }) => wish).toSorted()).toEqual(['raffle', 'results'])
    expect((await person().post(address, { email: 'late@example.fi', wish: 'raffle' })).status).toBe(410)
  })

  it('keeps a wrong address and the wishes, says how to mend them, and stores nothing', async () => {
    const { links, roundId } = await openWays(server, { terms: { contactWishes: ['raffle', 'results'] } })
    const address = `${links.open}/contact`
    const wrong = await person().post(address, { email: 'aino@example', wish: 'results' })
    expect([wrong.status, fieldValue(wrong, 'email')]).toEqual([422, 'aino@example'])
    expect(wrong.html).toContain('It should look like name@example.com')
    expect(wrong.html).toMatch(/value="results" checked/)
    expect((await person().post(address, { email: 'a@b.fi' })).html).toContain('Please choose at least one')
    const other = await person().post(address, { email: 'aino@', wish: 'raffle', language: 'sv' })
    expect([other.status, fieldValue(other, 'email'), other.html.includes('lang="sv"')]).toEqual([200, 'aino@', true])
    await server.store.rounds.close(roundId)
    expect(await server.store.contacts.ofClosedRound(roundId)).toEqual([])
  })

  it('needs no choice where there is one wish, and is not there where there is none', async () => {
    const one = await openWays(server, { terms: { contactWishes: ['results'] } })
    expect((await person().post(`${one.links.open}/contact`, { email: 'a@b.fi' })).html).toContain('when the results are ready')
    const none = await openWays(server)
    expect((await person().open(`${none.links.open}/contact`)).status).toBe(404)
  })
})
