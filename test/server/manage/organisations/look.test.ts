import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { StaffBrowser } from '../staff-browser.ts'
import { fieldValue, staffBrowser } from '../staff-browser.ts'
import type { StaffServer } from '../staff-server.ts'
import { makeOrganisation, setUp, staffServer } from '../staff-server.ts'
import { jpegOf, pngOf } from '../../look/pictures.ts'

let server: StaffServer
let browser: StaffBrowser
let organisation: string
let path: string
beforeEach(async () => {
  server = await staffServer()
  browser = await setUp(server)
  organisation = await makeOrganisation(browser, '')
  path = `/manage/organisations/${organisation}/look`
})
afterEach(() => server.stop())

const kept = () => server.store.organisations.find(organisation)
const send = async (fields: Readonly<Record<string, string>>) => browser.send(await browser.open(path), path, fields)
const sendLogo = async (bytes: Uint8Array<ArrayBuffer>) =>
  browser.sendFile(await browser.open(path), `${path}/logo`, { action: 'save' }, bytes)

describe('The colour of an organisation', () => {
  it('is tried, kept and taken away', async () => {
    const tried = await send({ accent: 'FFCC00', action: 'sample' })
    expect(tried.html).toMatch(/The colour #ffcc00 is too light for text\. The pages use the darker #[0-9a-f]{6}/)
    expect((await kept())?.accent).toBeNull()
    expect((await send({ suggestion: '#7d4595' })).html).toContain('Everybody can read this colour.')
    expect((await send({ accent: ' #05a', action: 'save' })).html).toContain('The change has been saved.')
    expect((await kept())?.accent).toBe('#0055aa')
    await send({ accent: '#0055aa', action: 'reset' })
    expect((await kept())?.accent).toBeNull()
  })

  it('is told to be no colour, and what was typed stays', async () => {
    for (const typed of ['blue', '#12345', '#1234567', 'url(x)', '#fff;}*{display:none']) {
      const refused = await send({ accent: typed, action: 'save' })
      expect([refused.status, fieldValue(refused, 'accent')]).toEqual([422, typed])
    }
    expect((await kept())?.accent).toBeNull()
  })

  it('is served to everybody as a small sheet, for good under its mark, and nowhere once it is reset', async () => {
    const address = `${server.address}/organisations/${organisation}/look.css`
    expect((await fetch(address)).status).toBe(404)
    await send({ accent: '#0055aa', action: 'save' })
    const sheet = await fetch(address)
    expect([sheet.headers.get('content-type'), sheet.headers.get('cache-control')]).toEqual([
      'text/css; charset=utf-8',
      'public, max-age=300',
    ])
    expect(await sheet.text()).toContain('--accent:#0055aa;')
    expect((await fetch(`${address}?v=0055aa-1`)).headers.get('cache-control')).toContain('immutable')
    expect((await fetch(`${server.address}/organisations/nowhere/look.css`)).status).toBe(404)
  })
})

describe('The logo of an organisation', () => {
  it('is kept, served to everybody as what it is and nothing else, and removed', async () => {
    expect((await sendLogo(Uint8Array.from(pngOf(12, 7)))).html).toContain('The change has been saved.')
    const logo = (await kept())?.logo
    expect(logo).toMatchObject({ mediaType: 'image/png', width: 12, height: 7 })
    const answer = await fetch(`${server.address}/organisations/${organisation}/logo?v=${logo?.mark}`)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'cache-control': 'public, max-age=31536000, immutable',
    })
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(pngOf(12, 7))
    await sendLogo(Uint8Array.from(jpegOf(30, 20)))
    expect((await kept())?.logo?.mediaType).toBe('image/jpeg')
    await browser.send(await browser.open(path), `${path}/logo`, { action: 'remove' })
    expect((await kept())?.logo).toBeNull()
    expect((await fetch(`${server.address}/organisations/${organisation}/logo`)).status).toBe(404)
  })

  it('is refused with its reason', async () => {
    const text = (words: string) => new TextEncoder().encode(words)
    const cases = [
      [text('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), 'SVG drawings cannot be used'],
      [text('GIF89a'), 'neither PNG nor JPEG'],
      [new Uint8Array(300_001), 'at most 300 kB'],
      [new Uint8Array(10_500_000), 'at most 300 kB'],
      [Uint8Array.from(jpegOf(2001, 9)), '2001 × 9 pixels'],
      [new Uint8Array(), 'The file is empty'],
    ] as const
    for (const [bytes, reason] of cases) {
      const refused = await sendLogo(bytes)
      expect([refused.status, refused.html.includes(reason)]).toEqual([422, true])
    }
    expect((await send({ action: 'save' })).status).toBe(200)
    const unchosen = await browser.send(await browser.open(path), `${path}/logo`, { action: 'save' })
    expect(unchosen.html).toContain('Choose a picture first.')
  })

  it('can be sent by nobody who is not signed in, and not without the token of the form', async () => {
    const body = () => {
      const form = new FormData()
      form.append('_csrf', 'f'.repeat(64))
      form.append('file', new Blob([Uint8Array.from(pngOf(2, 2))]), 'x.png')
      return form
    }
    const stranger = await fetch(`${server.address}${path}/logo`, { method: 'POST', body: body(), redirect: 'manual' })
    expect([stranger.status, stranger.headers.get('location')]).toEqual([303, '/manage/sign-in?next=%2Fmanage&ended=1'])
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const forged = await fetch(`${server.address}${path}/logo`, { method: 'POST', body: body(), headers: { cookie } })
    expect(forged.status).toBe(403)
    expect((await staffBrowser(server.address).open(path)).path).toContain('sign-in')
    expect((await kept())?.logo).toBeNull()
  })
})
