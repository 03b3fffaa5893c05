import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { Page, StaffBrowser } from '../staff-browser.ts'
import { staffBrowser } from '../staff-browser.ts'
import type { StaffServer } from '../staff-server.ts'
import { password, setUp, staffServer } from '../staff-server.ts'
import { codeAt, keyOn, recoveryCodesOn } from './authenticator.ts'

let server: StaffServer
let now = Date.parse('2026-11-21T12:00:00Z')
beforeEach(async () => {
  server = await staffServer(undefined, undefined, { now: () => now })
})
afterEach(() => server.stop())

const address = '/manage/account/second-factor'
const nextStep = () => {
  now += 30_000
}

/** Switches the second factor on; the app's key and the recovery codes. */
async function switchOn(browser: StaffBrowser): Promise<{ readonly key: string; readonly codes: readonly string[] }> {
  const page = await browser.open(address)
  const key = keyOn(page)
  const codes = recoveryCodesOn(await browser.send(page, address, { code: codeAt(key, now) }))
  nextStep()
  return { key, codes }
}

async function askedForCode(browser = staffBrowser(server.address)): Promise<{ readonly browser: StaffBrowser; readonly page: Page }> {
  const form = await browser.open('/manage/sign-in?next=%2Fmanage%2Forganisations%2Fnew')
  return { browser, page: await browser.send(form, '/manage/sign-in', { email: 'aino@example.fi', password }) }
}

const typeCode = async (code: string): Promise<Page> => {
  const { browser, page } = await askedForCode()
  return browser.send(page, '/manage/sign-in/code', { code })
}

describe('Switching on a second factor', () => {
  it('shows the key as a picture and as text, takes a code of the app, and shows ten recovery codes once', async () => {
    const browser = await setUp(server)
    const page = await browser.open(address)
    expect(page.html).toMatch(/<svg class="qr-code"[^>]*role="img"/)
    expect(keyOn(page)).toMatch(/^[A-Z2-7]{32}$/)
    const wrong = await browser.send(page, address, { code: '000000' })
    expect([wrong.status, keyOn(wrong)]).toEqual([422, keyOn(page)])
    const done = await browser.send(wrong, address, { code: codeAt(keyOn(page), now).replace(/(.{3})/, '$1 ') })
    expect([done.status, new Set(recoveryCodesOn(done)).size]).toEqual([200, 10])
    expect(recoveryCodesOn(await browser.open(address))).toEqual([])
  })

  it('takes no key that was not made for this account', async () => {
    const browser = await setUp(server)
    const page = await browser.open(address)
    expect((await browser.send(page, address, { code: '123456', sealed: 'AAAA'.repeat(20) })).path).toBe(address)
    const [admin] = await server.store.accounts.list()
    expect(await server.store.secondFactors.find(admin?.id ?? '')).toBeUndefined()
  })

  it('keeps the key nowhere as it is', async () => {
    const { key } = await switchOn(await setUp(server))
    const [admin] = await server.store.accounts.list()
    const kept = await server.store.secondFactors.find(admin?.id ?? '')
    expect(kept?.sealedSecret.length).toBe(12 + 16 + 20)
    expect(JSON.stringify(kept)).not.toContain(key)
  })
})

describe('Signing in with a second factor', () => {
  it('asks for the code after the right password only, and nothing is open before it', async () => {
    await switchOn(await setUp(server))
    const wrong = await staffBrowser(server.address)
    const form = await wrong.open('/manage/sign-in')
    expect((await wrong.send(form, '/manage/sign-in', { email: 'aino@example.fi', password: 'wrong' })).path).toBe('/manage/sign-in')
    expect((await wrong.open('/manage/sign-in/code')).path).toBe('/manage/sign-in')
    const { browser, page } = await askedForCode()
    expect(page.path).toBe('/manage/sign-in/code')
    expect((await browser.open('/manage')).path).toBe('/manage/sign-in?next=%2Fmanage')
  })

  it('leads on with a code, and takes no code twice, neither a wrong one nor one of a minute ago', async () => {
    const { key } = await switchOn(await setUp(server))
    const code = codeAt(key, now)
    expect((await typeCode(code)).path).toBe('/manage/organisations/new')
    expect((await typeCode(code)).html).toContain('The code is wrong or has been used already.')
    expect((await typeCode(codeAt(key, now - 60_000))).status).toBe(422)
    expect((await typeCode('')).html).toContain('Type the code.')
    nextStep()
    expect((await typeCode(codeAt(key, now + 30_000))).status).toBe(200)
  })

  it('takes each recovery code once, in any writing', async () => {
    const { codes } = await switchOn(await setUp(server))
    const [code = ''] = codes
    expect((await typeCode(code.toLowerCase().replaceAll('-', ' '))).path).toBe('/manage/organisations/new')
    expect((await typeCode(code)).status).toBe(422)
  })

  it('limits wrong codes of an account, wherever they come from', async () => {
    const { key } = await switchOn(await setUp(server))
    for (let attempt = 0; attempt < 5; attempt += 1) await typeCode('000000')
    expect((await typeCode(codeAt(key, now))).html).toContain('Wait 1 minute')
    nextStep()
    expect((await typeCode(codeAt(key, now))).status).toBe(200)
  })

  it('ends after ten minutes without a code, and when the password was changed meanwhile', async () => {
    const { key } = await switchOn(await setUp(server))
    const late = await askedForCode()
    now += 11 * 60_000
    expect((await late.browser.send(late.page, '/manage/sign-in/code', { code: codeAt(key, now) })).path).toBe('/manage/sign-in?ended=1')
    const overtaken = await askedForCode()
    const [admin] = await server.store.accounts.list()
    await server.store.accounts.setPasswordHash(admin?.id ?? '', 'another')
    const sent = await overtaken.browser.send(overtaken.page, '/manage/sign-in/code', { code: codeAt(key, now) })
    expect(sent.path).toBe('/manage/sign-in?ended=1')
  })
})

describe('Switching off a second factor', () => {
  it('needs the password and a code', async () => {
    const browser = await setUp(server)
    const { key } = await switchOn(browser)
    const page = await browser.open(`${address}/off`)
    const tries = [
      { current: '', code: codeAt(key, now) },
      { current: 'wrong', code: codeAt(key, now) },
      { current: password, code: '' },
      { current: password, code: '000000' },
    ]
    for (const fields of tries) expect((await browser.send(page, `${address}/off`, fields)).status).toBe(422)
    const done = await browser.send(page, `${address}/off`, { current: password, code: codeAt(key, now) })
    expect(done.path).toBe('/manage/account?notice=switchedOff')
    expect((await askedForCode()).page.path).toBe('/manage/organisations/new')
  })

  it('gives new recovery codes in the same way, and the old ones are worth nothing', async () => {
    const browser = await setUp(server)
    const { key, codes } = await switchOn(browser)
    const page = await browser.open(`${address}/recovery-codes`)
    const made = await browser.send(page, `${address}/recovery-codes`, { current: password, code: codeAt(key, now) })
    const fresh = recoveryCodesOn(made)
    expect(fresh).toHaveLength(10)
    expect((await typeCode(codes[0] ?? '')).status).toBe(422)
    expect((await typeCode(fresh[0] ?? '')).status).toBe(200)
  })

  it('is an administrator’s to do for another person: asked first, noted, and the person’s sessions end', async () => {
    const browser = await setUp(server)
    await switchOn(browser)
    const [admin] = await server.store.accounts.list()
    const reset = `/manage/accounts/${admin?.id}/second-factor`
    const asked = await browser.open(reset)
    expect(asked.html).toContain('Aino Äikäs')
    expect((await browser.send(asked, reset)).path).toMatch(/^\/manage\/sign-in\?next=%2Fmanage%2Fpeople/)
    const [entry] = await server.store.audit.all()
    expect([entry?.action, entry?.organisation, entry?.detail]).toEqual(['secondFactorReset', null, { whom: admin?.id }])
    expect((await askedForCode()).page.path).toBe('/manage/organisations/new')
  })
})
