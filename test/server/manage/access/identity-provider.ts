/**
 * A real OpenID Connect provider on this machine, for tests: signs in whoever the test says, without a page.
 */
import { generateKeyPairSync } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Adapter, AdapterPayload, Configuration } from 'oidc-provider'
import { Provider } from 'oidc-provider'

/** The claims of a person at the provider. */
export interface TestPerson {
  readonly sub: string
  readonly email: string
  readonly email_verified: boolean
  readonly name: string
  readonly groups: readonly string[]
}

export interface IdentityProvider {
  readonly issuer: string
  /** Walks through the provider from where Puntari sent the browser, as this person, or says no; where it leads back to. */
  walk(address: string, person: TestPerson | 'no'): Promise<string>
  close(): Promise<void>
}

export const client = { id: 'puntari', secret: 'a-secret-of-the-test' }

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const signingKey = { ...privateKey.export({ format: 'jwk' }), kty: 'RSA', use: 'sig', alg: 'RS256' }

/** What the provider remembers, for as long as it runs. */
function memory(kept: Map<string, AdapterPayload>): (model: string) => Adapter {
  return (model) => {
    const find = async (id: string) => kept.get(`${model} ${id}`)
    return {
      find,
      findByUid: async (uid) => [...kept].find(([key, payload]) => key.startsWith(`${model} `) && payload.uid === uid)?.[1],
      findByUserCode: async () => undefined,
      upsert: async (id, payload) => void kept.set(`${model} ${id}`, payload),
      consume: async (id) => void kept.set(`${model} ${id}`, { ...(await find(id)), consumed: Math.floor(Date.now() / 1000) }),
      destroy: async (id) => void kept.delete(`${model} ${id}`),
      revokeByGrantId: async (grantId) => {
        for (const [key, payload] of kept) if (payload.grantId === grantId) kept.delete(key)
      },
    }
  }
}

const configuration = (redirectUri: string, people: ReadonlyMap<string, TestPerson>): Configuration => ({
  clients: [{ client_id: client.id, client_secret: client.secret, redirect_uris: [redirectUri] }],
  claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'groups'] },
  jwks: { keys: [signingKey] },
  adapter: memory(new Map()),
  ttl: { Interaction: 600, Grant: 600, Session: 600, AccessToken: 600, IdToken: 600, AuthorizationCode: 60 },
  features: { devInteractions: { enabled: false } },
  cookies: { keys: ['a-key-of-the-test'] },
  pkce: { required: () => true },
  findAccount: async (_context, sub) => ({ accountId: sub, claims: async () => ({ ...people.get(sub), sub }) }),
  // What a person would be asked to consent to is granted: the client is the house's own.
  loadExistingGrant: async ({ oidc }) => {
    const { client: asking, session, provider } = oidc
    if (asking === undefined || session?.accountId === undefined) return undefined
    const grant = new provider.Grant({ clientId: asking.clientId, accountId: session.accountId })
    grant.addOIDCScope('openid email profile')
    await grant.save()
    return grant
  },
  interactions: { url: async (_context, { uid }) => `/interaction/${uid}` },
})

/** `redirectUri`: where the provider may send people back to. `port`: one that was used before; absent: any. */
export async function openIdentityProvider(redirectUri: string, port = 0): Promise<IdentityProvider> {
  const people = new Map<string, TestPerson>()
  let who: TestPerson | 'no' = 'no'
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider = new Provider(issuer, configuration(redirectUri, people))
  const serve = provider.callback()
  server.on('request', (request, response) => {
    if (request.url?.startsWith('/interaction/') !== true) return void serve(request, response)
    const result = who === 'no' ? { error: 'access_denied', error_description: 'no' } : { login: { accountId: who.sub } }
    void provider.interactionFinished(request, response, result)
  })
  const walk = async (address: string): Promise<string> => {
    const jar = new Map<string, string>()
    let at = address
    while (at.startsWith(issuer)) {
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
      const response = await fetch(at, { redirect: 'manual', headers: { cookie } })
      for (const line of response.headers.getSetCookie())
        jar.set(line.split('=')[0] ?? '', line.slice(line.indexOf('=') + 1).split(';')[0] ?? '')
      const location = response.headers.get('location')
      if (location === null) throw new Error(`The provider stopped at ${at}: ${response.status} ${await response.text()}`)
      at = new URL(location, at).href
    }
    return at
  }
  return {
    issuer,
    walk: (address, person) => {
      who = person
      if (person !== 'no') people.set(person.sub, person)
      return walk(address)
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
