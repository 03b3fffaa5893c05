/**
 * Fetches every public page from a running server as a stranger would, and every page and file that they link to, each once.
 *
 * Called by `publishSite`. No session goes along, so nothing can be found that is not public. What comes is written as it is; links are
 * changed afterwards, when it is known what there is.
 */
import type { ScreenLanguage } from '../../views/translate.ts'
import { addressesIn } from './rewrite-html.ts'
import { addressesInScript, addressesInStyle } from './rewrite-style.ts'
import type { StaticPage, StaticScope } from './static-address.ts'
import { fileOf, keyOf, linkTarget } from './static-address.ts'

/** A page that was fetched, and the file it lies in. */
export interface FetchedPage {
  readonly page: StaticPage
  readonly mediaType: string
  readonly file: string
}

export interface Crawl {
  /** Address of the server, without a slash at the end. */
  readonly server: string
  readonly scope: StaticScope
  readonly seeds: readonly StaticPage[]
  /** Takes the content of each page in turn. */
  readonly write: (file: string, content: Uint8Array) => Promise<void>
  /** Told after each page. */
  readonly progress: (fetched: number, page: StaticPage) => void
}

/** `refused`: what a page links to and the server does not give. */
export interface CrawledSite {
  readonly pages: ReadonlyMap<string, FetchedPage>
  readonly refused: readonly string[]
}

/** So many are asked for at a time: one is drawn while another is read and written. */
const atOnce = 4

interface Content {
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/** Null where the server gives anything but the page. */
async function fetchPage(server: string, { address, language }: StaticPage): Promise<Content | null> {
  const wanted: ScreenLanguage = language ?? 'fi'
  const response = await fetch(`${server}${address}`, {
    redirect: 'manual',
    headers: { 'accept-language': wanted, 'accept-encoding': 'identity' },
  })
  const bytes = new Uint8Array(await response.arrayBuffer())
  if (response.status !== 200) return null
  return { mediaType: (response.headers.get('content-type') ?? '').split(';')[0]?.trim() ?? '', bytes }
}

/** Every address in a page, style or script. */
export function addressesOf(mediaType: string, bytes: Uint8Array): readonly string[] {
  const text = (): string => new TextDecoder().decode(bytes)
  if (mediaType === 'text/html') return addressesIn(text())
  if (mediaType === 'text/css') return addressesInStyle(text())
  return /javascript$/u.test(mediaType) ? addressesInScript(text()) : []
}

const queryOf = ({ address }: StaticPage): string => (address.includes('?') ? address.slice(address.indexOf('?')) : '')

/** Pages that are views of another by their query lead on to their own files only: there would be no end of views. */
const leadsOn = (from: StaticPage, to: StaticPage): boolean => queryOf(from) === '' || queryOf(to) === '' || queryOf(from) === queryOf(to)

/** Pages to which this one leads on. */
function linkedPages(from: StaticPage, { mediaType, bytes }: Content, scope: StaticScope): readonly StaticPage[] {
  const targets = addressesOf(mediaType, bytes).map((href) => linkTarget(href, from, scope))
  return targets.flatMap((target) => (typeof target === 'string' || !leadsOn(from, target.page) ? [] : [target.page]))
}

/** Whichever page comes first, the same are found in the end. */
export async function crawlSite({ server, scope, seeds, write, progress }: Crawl): Promise<CrawledSite> {
  const pages = new Map<string, FetchedPage>()
  const refused: string[] = []
  const known = new Set(seeds.map(keyOf))
  const waiting = [...seeds]
  const takeOne = async (page: StaticPage): Promise<void> => {
    const content = await fetchPage(server, page)
    if (content === null) return void refused.push(keyOf(page).trim())
    const file = fileOf(page, content.mediaType)
    await write(file, content.bytes)
    pages.set(keyOf(page), { page, mediaType: content.mediaType, file })
    progress(pages.size, page)
    for (const linked of linkedPages(page, content, scope)) {
      if (known.has(keyOf(linked))) continue
      known.add(keyOf(linked))
      waiting.push(linked)
    }
  }
  while (waiting.length > 0) await Promise.all(waiting.splice(0, atOnce).map(takeOne))
  return { pages, refused: refused.toSorted() }
}
