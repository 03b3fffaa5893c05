/**
 * View model of open-data/page: every file of a published result with what it holds and how large it is; licence, citation, checksums.
 *
 * Called by the job that makes the page. Every file is written, to know its size.
 */
import { textHash } from '../../questionnaires/text-hash.ts'
import { methodAddress } from '../method/method-topics.ts'
import { licenceAddress } from '../results/publication-view.ts'
import { contextVoice } from '../results/result-context.ts'
import { resultTables } from '../tables/result-tables.ts'
import { toCsv } from '../tables/to-csv.ts'
import type { LinkView } from '../templates/layout/layout-view.ts'
import { codebookFile } from './codebook-file.ts'
import { citations, openDataFile } from './data-file.ts'
import type { OpenDataSource } from './open-data-source.ts'

/** `hash`: SHA-256; null of files that are not the same in every language. */
export interface OpenFile {
  readonly href: string
  readonly name: string
  readonly holds: string
  readonly size: string
  readonly hash: string | null
}

export interface OpenDataPage {
  readonly title: string
  readonly survey: string
  readonly resultHref: string
  readonly machine: readonly OpenFile[]
  readonly tables: readonly OpenFile[]
  /** Whether the tables hold a comparison with others. */
  readonly comparesOthers: boolean
  readonly licence: LinkView
  readonly citation: string
  readonly frozen: { readonly text: string; readonly hash: string } | null
  readonly notShown: LinkView
}

interface Written {
  readonly path: string
  readonly name: string
  readonly holds: string
  readonly text: string
  readonly isHashed: boolean
}

function openFile({ context }: OpenDataSource, { path, name, holds, text, isHashed }: Written): OpenFile {
  const { t, format } = contextVoice(context)
  const kilobytes = Buffer.byteLength(text) / 1000
  const size = kilobytes < 10 ? format.decimal(kilobytes, 1) : format.whole(kilobytes)
  return {
    href: `${context.address}/${path}`,
    name,
    holds,
    size: t('open-data:kilobytes', { size }),
    hash: isHashed ? textHash(text) : null,
  }
}

function machineFiles(source: OpenDataSource): readonly OpenFile[] {
  const { t } = contextVoice(source.context)
  const files = [
    { name: 'data', text: openDataFile(source) },
    { name: 'codebook', text: codebookFile(source) },
  ]
  return files.map(({ name, text }) =>
    openFile(source, { path: `${name}.json`, name: `${name}.json`, holds: t(`open-data:${name}`), text, isHashed: true }),
  )
}

function tableFiles(source: OpenDataSource): readonly OpenFile[] {
  const { context } = source
  return resultTables(context).map((table) =>
    openFile(source, {
      path: `tables/${table.id}.csv`,
      name: `${table.id}.csv`,
      holds: table.title,
      text: toCsv(table, context.language),
      isHashed: false,
    }),
  )
}

/** `source` with the comparison with others, whose tables are files too. */
export function openDataPage(source: OpenDataSource): OpenDataPage {
  const { context } = source
  const { t, format } = contextVoice(context)
  const tables = tableFiles(source)
  const { frozen = null } = context.publication ?? {}
  return {
    title: t('open-data:title'),
    survey: `${context.organisationName}: ${context.roundTitle} ${context.year}`,
    resultHref: context.address,
    machine: machineFiles(source),
    tables,
    comparesOthers: tables.some(({ name }) => name === 'reference.csv'),
    licence: { href: licenceAddress(context.language), label: t('open-data:licence.link') },
    citation: citations(source)[context.language],
    frozen: frozen === null ? null : { text: t('open-data:fingerprint.text', { day: format.day(frozen.on) }), hash: frozen.hash },
    notShown: { href: methodAddress('not-shown'), label: t('open-data:hidden.link') },
  }
}
