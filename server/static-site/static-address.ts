/**
 * Which address of the server is what page of a static folder, and in which file it lies. Pure.
 *
 * Pages and files with words lie in a folder of their language; what is the same in all languages lies beside these folders.
 */
import { createHash } from 'node:crypto'
import { listPath, portalFields, portalPath } from '../../views/portal/portal-address.ts'
import type { ScreenLanguage } from '../../views/translate.ts'
import { isScreenLanguage } from '../../views/translate.ts'

/** `address`: path with query, as the server is asked. `language` null: the same in all. */
export interface StaticPage {
  readonly language: ScreenLanguage | null
  readonly address: string
}

/** What is published: the rounds, and the organisation if it is of one only. */
export interface StaticScope {
  readonly rounds: ReadonlySet<string>
  readonly organisation: string | null
}

/** Where a link of a page leads. outside: not ours, kept as it is; gone: of no use without a server, with its words. */
export type LinkTarget = { readonly page: StaticPage; readonly fragment: string } | 'outside' | 'serverOnly' | 'gone'

const house = 'http://house.invalid'
const sameInAll = /^\/(?:assets|organisations)\/|\.json$/u
const forAll =
  /^\/(?:method(?:\/[^/]+)?|guide\/methods(?:\/[^/]+)?|accessibility|privacy|assets\/.+|organisations\/[^/]+\/(?:logo|look\.css)|programmes\/.+)$/u

/** Pages of the staff, those that people answer on together, and the dialogue guide, which reads its address; its methods are pages. */
const ofServers = /^\/manage(?:\/|$)|^\/guide$|^\/results\/.+\/(?:team|council)$/u

/** The list of results, which stands where the portal and the front page would be. */
export const listPage = (language: ScreenLanguage, { organisation }: StaticScope): StaticPage => ({
  language,
  address: organisation === null ? listPath : `${listPath}?${portalFields.organisation}=${encodeURIComponent(organisation)}`,
})

/** One text for each page, to find it by. */
export const keyOf = ({ language, address }: StaticPage): string => `${language ?? ''} ${address}`

function isPublished(path: string, { rounds }: StaticScope): boolean {
  const [, round] = /^\/results\/([^/]+)(?:\/.*)?$/u.exec(path) ?? []
  return round === undefined ? forAll.test(path) : rounds.has(round)
}

/** The query without what the folder says by its place: the language, and marks for caches. */
function restOfQuery(query: URLSearchParams): string {
  const rest = new URLSearchParams([...query].filter(([name]) => name !== 'lang' && name !== 'v')).toString()
  return rest === '' ? '' : `?${rest}`
}

/** Where `href` leads that stands on `from`. Never throws: what is no address is outside. */
export function linkTarget(href: string, from: StaticPage, scope: StaticScope): LinkTarget {
  const base = new URL(from.address, house)
  if (!URL.canParse(href, base)) return 'outside'
  const { origin, pathname, searchParams, hash } = new URL(href, base)
  if (origin !== house) return 'outside'
  const asked = searchParams.get('lang')
  const language = isScreenLanguage(asked) ? asked : from.language
  const isHome = pathname === '/' || pathname === portalPath
  if (isHome || pathname === listPath) {
    if (language === null) return 'serverOnly'
    // The search can't be had without a server, and its link would lead to the page one is on.
    if (pathname === portalPath && from.address.startsWith(listPath)) return 'gone'
    return { page: listPage(language, scope), fragment: hash }
  }
  if (ofServers.test(pathname)) return 'gone'
  if (!isPublished(pathname, scope)) return 'serverOnly'
  const page = { language: sameInAll.test(pathname) ? null : language, address: `${pathname}${restOfQuery(searchParams)}` }
  return { page, fragment: hash }
}

const endings: Readonly<Record<string, string>> = { 'image/png': '.png', 'image/jpeg': '.jpg', 'image/svg+xml': '.svg', 'text/css': '.css' }

const shortHash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 10)

/** A part of a path as the name of a file or folder: itself where any file system takes it. */
function safeName(part: string): string {
  const isSafe = /^[\w+~-][\w.+~-]{0,120}$/u.test(part)
  return isSafe ? part : `x-${shortHash(part)}`
}

/** The file in the folder, such as `fi/results/abc/index.html`. `mediaType`: of what the server sent, without parameters. */
export function fileOf({ language, address }: StaticPage, mediaType: string): string {
  const { pathname, search } = new URL(address, house)
  const parts = [
    ...(language === null ? [] : [language]),
    ...(pathname === listPath ? [] : pathname.split('/').filter((part) => part !== '')),
  ]
  const path = parts.map(safeName).join('/')
  const view = search === '' || pathname === listPath ? '' : `view-${shortHash(search)}`
  if (mediaType === 'text/html') return `${path}${view === '' ? '' : `/${view}`}/index.html`
  const [, stem = path, ending = ''] = /^(.*?)(\.[a-z0-9]+)?$/u.exec(path) ?? []
  return `${stem}${view === '' ? '' : `-${view}`}${ending === '' ? (endings[mediaType] ?? '') : ending}`
}

/** The way from one file of the folder to another. `base`: the path under which the folder stands; null: from file to file. */
export function wayBetween(from: string, to: string, base: string | null): string {
  if (base !== null) return `${base}/${to}`
  const [folders, target] = [from.split('/').slice(0, -1), to.split('/')]
  const shared = folders.findIndex((folder, at) => folder !== target[at])
  const common = shared < 0 ? folders.length : shared
  return [...folders.slice(common).map(() => '..'), ...target.slice(common)].join('/')
}
