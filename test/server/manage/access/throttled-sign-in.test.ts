import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { Page, StaffBrowser } from '../staff-browser.ts'
import { staffBrowser } from '../staff-browser.ts'
import type { StaffServer } from '../staff-server.ts'
import { password, setUp, staffServer } from '../staff-server.ts'

let server: StaffServer
let now = Date.now()
beforeEach(async () => {
  server = await staffServer(undefined, undefined, { now: () => now })
})
afterEach(() => server.stop())

const aino = 'aino@example.fi'

async function signIn(browser: StaffBrowser, email: string, typed: string): Promise<Page> {
  const page = await browser.open('/manage/sign-in')
  return browser.send(page, '/manage/sign-in', { email, password: typed })
}

/** Guesses one after the other; the last page. */
async function guess(browser: StaffBrowser, email: string, times: number): Promise<Page> {
  for (let attempt = 1; attempt < times; attempt += 1) await signIn(browser, email, 'wrong')
  return signIn(browser, email, 'wrong')
}

describe('Guessing a password', () => {
  it('has to wait after five failures at an account, and the right password too, until the wait is over', async () => {
    await setUp(server)
    const stranger = staffBrowser(server.address)
    expect((await guess(stranger, aino, 5)).html).toContain('The e-mail address or the password is wrong.')
    const waiting = await signIn(stranger, aino, password)
    expect([waiting.status, waiting.html.includes('Wait 1 minute and try again.')]).toEqual([422, true])
    now += 31_000
    expect((await signIn(stranger, aino, password)).path).toBe('/manage')
  })

  it('is told the same at an address that nobody has', async () => {
    await setUp(server)
    const said = ({ html }: Page) => html.match(/class="field-error"[^]*?<\/p>/g)
    const ofAino = said(await guess(staffBrowser(server.address), aino, 6))
    expect(ofAino).not.toBeNull()
    expect(said(await guess(staffBrowser(server.address), 'nobody@example.fi', 6))).toEqual(ofAino)
    expect(said(await signIn(staffBrowser(server.address), 'NOBODY@example.fi ', 'wrong'))).toEqual(ofAino)
  })

  it('never keeps the person out of a browser in which that person has signed in before', async () => {
    const browser = await setUp(server)
    await browser.send(await browser.open('/manage'), '/manage/sign-out')
    await guess(staffBrowser(server.address), aino, 7)
    expect((await signIn(browser, aino, password)).path).toBe('/manage')
  })

  it('is limited in such a browser too, and its cookie is worth nothing at other accounts', async () => {
    const browser = await setUp(server)
    await browser.send(await browser.open('/manage'), '/manage/sign-out')
    await server.store.accounts.create({ email: 'b@example.fi', name: '', passwordHash: 'x', role: 'member' })
    await guess(staffBrowser(server.address), 'b@example.fi', 5)
    expect((await signIn(browser, 'b@example.fi', 'wrong')).html).toContain('Wait 1 minute')
    expect((await guess(browser, aino, 6)).html).toContain('Wait 1 minute')
  })

  it('gains nothing from a hundred attempts at the same moment', async () => {
    await setUp(server)
    const browser = staffBrowser(server.address)
    const page = await browser.open('/manage/sign-in')
    const attempts = Array.from({ length: 15 }, () => browser.send(page, '/manage/sign-in', { email: aino, password: 'wrong' }))
    const pages = await Promise.all(attempts)
    expect(pages.filter(({ html }) => html.includes('The e-mail address or the password is wrong.'))).toHaveLength(5)
  })
})

describe('The first account', () => {
  it('is made by one of many who post the right code at once, and by nobody with a wrong one', async () => {
    const makers = await Promise.all(
      ['a', 'b', 'c', 'd'].map(async (name, at) => {
        const browser = staffBrowser(server.address)
        const page = await browser.open('/manage/setup')
        const code = at === 0 ? 'AAAA-BBBB-CCCC-DDDD' : server.setupCode
        return () => browser.send(page, '/manage/setup', { code, email: `${name}@example.fi`, password, name })
      }),
    )
    const pages = await Promise.all(makers.map((make) => make()))
    expect(await server.store.accounts.list()).toHaveLength(1)
    expect((await server.store.accounts.list())[0]?.email).not.toBe('a@example.fi')
    expect(pages.filter(({ path }) => path === '/manage')).toHaveLength(1)
  })

  it('needs a strong password', async () => {
    const browser = staffBrowser(server.address)
    const page = await browser.open('/manage/setup')
    const fields = { code: server.setupCode, email: aino, password: 'aino.example1', name: 'Aino' }
    const refused = await browser.send(page, '/manage/setup', fields)
    expect([refused.status, refused.html.includes('easy to guess for those who know you')]).toEqual([422, true])
    expect(await server.store.accounts.list()).toEqual([])
  })
})
