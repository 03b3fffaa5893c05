/**
 * Many people answering, without a browser each: the same requests that a browser without script sends, page by page.
 */
import { codeField } from '../../views/respond/code-box.ts'

/** Radio groups of a page: name → values in order. */
function choicesIn(html: string): ReadonlyMap<string, readonly string[]> {
  const choices = new Map<string, string[]>()
  for (const [tag] of html.matchAll(/<input[^>]*type="radio"[^>]*>/g)) {
    const [name, value] = [/name="([^"]*)"/.exec(tag)?.[1] ?? '', /value="([^"]*)"/.exec(tag)?.[1] ?? '']
    choices.set(name, [...(choices.get(name) ?? []), value])
  }
  return choices
}

type Jar = Map<string, string>

/** A request with the jar's cookies; what it sets goes into the jar. Redirects are told, not followed. */
async function request(jar: Jar, url: string, body?: URLSearchParams): Promise<Response> {
  const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  const response = await fetch(url, { ...(body === undefined ? {} : { method: 'POST', body }), headers: { cookie }, redirect: 'manual' })
  for (const line of response.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
    jar.set(name, value)
  }
  return response
}

/** Where a door leads: a shared link to itself, a personal link (`/p/TOKEN`) and a code (`code:CODE`) to their entry. */
async function enter(jar: Jar, address: string, door: string): Promise<string> {
  if (door.startsWith('/a/')) return door
  const entered = door.startsWith('code:')
    ? await request(jar, `${address}/code`, new URLSearchParams({ [codeField]: door.slice('code:'.length) }))
    : await request(jar, `${address}${door}`)
  return entered.headers.get('location') ?? ''
}

/** Answers every page behind a door with the option at this place (from 0) and sends. Gives the thank-you page. */
export async function answerByPost(address: string, door: string, place: number): Promise<string> {
  const jar: Jar = new Map()
  const link = await enter(jar, address, door)
  let next = (await request(jar, `${address}${link}`, new URLSearchParams())).headers.get('location') ?? ''
  while (/\/page\//.test(next)) {
    const html = await (await request(jar, `${address}${next}`)).text()
    const answers = [...choicesIn(html)].map(([name, values]): [string, string] => [name, values[Math.min(place, values.length - 1)] ?? ''])
    const left = await request(jar, `${address}${next}`, new URLSearchParams([...answers, ['go', 'next']]))
    next = left.headers.get('location') ?? ''
  }
  return (await request(jar, `${address}${next}`, new URLSearchParams({ go: 'send' }))).text()
}
