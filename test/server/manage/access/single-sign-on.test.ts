import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { openStore } from '../../../../data/open-store.ts'
import type { Store } from '../../../../data/store.ts'
import type { SingleSignOnSettings } from '../../../../server/single-sign-on-settings.ts'
import { sampleOrganisation } from '../../../data/sample-round.ts'
import type { Page, StaffBrowser } from '../staff-browser.ts'
import { staffBrowser } from '../staff-browser.ts'
import type { StaffServer } from '../staff-server.ts'
import { password, setUp, staffServer } from '../staff-server.ts'
import type { IdentityProvider, TestPerson } from './identity-provider.ts'
import { client, openIdentityProvider } from './identity-provider.ts'

const publicUrl = 'http://puntari.test'
const returnTo = `${publicUrl}/manage/sign-in/return`
let provider: IdentityProvider
let server: StaffServer
let store: Store
let organisation: string

async function open(settings: Partial<SingleSignOnSettings> = {}): Promise<void> {
  store = await openStore({ file: ':memory:' })
  organisation = (await sampleOrganisation(store)).organisation
  const groups = [
    { group: 'admins', role: 'admin' },
    { group: 'demokratia', role: 'manager', organisation },
    { group: 'tutkijat', role: 'viewer', organisation },
  ] as const
  const plain = {
    clientId: client.id,
    clientSecret: client.secret,
    scope: 'openid email profile',
    groupsClaim: 'groups',
    localAccounts: true,
  }
  server = await staffServer(publicUrl, store, { settings: { oidc: { ...plain, groups, issuer: provider.issuer, ...settings } } })
}

beforeEach(async () => {
  provider = await openIdentityProvider(returnTo)
  await open()
})
afterEach(async () => {
  await server.stop()
  await provider.close()
})

const bo: TestPerson = { sub: 'bo-4711', email: 'bo@example.fi', email_verified: true, name: 'Bo Björk', groups: ['demokratia', 'muut'] }

const begin = (browser: StaffBrowser): Promise<Page> => browser.open('/manage/sign-in/provider?next=%2Fmanage%2Faccount')
/** The path behind which our server stands, from an address of the way back. */
const ours = (address: string): string => address.slice(publicUrl.length)

async function signIn(person: TestPerson | 'no', browser = staffBrowser(server.address)): Promise<Page> {
  const away = await begin(browser)
  return browser.open(ours(await provider.walk(away.path, person)))
}

const roleOf = async (email: string) => {
  const account = await store.accounts.findByEmail(email)
  return account === undefined ? undefined : [account.role, await store.accounts.roleIn(account.id, organisation)]
}

describe('Signing in at the identity provider', () => {
  it('goes by code with PKCE, state and nonce, and comes back to the page that was asked for', async () => {
    await setUp(server)
    const browser = staffBrowser(server.address)
    const away = await begin(browser)
    const asked = new URL(away.path).searchParams
    expect([away.status, asked.get('response_type'), asked.get('code_challenge_method')]).toEqual([303, 'code', 'S256'])
    expect(['state', 'nonce', 'code_challenge'].map((name) => (asked.get(name) ?? '').length > 40)).toEqual([true, true, true])
    const back = await browser.open(ours(await provider.walk(away.path, bo)))
    expect([back.status, back.path, back.html.includes('Bo Björk')]).toEqual([200, '/manage/account', true])
    expect(await roleOf('bo@example.fi')).toEqual(['member', 'manager'])
  })

  it('reads the groups anew each time, and leaves what was given by hand', async () => {
    await setUp(server)
    await signIn(bo)
    await signIn({ ...bo, groups: ['tutkijat', 'admins'] })
    expect(await roleOf(bo.email)).toEqual(['admin', 'viewer'])
    const gone = await signIn({ ...bo, groups: [] })
    expect([gone.status, gone.html.includes('Your account has no role here yet')]).toEqual([422, true])
    expect(await roleOf(bo.email)).toEqual(['member', undefined])
    const account = await store.accounts.findByEmail(bo.email)
    await store.accounts.join({ accountId: account?.id ?? '', organisationId: organisation, role: 'editor' })
    expect((await signIn({ ...bo, groups: ['demokratia'] })).path).toBe('/manage/account')
    expect(await roleOf(bo.email)).toEqual(['member', 'editor'])
  })

  it('knows the person by issuer and subject afterwards, whatever the address is then', async () => {
    await setUp(server)
    await signIn(bo)
    expect((await signIn({ ...bo, email: 'new@example.fi', email_verified: false })).html).toContain('bo@example.fi')
    expect(await store.accounts.findByEmail('new@example.fi')).toBeUndefined()
  })

  it('takes an account that is there by a verified address only, and never for a second person', async () => {
    await setUp(server)
    const aino = { ...bo, sub: 'aino', email: 'AINO@example.fi', groups: [] }
    expect((await signIn({ ...aino, email_verified: false })).html).toContain('Your e-mail address has not been confirmed')
    expect((await signIn(aino)).html).toContain('aino@example.fi')
    expect((await signIn({ ...aino, sub: 'somebody' })).html).toContain('The e-mail address belongs to another account')
    expect(await store.accounts.list()).toHaveLength(1)
  })

  it('makes no account for a person without a role', async () => {
    await setUp(server)
    expect((await signIn({ ...bo, groups: ['muut'] })).html).toContain('Your account has no role here yet')
    expect(await store.accounts.list()).toHaveLength(1)
  })

  it('makes no first account: that takes the setup code', async () => {
    expect((await begin(staffBrowser(server.address))).path).toBe('/manage/setup')
    const page = await staffBrowser(server.address).open('/manage/sign-in/return?code=x&state=y')
    expect([page.status, await store.accounts.list()]).toEqual([422, []])
  })

  it('asks who has a second factor for its code', async () => {
    await setUp(server)
    await signIn(bo)
    const account = await store.accounts.findByEmail(bo.email)
    await store.secondFactors.switchOn(account?.id ?? '', { sealedSecret: Buffer.from('x'), step: 0, recoveryHashes: [] })
    expect((await signIn(bo)).path).toBe('/manage/sign-in/code')
  })
})

describe('What goes wrong at the identity provider gets a page', () => {
  const failing = async (path: string, browser = staffBrowser(server.address)) => {
    const page = await browser.open(path)
    return [page.status, /<h1[^>]*>([^<]*)/.exec(page.html)?.[1]]
  }

  it('when the person says no', async () => {
    await setUp(server)
    const page = await signIn('no')
    expect([page.status, page.html.includes('Signing in was cancelled')]).toEqual([422, true])
  })

  it('with a wrong state, without a beginning, and when the way back is used twice', async () => {
    await setUp(server)
    const browser = staffBrowser(server.address)
    const tooLate = [422, 'Signing in took too long']
    expect(await failing('/manage/sign-in/return', browser)).toEqual(tooLate)
    const back = ours(await provider.walk((await begin(browser)).path, bo))
    expect(await failing(back.replace(/state=[^&]*/, 'state=other'), browser)).toEqual(tooLate)
    expect(await failing(back, browser)).toEqual(tooLate)
    const again = ours(await provider.walk((await begin(browser)).path, bo))
    expect(await failing(again, staffBrowser(server.address))).toEqual(tooLate)
    await browser.open(again)
    expect(await failing(again, browser)).toEqual(tooLate)
  })

  it('with a code that the provider never gave, and with an error of the provider', async () => {
    await setUp(server)
    const refused = [422, 'Signing in did not succeed']
    for (const change of ['code=made-up', 'error=server_error']) {
      const browser = staffBrowser(server.address)
      const back = ours(await provider.walk((await begin(browser)).path, bo))
      expect(await failing(back.replace(/code=[^&]*/, change), browser)).toEqual(refused)
      expect((await browser.open('/manage')).path).toBe('/manage/sign-in?next=%2Fmanage')
    }
  })

  it('when it does not answer, at the beginning or on the way back, and works again when it does', async () => {
    await setUp(server)
    await provider.close()
    expect(await failing('/manage/sign-in/provider')).toEqual([422, 'Signing in with the work account does not work now'])
    provider = await openIdentityProvider(returnTo, Number(new URL(provider.issuer).port))
    expect((await signIn(bo)).path).toBe('/manage/account')
    const browser = staffBrowser(server.address)
    const back = ours(await provider.walk((await begin(browser)).path, bo))
    await provider.close()
    expect(await failing(back, browser)).toEqual([422, 'Signing in did not succeed'])
    provider = await openIdentityProvider(returnTo)
  })
})

describe('Where passwords are switched off', () => {
  beforeEach(async () => {
    await server.stop()
    await open({ localAccounts: false })
  })

  it('the first account still needs the setup code, and its maker comes in by the same address', async () => {
    await setUp(server)
    expect((await signIn({ ...bo, email: 'aino@example.fi', groups: [] })).path).toBe('/manage/account')
  })

  it('no page asks for one, and none is taken', async () => {
    await setUp(server)
    const browser = staffBrowser(server.address)
    const page = await browser.open('/manage/sign-in')
    expect([page.html.includes('type="password"'), page.html.includes('Sign in with your work account')]).toEqual([false, true])
    const token = /name="_csrf" value="(\w+)"/.exec((await browser.open('/manage/setup')).html)?.[1] ?? ''
    const posted = await browser.post('/manage/sign-in', { _csrf: token, email: 'aino@example.fi', password })
    expect([403, 404]).toContain(posted.status)
    expect((await browser.open('/manage/forgotten-password')).html).toContain('Ask an administrator')
  })
})
