/**
 * The log of an organisation as a plain list: when, who, what, in which survey. Never anything of answers.
 *
 * Above it stands whether the log is as it was written, and what that can't prove.
 */
import { formatsFor } from '../format.ts'
import type { DataTable, LinkView, StateView } from '../templates/layout/layout-view.ts'
import type { ScreenLanguage } from '../translate.ts'
import { translatorFor } from '../translate.ts'
import type { LogLine } from './log-words.ts'
import { actionText, momentText, whoText } from './log-words.ts'
import type { StaffPage, StaffVisit } from './staff-page.ts'
import { openWays, staffPage } from './staff-page.ts'

/** `last`: the newest entry of the installation, undefined while there is none. `brokenFrom`: its first entry that does not fit. */
export interface ChainState {
  readonly last: { readonly id: number; readonly hash: string } | undefined
  readonly brokenFrom: number | undefined
}

/** `organisation`: absent on the log of the installation. */
export interface LogInput {
  readonly organisation?: { readonly id: string; readonly name: string }
  readonly entries: readonly LogLine[]
  readonly chain: ChainState
}

export interface LogPage extends StaffPage {
  readonly lead: string
  readonly entries?: DataTable
  readonly links: readonly LinkView[]
  readonly chain: {
    /** Of an intact log. */
    readonly finding?: string
    readonly broken?: StateView
    readonly last?: { readonly label: string; readonly hash: string }
    readonly downloads: readonly LinkView[]
  }
}

function chainView({ language, may }: StaffVisit, organisation: string | undefined, { last, brokenFrom }: ChainState): LogPage['chain'] {
  const t = translatorFor(language)
  const format = formatsFor(language)
  const number = format.whole(last?.id ?? 0)
  const found: Pick<LogPage['chain'], 'finding' | 'broken'> =
    brokenFrom !== undefined
      ? { broken: { kind: 'error', title: t('log:chain.broken', { number: format.whole(brokenFrom) }), text: t('log:chain.advice') } }
      : { finding: last === undefined ? t('log:chain.empty') : t('log:chain.intact', { count: last.id, number }) }
  const own = { needs: 'manage', href: `/manage/organisations/${organisation}/log.csv`, label: t('log:chain.download') } as const
  const whole = { needs: 'administer', href: '/manage/log.csv', label: t('log:chain.downloadAll') } as const
  const downloads = organisation === undefined ? [whole] : [own, whole]
  return {
    ...found,
    ...(last === undefined ? {} : { last: { label: t('log:chain.last', { number }), hash: last.hash } }),
    downloads: openWays(may, downloads).map(({ href, label }) => ({ href, label })),
  }
}

function entryTable(language: ScreenLanguage, entries: readonly LogLine[]): DataTable {
  const t = translatorFor(language)
  return {
    caption: t('log:caption'),
    columns: ['when', 'who', 'what', 'round'].map((id) => ({ label: t(`log:column.${id}`), numeric: false })),
    rows: entries.map((line) => [momentText(language, line.at), whoText(language, line), actionText(language, line), line.round ?? '–']),
  }
}

function linksOf({ language, may }: StaffVisit, organisation: string): readonly LinkView[] {
  const t = translatorFor(language)
  const ways = [
    { needs: 'administer', href: `/manage/organisations/${organisation}/microdata`, label: t('log:permissions') },
    { needs: 'administer', href: '/manage/log', label: t('log:whole.title') },
  ] as const
  return openWays(may, ways).map(({ href, label }) => ({ href, label }))
}

export function logPage(visit: StaffVisit, { organisation, entries, chain }: LogInput): LogPage {
  const t = translatorFor(visit.language)
  const title = t(organisation === undefined ? 'log:whole.title' : 'log:title')
  return {
    ...staffPage(visit, organisation === undefined ? { title } : { title, organisation }),
    lead: t(organisation === undefined ? 'log:whole.lead' : 'log:lead'),
    ...(entries.length === 0 ? {} : { entries: entryTable(visit.language, entries) }),
    links: organisation === undefined ? [] : linksOf(visit, organisation.id),
    chain: chainView(visit, organisation?.id, chain),
  }
}
