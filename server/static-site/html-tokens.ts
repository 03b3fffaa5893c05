/**
 * Our own HTML cut into tags and what stands between them, so that links can be changed without touching anything else.
 *
 * Called by `rewriteHtml`. Joined again, the tokens are the text they came from. It is no parser of everything on the web: it knows
 * comments, quoted attributes, and elements whose content is text alone.
 */

/** `value` without its quotes and with its entities decoded; null where the attribute stands alone. */
export interface Attribute {
  readonly name: string
  readonly value: string | null
}

/** `name` in lower case. `raw`: as it stood. Comments and the doctype are text. */
export type HtmlToken =
  | { readonly kind: 'text'; readonly raw: string }
  | { readonly kind: 'start'; readonly name: string; readonly attributes: readonly Attribute[]; readonly raw: string }
  | { readonly kind: 'end'; readonly name: string; readonly raw: string }

const markup = /<!--[\s\S]*?-->|<![^>]*>|<\/([a-z][^\s>]*)[^>]*>|<([a-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/giu
const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/gu

/** In these a `<` is a letter, until their own end tag. */
const textOnly = new Set(['script', 'style', 'textarea', 'title'])

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#34;': '"', '&#39;': "'" }

const decoded = (text: string): string => text.replaceAll(/&(?:amp|lt|gt|quot|#34|#39);/gu, (entity) => entities[entity] ?? entity)

/** A value as it may stand in double quotes. */
export const encoded = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&#34;').replaceAll('<', '&lt;')

function attributesOf(text: string): readonly Attribute[] {
  return [...text.matchAll(attribute)].map(([, name = '', double, single, bare]) => {
    const value = double ?? single ?? bare
    return { name: name.toLowerCase(), value: value === undefined ? null : decoded(value) }
  })
}

function tokenOf([raw, endName, startName, rest = '']: RegExpExecArray): HtmlToken {
  if (endName !== undefined) return { kind: 'end', name: endName.toLowerCase(), raw }
  if (startName === undefined) return { kind: 'text', raw }
  return { kind: 'start', name: startName.toLowerCase(), attributes: attributesOf(rest), raw }
}

/** Where the text inside an element that holds text alone ends. */
function endOfText(html: string, name: string, from: number): number {
  const at = html.slice(from).search(new RegExp(`</${name}[\\s>]`, 'iu'))
  return at < 0 ? html.length : from + at
}

/** The tokens in order. Never throws: what is no tag is text. */
export function htmlTokens(html: string): readonly HtmlToken[] {
  const tokens: HtmlToken[] = []
  let at = 0
  const addText = (until: number): void => {
    if (until > at) tokens.push({ kind: 'text', raw: html.slice(at, until) })
    at = until
  }
  const scan = new RegExp(markup)
  for (let found = scan.exec(html); found !== null; found = scan.exec(html)) {
    addText(found.index)
    const token = tokenOf(found)
    tokens.push(token)
    at = found.index + found[0].length
    if (token.kind === 'start' && textOnly.has(token.name)) addText(endOfText(html, token.name, at))
    scan.lastIndex = at
  }
  addText(html.length)
  return tokens
}
