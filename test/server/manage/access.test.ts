import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { staffBrowser, fieldValue } from './staff-browser.ts'
import type { StaffServer } from './staff-server.ts'
import { password, setUp, staffServer } from './staff-server.ts'

let server: StaffServer
beforeEach(async () => {
  server = await staffServer()
})
afterEach(() => server.stop())

describe('The first account', () => {
  it('is made with the code from the console, and its maker is signed in', async () => {
    const browser = await setUp(server)
    const home = await browser.open('/manage')
    expect([home.status, home.path]).toEqual([200, '/manage'])
    expect(home.html).toContain('Aino Äikäs')
    expect((await server.store.accounts.list()).map(({ email, role }) => [email, role])).toEqual([['aino@example.fi', 'admin']])
  })

  it('is not made with a wrong code, and what was typed stays but for the password', async () => {
    const browser = staffBrowser(server.address)
    const page = await browser.open('/manage/setup')
    const refused = await browser.send(page, '/manage/setup', { code: 'AAAA-BBBB', email: 'aino@example.fi', password, name: 'Aino' })
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('<title>Error: The first account')
    expect(refused.html).toContain('href="#code"')
    expect(['code', 'email', 'name', 'password'].map((name) => fieldValue(refused, name))).toEqual([
      'AAAA-BBBB',
      'aino@example.fi',
      'Aino',
      '',
    ])
    expect(await server.store.accounts.list()).toEqual([])
  })

  it('is told every problem at once, with how long the password is', async () => {
    const browser = staffBrowser(server.address)
    const page = await browser.open('/manage/setup')
    const refused = await browser.send(page, '/manage/setup', { code: '', email: 'aino', password: 'lyhyt' })
    expect(refused.status).toBe(422)
    expect(['#code', '#email', '#password'].filter((href) => refused.html.includes(`href="${href}"`))).toHaveLength(3)
    expect(refused.html).toContain('The password has 5 characters. Make it at least 12 characters long.')
  })

  it('can be made only once', async () => {
    await setUp(server)
    const second = staffBrowser(server.address)
    expect((await second.open('/manage/setup')).path).toBe('/manage/sign-in')
  })
})

describe('Signing in', () => {
  const signIn = async (fields: Readonly<Record<string, string>>, from = '/manage/sign-in') => {
    const browser = staffBrowser(server.address)
    const page = await browser.open(from)
    const before = [...browser.cookies.values()]
    return { browser, before, page: await browser.send(page, '/manage/sign-in', fields) }
  }

  it('works with capitals in the address and leads back to where the person wanted to go, under a new session', async () => {
    await setUp(server)
    const { browser, before, page } = await signIn({ email: ' AINO@example.fi', password }, '/manage/organisations/new')
    expect([page.status, page.path]).toEqual([200, '/manage/organisations/new'])
    expect([...browser.cookies.keys()]).toEqual(['puntari-staff', 'puntari-staff-device'])
    expect(before).not.toContain(browser.cookies.get('puntari-staff'))
  })

  it('says the same of a wrong password and of an address that nobody has, and keeps the address', async () => {
    await setUp(server)
    const wrong = await signIn({ email: 'aino@example.fi', password: 'neljä sinistä kissaa' })
    const nobody = await signIn({ email: 'nobody@example.fi', password: 'neljä sinistä kissaa' })
    expect([wrong.page.status, nobody.page.status]).toEqual([422, 422])
    expect(wrong.page.html).toContain('The e-mail address or the password is wrong.')
    expect(nobody.page.html).toContain('The e-mail address or the password is wrong.')
    expect([fieldValue(wrong.page, 'email'), fieldValue(wrong.page, 'password')]).toEqual(['aino@example.fi', ''])
  })

  it('never leads to another site', async () => {
    await setUp(server)
    const { page } = await signIn({ email: 'aino@example.fi', password, next: '//evil.example/manage' })
    expect(page.path).toBe('/manage')
  })

  it('has to wait after twenty failures from one address', async () => {
    await setUp(server)
    const browser = staffBrowser(server.address)
    const page = await browser.open('/manage/sign-in')
    const statuses: number[] = []
    for (let tries = 0; tries < 21; tries += 1)
      statuses.push((await browser.send(page, '/manage/sign-in', { email: 'aino@example.fi', password: '' })).status)
    expect(statuses).toEqual([...Array<number>(20).fill(422), 429])
  })

  it('does not let strangers fill the disk with sessions', async () => {
    const visit = async () => (await fetch(`${server.address}/manage/sign-in`)).status
    const statuses = await Promise.all(Array.from({ length: 310 }, visit))
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(0)
    expect(statuses.filter((status) => status === 200).length).toBeLessThanOrEqual(300)
  })

  it('ends with signing out: the session is gone', async () => {
    const browser = await setUp(server)
    const cookie = browser.cookies.get('puntari-staff') ?? ''
    const home = await browser.open('/manage')
    expect((await browser.send(home, '/manage/sign-out')).html).toContain('You have signed out.')
    const thief = staffBrowser(server.address)
    const stolen = await fetch(`${server.address}/manage`, { headers: { cookie: `puntari-staff=${cookie}` }, redirect: 'manual' })
    expect(stolen.status).toBe(303)
    expect((await thief.open('/manage')).path).toBe('/manage/sign-in?next=%2Fmanage')
  })
})

describe('A page of the staff', () => {
  it('sends people who are not signed in to sign in', async () => {
    await setUp(server)
    const page = await staffBrowser(server.address).open('/manage/organisations/new')
    expect(page.path).toBe('/manage/sign-in?next=%2Fmanage%2Forganisations%2Fnew')
  })

  it('takes no form without its token, and none with a foreign one', async () => {
    const browser = await setUp(server)
    const fields = { name: 'Järvelän kunta', kind: 'municipality', inhabitants: '100', units: '' }
    expect((await browser.post('/manage/organisations/new', fields)).status).toBe(403)
    expect((await browser.post('/manage/organisations/new', { ...fields, _csrf: 'f'.repeat(64) })).status).toBe(403)
    expect(await server.store.organisations.list()).toEqual([])
  })

  it('is never cached, and its cookie is out of reach for scripts and other sites', async () => {
    await setUp(server)
    const response = await fetch(`${server.address}/manage/sign-in`)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.getSetCookie().join()).toMatch(/^puntari-staff=.*Path=\/;.*HttpOnly; SameSite=Lax$/)
  })

  it('has a cookie that no other host and no plain connection can set, where people come by https', async () => {
    const secure = await staffServer('https://puntari.test')
    const cookieBy = async (protocol: string) =>
      (await fetch(`${secure.address}/manage/setup`, { headers: { 'x-forwarded-proto': protocol } })).headers.getSetCookie().join()
    expect(await cookieBy('https')).toMatch(/^__Host-puntari-staff=.*Path=\/;.*HttpOnly; Secure; SameSite=Lax$/)
    expect(await cookieBy('http')).toBe('')
    await secure.stop()
  })

  it('answers a wrong method and an unknown address with page not found', async () => {
    const browser = await setUp(server)
    const statuses = ['/manage/sign-out', '/manage/rounds', '/manage/rounds/nothing', '/manage/organisations/%00', '/manage/rounds/x/open']
    expect(await Promise.all(statuses.map(async (path) => (await browser.open(path)).status))).toEqual([404, 404, 404, 404, 404])
  })
})
