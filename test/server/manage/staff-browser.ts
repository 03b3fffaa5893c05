/**
 * A browser without script for the tests of this folder: keeps cookies, follows redirects, fills in forms with their tokens.
 */

/** A page as it came back. `path`: where the redirects ended. */
export interface Page {
  readonly status: number
  readonly path: string
  readonly html: string
}

/** A list is a field that comes several times, such as ticked boxes. */
export type Fields = Readonly<Record<string, string | readonly string[]>>

export interface StaffBrowser {
  readonly cookies: ReadonlyMap<string, string>
  open(path: string): Promise<Page>
  /** Posts to `path` with the hidden fields of `page` (its first form with this action, else none of them but the token). */
  send(page: Page, path: string, fields?: Fields): Promise<Page>
  /** Posts exactly these fields. */
  post(path: string, fields: Fields): Promise<Page>
}

const unescaped = (text: string): string =>
  text.replaceAll('&#34;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

function attribute(tag: string, name: string): string {
  return unescaped(new RegExp(`${name}="([^"]*)"`).exec(tag)?.[1] ?? '')
}

/** What stands in a field of the page: an input's value, a box's text; undefined where there is no such field. */
export function fieldValue({ html }: Page, name: string): string | undefined {
  const box = new RegExp(`<textarea[^>]*name="${name}"[^>]*>([^<]*)`).exec(html)?.[1]
  if (box !== undefined) return unescaped(box)
  const tag = new RegExp(`<input[^>]*name="${name}"[^>]*>`).exec(html)?.[0]
  return tag === undefined ? undefined : attribute(tag, 'value')
}

/** Values of a choice that are chosen. */
export const chosenValues = ({ html }: Page, name: string): readonly string[] =>
  [...html.matchAll(new RegExp(`<input[^>]*name="${name}"[^>]*>`, 'g'))]
    .filter(([tag]) => tag.includes(' checked'))
    .map(([tag]) => attribute(tag, 'value'))

function hiddenFields({ html }: Page, action: string): Readonly<Record<string, string>> {
  const form = html.split('<form').find((part) => attribute(part, 'action') === action) ?? ''
  const hidden = [...form.matchAll(/<input type="hidden"[^>]*>/g)].map(([tag]) => [attribute(tag, 'name'), attribute(tag, 'value')])
  return Object.fromEntries(hidden)
}

/** A browser with an empty jar. `language`: what it prefers. */
export function staffBrowser(address: string, language = 'en'): StaffBrowser {
  const cookies = new Map<string, string>()
  const keep = (response: Response): void => {
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      cookies.set(name, value)
    }
  }
  const request = async (path: string, init: RequestInit): Promise<Page> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { 'accept-language': language, ...(cookie === '' ? {} : { cookie }) }
    const response = await fetch(`${address}${path}`, { ...init, headers, redirect: 'manual' })
    keep(response)
    const location = response.headers.get('location')
    if (response.status === 303 && location !== null) return request(location, {})
    return { status: response.status, path, html: await response.text() }
  }
  const post = (path: string, fields: Fields): Promise<Page> => {
    const pairs = Object.entries(fields).flatMap(([name, value]) => [value].flat().map((each) => [name, each]))
    return request(path, { method: 'POST', body: new URLSearchParams(pairs) })
  }
  return {
    cookies,
    open: (path) => request(path, {}),
    post,
    send: (page, path, fields = {}) => post(path, { ...hiddenFields(page, path), ...fields }),
  }
}
