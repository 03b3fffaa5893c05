/**
 * Who knocks at each route: a stranger, an administrator, every role of an organisation, and a manager of another one.
 */
import type { House } from './two-organisations.ts'
import { password } from './two-organisations.ts'

export const visitors = ['stranger', 'administrator', 'manager', 'editor', 'viewer', 'unitViewer', 'clerk', 'otherManager'] as const
export type Visitor = (typeof visitors)[number]

/** yes: the page or the step; signIn: led to sign in; 403, 404: refused, or not there for this visitor. */
export type Outcome = 'yes' | 'signIn' | 403 | 404

const emails: Readonly<Record<Exclude<Visitor, 'stranger'>, string>> = {
  administrator: 'administrator@house.example',
  manager: 'manager@own.example',
  editor: 'editor@own.example',
  viewer: 'viewer@own.example',
  unitViewer: 'unitViewer@own.example',
  clerk: 'clerk@own.example',
  otherManager: 'manager@other.example',
}

/** The answer as it came, redirects not followed. */
export interface Answer {
  readonly status: number
  readonly location: string
  readonly text: string
}

export interface Knocker {
  /** `fields`: of a form; the token of the session goes with them. */
  knock(method: 'GET' | 'POST', path: string, fields?: Readonly<Record<string, string>>): Promise<Answer>
}

const tokenIn = (html: string): string => /name="_csrf" value="([^"]+)"/.exec(html)?.[1] ?? ''

/** A browser of this visitor, signed in anew. */
export const enterAs = (house: House, visitor: Visitor): Promise<Knocker> =>
  enterWith(house, visitor === 'stranger' ? undefined : emails[visitor])

/** A browser of whoever has this address; of a stranger where there is none. */
export async function enterWith({ server: { address } }: House, email: string | undefined): Promise<Knocker> {
  const jar = new Map<string, string>()
  const send = async (method: 'GET' | 'POST', path: string, fields: Readonly<Record<string, string>> = {}): Promise<Answer> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const body = method === 'POST' ? { body: new URLSearchParams(fields) } : {}
    const response = await fetch(`${address}${path}`, { method, headers: { 'accept-language': 'en', cookie }, redirect: 'manual', ...body })
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      jar.set(name, value)
    }
    return { status: response.status, location: response.headers.get('location') ?? '', text: await response.text() }
  }
  if (email !== undefined) {
    const page = await send('GET', '/manage/sign-in')
    const signedIn = await send('POST', '/manage/sign-in', { _csrf: tokenIn(page.text), email, password })
    if (signedIn.status !== 303) throw new Error(`${email} could not sign in: ${signedIn.status}`)
  }
  const door = email === undefined ? '/manage/sign-in' : '/manage'
  const token = tokenIn((await send('GET', door)).text)
  return { knock: (method, path, fields = {}) => send(method, path, { _csrf: token, ...fields }) }
}

/** What became of a knock. Problems of a form (422) and a round in another state are answers to who may ask. */
export function outcomeOf({ status, location }: Answer): Outcome | number {
  if (status === 303 && location.startsWith('/manage/sign-in')) return 'signIn'
  return status < 400 || status === 409 || status === 422 ? 'yes' : status
}
