import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { Page, StaffBrowser } from '../staff-browser.ts'
import { fieldValue, staffBrowser } from '../staff-browser.ts'
import type { StaffServer } from '../staff-server.ts'
import { password, setUp, staffServer } from '../staff-server.ts'

let server: StaffServer
beforeEach(async () => {
  server = await staffServer()
})
afterEach(() => server.stop())

async function alsoSignedIn(typed = password): Promise<StaffBrowser> {
  const browser = staffBrowser(server.address)
  const page = await browser.open('/manage/sign-in')
  await browser.send(page, '/manage/sign-in', { email: 'aino@example.fi', password: typed })
  return browser
}

const isSignedIn = async (browser: StaffBrowser): Promise<boolean> => (await browser.open('/manage')).path === '/manage'

const keys = ({ html }: Page): readonly string[] => [...html.matchAll(/name="session" value="([^"]+)"/g)].map(([, key = '']) => key)

describe('The page of the own account', () => {
  it('shows who one is, and each place where one is signed in with its day and minute', async () => {
    const browser = await setUp(server)
    await alsoSignedIn()
    const page = await browser.open('/manage/account')
    expect(page.html).toContain('aino@example.fi')
    expect(page.html.match(/Since 21 November 2026 at \d\d:\d\d/g)).toHaveLength(3)
    expect([page.html.match(/This device/g)?.length, keys(page).length]).toEqual([1, 1])
  })

  it('ends one other place at once', async () => {
    const browser = await setUp(server)
    const other = await alsoSignedIn()
    const page = await browser.open('/manage/account')
    const done = await browser.send(page, '/manage/account/sessions/end', { session: keys(page) })
    expect(done.html).toContain('That device has been signed out.')
    expect([await isSignedIn(browser), await isSignedIn(other)]).toEqual([true, false])
  })

  it('signs out everywhere at once, here too', async () => {
    const browser = await setUp(server)
    const others = [await alsoSignedIn(), await alsoSignedIn()]
    const page = await browser.open('/manage/account')
    expect((await browser.send(page, '/manage/account/sessions/end-all')).html).toContain('You have signed out.')
    expect(await Promise.all([browser, ...others].map(isSignedIn))).toEqual([false, false, false])
  })

  it('ends no session of somebody else, whatever is posted', async () => {
    const browser = await setUp(server)
    const { outcome, ...made } = await server.store.accounts.create({ email: 'b@example.fi', name: '', passwordHash: 'x', role: 'member' })
    const id = outcome === 'created' && 'account' in made ? made.account.id : ''
    const owner = { account: id, begun: '2026-11-21 10:00', device: '' }
    await server.store.sessions.set('of-b', { content: '{}', expiresAt: Date.now() + 60_000, owner })
    const [theirs] = await server.store.sessions.ofAccount(id, Date.now())
    const page = await browser.open('/manage/account')
    for (const session of [theirs?.key ?? '', '', '%00', 'x'.repeat(5000)])
      expect((await browser.post('/manage/account/sessions/end', { session, _csrf: fieldValue(page, '_csrf') ?? '' })).status).toBe(200)
    expect(await server.store.sessions.ofAccount(id, Date.now())).toHaveLength(1)
  })
})

describe('Changing the own password', () => {
  const change = async (browser: StaffBrowser, fields: Readonly<Record<string, string>>): Promise<Page> =>
    browser.send(await browser.open('/manage/account/password'), '/manage/account/password', fields)

  it('needs the current one and a strong new one, and says both problems at once', async () => {
    const browser = await setUp(server)
    const refused = await change(browser, { current: 'wrong', password: 'aino-aino-aino' })
    expect(refused.status).toBe(422)
    expect(['href="#current"', 'href="#password"'].filter((link) => refused.html.includes(link))).toHaveLength(2)
    expect(refused.html).not.toContain('aino-aino-aino')
  })

  it('signs out every other place, keeps this one under a new session, and ends links that were on their way', async () => {
    const browser = await setUp(server)
    const other = await alsoSignedIn()
    const [admin] = await server.store.accounts.list()
    const link = { token: 'x', purpose: 'reset', now: Date.now() } as const
    await server.store.accountTokens.add({ ...link, accountId: admin?.id ?? '', expiresAt: Date.now() + 60_000 })
    const before = browser.cookies.get('puntari-staff')
    const done = await change(browser, { current: password, password: 'neljä vihreää sammakkoa' })
    expect(done.path).toBe('/manage/account?notice=passwordChanged')
    expect([await isSignedIn(browser), await isSignedIn(other)]).toEqual([true, false])
    expect(browser.cookies.get('puntari-staff')).not.toBe(before)
    expect(await server.store.accountTokens.accountOf(link)).toBeUndefined()
    expect(await isSignedIn(await alsoSignedIn('neljä vihreää sammakkoa'))).toBe(true)
  })

  it('limits guesses at the current one', async () => {
    const browser = await setUp(server)
    for (let attempt = 0; attempt < 5; attempt += 1) await change(browser, { current: 'wrong', password: 'neljä vihreää sammakkoa' })
    expect((await change(browser, { current: password, password: 'neljä vihreää sammakkoa' })).html).toContain('Wait 1 minute')
  })
})
