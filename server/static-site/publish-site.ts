/**
 * Writes everything that is public into a folder of plain files: pages in three languages, tables, pictures and open data.
 *
 * Called by `puntari publish`, with a server that answers on this machine. Two runs on the same data write the same bytes.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { canonicalJson } from '../../questionnaires/canonical-json.ts'
import { languagePage } from '../../views/portal/language-page.ts'
import { render } from '../../views/render.ts'
import { screenLanguages } from '../../views/translate.ts'
import type { Store } from '../../data/store.ts'
import { writeChecksums } from './checksums.ts'
import type { CrawledSite, FetchedPage } from './crawl-site.ts'
import { crawlSite } from './crawl-site.ts'
import type { NewAddress } from './rewrite-html.ts'
import { rewriteHtml } from './rewrite-html.ts'
import { rewriteStyle } from './rewrite-style.ts'
import type { StaticPage, StaticScope } from './static-address.ts'
import { keyOf, linkTarget, listPage, wayBetween } from './static-address.ts'
import { madeBy, manifestName, writeInto } from './static-folder.ts'

/** `base`: the path under which the folder will stand, such as /puntari; null: links go from file to file. */
export interface SiteToPublish {
  readonly store: Store
  readonly server: string
  readonly folder: string
  readonly organisation: string | null
  readonly base: string | null
  readonly version: string
  readonly progress: (fetched: number, page: StaticPage) => void
}

export interface PublishedSite {
  readonly rounds: number
  readonly files: number
  /** What was linked and could not be had. */
  readonly refused: readonly string[]
}

const startFile = 'index.html'
const startPage: StaticPage = { language: null, address: '/' }

/** Links of one file as they stand in the folder. */
function newAddresses({ base }: SiteToPublish, scope: StaticScope, { pages }: CrawledSite, from: Pick<FetchedPage, 'page' | 'file'>) {
  return (address: string): NewAddress => {
    if (address.startsWith('#')) return { to: address }
    const target = linkTarget(address, from.page, scope)
    if (target === 'outside') return { to: address }
    if (target === 'gone') return 'nothing'
    const found = target === 'serverOnly' ? undefined : pages.get(keyOf(target.page))
    if (target === 'serverOnly' || found === undefined) return 'text'
    return { to: `${wayBetween(from.file, found.file, base)}${target.fragment}` }
  }
}

async function rewriteFile(site: SiteToPublish, scope: StaticScope, crawled: CrawledSite, fetched: FetchedPage): Promise<void> {
  const { file, mediaType } = fetched
  if (mediaType !== 'text/html' && mediaType !== 'text/css') return
  const text = await readFile(join(site.folder, file), 'utf8')
  const newAddress = newAddresses(site, scope, crawled, fetched)
  const inStyle = (address: string): string => {
    const changed = newAddress(address)
    return typeof changed === 'object' ? changed.to : address
  }
  await writeInto(site.folder, file, mediaType === 'text/html' ? rewriteHtml(text, newAddress) : rewriteStyle(text, inStyle))
}

/** The rounds with the hash of their frozen figures, by id; null of one that was released before figures were frozen. */
async function publishedRounds({ store, organisation }: SiteToPublish) {
  const rounds = await store.rounds.list({ states: ['released'], ...(organisation === null ? {} : { organisation }) })
  const lines = rounds.map(async ({ id, year, questionnaire, organisation: of }) => ({
    id,
    organisation: (await store.organisations.find(of))?.name ?? '',
    questionnaire,
    year,
    figures: (await store.publications.find(id))?.frozen?.hash ?? null,
  }))
  return (await Promise.all(lines)).toSorted((first, second) => (first.id < second.id ? -1 : 1))
}

/** Writes the folder's content; putting it in its place is the caller's. */
export async function publishSite(site: SiteToPublish): Promise<PublishedSite> {
  const { folder, organisation, base, version } = site
  const rounds = await publishedRounds(site)
  const scope: StaticScope = { rounds: new Set(rounds.map(({ id }) => id)), organisation }
  const crawled = await crawlSite({
    server: site.server,
    scope,
    seeds: screenLanguages.map((language) => listPage(language, scope)),
    write: (file, content) => writeInto(folder, file, content),
    progress: site.progress,
  })
  for (const fetched of crawled.pages.values()) await rewriteFile(site, scope, crawled, fetched)
  const start = await render('portal/languages', 'fi', languagePage())
  await writeInto(folder, startFile, rewriteHtml(start, newAddresses(site, scope, crawled, { page: startPage, file: startFile })))
  await writeInto(folder, manifestName, `${canonicalJson({ madeBy, version, organisation, base, rounds })}\n`)
  return { rounds: rounds.length, files: await writeChecksums(folder), refused: crawled.refused }
}
