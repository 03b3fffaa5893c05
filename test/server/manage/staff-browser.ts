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
  /** Posts to `path` what stands in the form of `page` with this action, as a browser would, changed by `fields`. */
  send(page: Page, path: string, fields?: Fields): Promise<Page>
  /** The same as a form with a file, which is sent as `file`. */
  sendFile(page: Page, path: string, fields: Fields, bytes: Uint8Array<ArrayBuffer>): Promise<Page>
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

/** What a browser would post of the page's form with this action if nobody touched it. Of choices, those that are chosen. */
function formFields({ html }: Page, action: string): Fields {
  const form = (html.split('<form').find((part) => attribute(part, 'action') === action) ?? '').split('</form>')[0] ?? ''
  const inputs = [...form.matchAll(/<input[^>]*>/g)].map(([tag]) => tag)
  const sent = inputs.filter((tag) => !/type="(?:radio|checkbox)"/.test(tag) || tag.includes(' checked'))
  const boxes = [...form.matchAll(/<textarea[^>]*name="([^"]*)"[^>]*>([^<]*)/g)].map(
    ([, name = '', text = '']) => [name, unescaped(text)] as const,
  )
  const pairs = [...sent.map((tag) => [attribute(tag, 'name'), attribute(tag, 'value')] as const), ...boxes]
  return Object.fromEntries([...Map.groupBy(pairs, ([name]) => name)].map(([name, values]) => [name, values.map(([, value]) => value)]))
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
    if (response.status === 303 && location?.startsWith('/') === true) return request(location, {})
    // The way to another site is not followed: it is the test's to say what happens there.
    return { status: response.status, path: location ?? path, html: await response.text() }
  }
  const post = (path: string, fields: Fields): Promise<Page> => {
    const pairs = Object.entries(fields).flatMap(([name, value]) => [value].flat().map((each) => [name, each]))
    return request(path, { method: 'POST', body: new URLSearchParams(pairs) })
  }
  const sendFile: StaffBrowser['sendFile'] = (page, path, fields, bytes) => {
    const body = new FormData()
    const posted = Object.entries({ ...formFields(page, path), ...fields }).filter(([name]) => name !== 'file')
    const pairs = posted.flatMap(([name, value]) => [value].flat().map((each) => [name, each]))
    for (const [name = '', value = ''] of pairs) body.append(name, value)
    body.append('file', new Blob([bytes]), 'file.bin')
    return request(path, { method: 'POST', body })
  }
  return {
    cookies,
    sendFile,
    open: (path) => request(path, {}),
    post,
    send: (page, path, fields = {}) => post(path, { ...formFields(page, path), ...fields }),
  }
}
