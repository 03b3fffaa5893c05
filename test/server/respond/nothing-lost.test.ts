import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { fieldValue, staffBrowser } from '../manage/staff-browser.ts'
import type { WaysRound, WaysServer } from './ways-round.ts'
import { openWays, waysServer } from './ways-round.ts'

let server: WaysServer
let round: WaysRound
beforeEach(async () => {
  server = await waysServer()
  round = await openWays(server)
})
afterEach(() => server.stop())

const words = { page: 'in_your_own_words', item: 'open_works_well' }
const person = () => staffBrowser(server.address, 'en')

/** Two tabs are one jar. */
async function begun() {
  const aino = person()
  await aino.post(round.links.open, {})
  return aino
}

const responses = async () => server.store.responses.ofRound(round.roundId)

describe('An open link whose cookie is gone while somebody types', () => {
  it('keeps the page that was posted, goes on, and names the earlier pages with links', async () => {
    const aino = person()
    const next = await aino.post(`${round.links.open}/page/${words.page}`, { [words.item]: 'Ei saa kadota', go: 'next' })
    expect([next.status, next.path]).toEqual([200, `${round.links.open}/page/about_you?anew`])
    expect(next.html).toContain('The browser had forgotten your earlier answers')
    expect(next.html.match(/href="\/a\/\w+\/page\/\w+"/g)).toHaveLength(5)
    expect((await aino.open(`${round.links.open}/page/${words.page}`)).html).toContain('Ei saa kadota')
    await aino.post(`${round.links.open}/overview`, { go: 'send' })
    expect(await server.store.texts.ofRound(round.roundId)).toMatchObject([{ text: 'Ei saa kadota' }])
  })

  it('says on the first page of questions that cookies do not work, where the browser keeps none', async () => {
    const page = await fetch(`${server.address}${round.links.open}/page/about_you?anew`, { headers: { 'accept-language': 'en' } })
    expect([page.status, (await page.text()).includes('Your browser does not remember your answers')]).toEqual([400, true])
  })
})

describe('Two tabs', () => {
  it('lose nothing of each other, even when they save at the same moment', async () => {
    const aino = await begun()
    const save = (page: string, fields: Record<string, string>) => aino.post(`${round.links.open}/page/${page}`, { ...fields, go: 'next' })
    await Promise.all([save(words.page, { [words.item]: 'Toinen välilehti' }), save('about_you', { age_class: '2' })])
    await save(words.page, { [words.item]: 'Myöhempi voittaa' })
    expect((await aino.open(`${round.links.open}/page/${words.page}`)).html).toContain('Myöhempi voittaa')
    expect((await aino.open(`${round.links.open}/page/about_you`)).html).toMatch(/value="2"[^>]*checked/)
  })

  it('of which one has sent: the other is told, keeps its text on screen, and stores nothing', async () => {
    const aino = await begun()
    await aino.post(`${round.links.open}/overview`, { go: 'send' })
    const late = await aino.post(`${round.links.open}/page/${words.page}`, { [words.item]: 'Myöhässä', go: 'next' })
    expect(late.status).toBe(409)
    expect(late.html).toContain('Your answers have already been sent')
    expect(late.html).toContain('Myöhässä')
    expect(late.html).toContain(`href="${round.links.open}"`)
    expect(await responses()).toHaveLength(1)
  })
})

describe('Sending', () => {
  it('again, by the back button or twice at once, thanks again and stores one answer', async () => {
    const aino = await begun()
    const send = () => aino.post(`${round.links.open}/overview`, { go: 'send' })
    const pages = await Promise.all([send(), send(), send()])
    pages.push(await send())
    expect(pages.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    expect(pages.filter(({ html }) => html.includes('already been received'))).toHaveLength(3)
    expect(await responses()).toHaveLength(1)
    expect((await aino.open(`${round.links.open}/overview`)).status).toBe(409)
  })

  it('is possible for the next person on the same device, who starts anew', async () => {
    const aino = await begun()
    await aino.post(`${round.links.open}/overview`, { go: 'send' })
    await aino.post(round.links.open, {})
    expect((await aino.post(`${round.links.open}/overview`, { go: 'send' })).html).toContain('Thank you')
    expect(await responses()).toHaveLength(2)
  })
})

describe('A survey that closes while somebody types', () => {
  it.each([
    ['by its day', async () => server.setToday('2026-09-22')],
    ['by its manager', async () => void (await server.store.rounds.close(round.roundId))],
  ])('%s says so and shows the text, to be copied', async (_, close) => {
    const aino = await begun()
    await close()
    const page = await aino.post(`${round.links.open}/page/${words.page}`, { [words.item]: 'Ehdin jo\nkirjoittaa', go: 'next' })
    expect(page.status).toBe(410)
    expect(page.html).toContain('The survey has closed')
    expect(page.html).toContain('Ehdin jo\nkirjoittaa')
    expect((await aino.post(`${round.links.open}/overview`, { go: 'send' })).status).toBe(410)
    expect(await responses()).toEqual([])
  })
})

describe('A device that many use', () => {
  it('starts anew for each, gives no own result, and leads back by itself', async () => {
    const kiosk = person()
    const { kiosk: link } = round.links
    const start = await kiosk.open(link)
    expect(start.html).toContain('Many people answer on this device')
    expect(start.html).not.toContain('only this browser can open them')
    await kiosk.post(link, {})
    await kiosk.post(`${link}/page/${words.page}`, { [words.item]: 'Ensimmäisen teksti', go: 'next' })
    expect((await kiosk.open(link)).html).not.toContain('Continue where you left off')
    const second = await kiosk.post(link, {})
    expect(second.html).toContain('Cancel and start again')
    expect((await kiosk.open(`${link}/page/${words.page}`)).html).not.toContain('Ensimmäisen teksti')
    const cookie = [...kiosk.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const thanks = await fetch(`${server.address}${link}/overview`, {
      method: 'POST',
      headers: { cookie, 'accept-language': 'en' },
      body: new URLSearchParams({ go: 'send' }),
    })
    const html = await thanks.text()
    expect(thanks.headers.get('refresh')).toBe(`60; url=${link}`)
    expect(html).toContain('in 60 seconds')
    expect(html).not.toContain('own-result')
    expect(await responses()).toHaveLength(1)
  })

  it('forgets the answers and is at the start again when somebody cancels', async () => {
    const kiosk = person()
    await kiosk.post(round.links.kiosk, {})
    const page = await kiosk.post(`${round.links.kiosk}/forget`, {})
    expect([page.status, page.path]).toEqual([200, round.links.kiosk])
    expect((await kiosk.open(`${round.links.kiosk}/overview`)).status).toBe(409)
  })
})

describe('The first page of a survey', () => {
  it('says whose words, who sees the result of the unit, and what is kept of the invitation', async () => {
    const texts = { title: { en: 'How are we doing?' }, introduction: { en: 'Dear all. This is ours.\r\n\r\nAnother paragraph.' } }
    const terms = { texts, unitAudience: 'ownUnit' as const }
    const staff = await openWays(server, { questionnaire: 'odi', group: 'staff', byUnit: true, terms })
    const aino = person()
    const page = await aino.open(`/p/${(await staff.invite('link')).token}`)
    expect(page.html).toContain('<h1>How are we doing?</h1>')
    expect(page.html).toContain('<p class="lead">Dear all.</p>')
    expect(page.html).toContain('<p>Another paragraph.</p>')
    expect(page.html).toContain('by those who may see that unit')
    expect(page.html).toContain('only that it has been used')
    expect((await person().open(round.links.open)).html).not.toContain('only that it has been used')
    expect(fieldValue(await person().open('/'), 'answer-code')).toBe('')
  })
})
