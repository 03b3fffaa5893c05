/**
 * Who has answered, as far as it may be told: exact for a group, coarse for a unit, and starts and sendings by day.
 */
import { formatsFor } from '../format.ts'
import type { DataTable } from '../templates/layout/layout-view.ts'
import type { ScreenLanguage, Translate } from '../translate.ts'
import { translatorFor } from '../translate.ts'

/** One link. `unit`: name of the unit, where the group answers by unit. */
export interface LinkInput {
  readonly address: string
  /** For a device that many use in turn. */
  readonly isKiosk?: boolean
  readonly unit?: string
  readonly completes: number
}

/** `asked`: how many were asked, or null where nobody knows (an open link). */
export interface GroupCountInput {
  readonly name: string
  readonly recruitment: 'census' | 'randomSample' | 'selfSelected'
  readonly asked: number | null
  readonly completes: number
  readonly links: readonly LinkInput[]
}

export interface DayCountInput {
  readonly day: string
  readonly started: number
  readonly sent: number
}

export interface GroupCountView {
  readonly name: string
  readonly recruitment: string
  readonly number: string
  readonly text: string
  readonly links: readonly { readonly address: string; readonly name?: string; readonly count?: string }[]
  readonly byUnit: boolean
  /** All links of the group as text to copy, where there are several. */
  readonly together?: string
}

/** What a link is called beside others: its unit, and that it is for a device that many use. */
function linkName({ unit, isKiosk = false }: LinkInput, t: Translate): { readonly name?: string } {
  const words = [...(unit === undefined ? [] : [unit]), ...(isKiosk ? [t('door:kioskLink')] : [])]
  return words.length === 0 ? {} : { name: words.join(' · ') }
}

/** `least`: how many answers a unit needs before anything of it is shown; of its number is told only on which side of that it is. */
export function groupCounts(language: ScreenLanguage, groups: readonly GroupCountInput[], least: number): readonly GroupCountView[] {
  const t = translatorFor(language)
  const { whole } = formatsFor(language)
  const tier = (completes: number) => t(completes < least ? 'manage:count.fewer' : 'manage:count.atLeast', { count: least })
  return groups.map(({ name, recruitment, asked, completes, links }) => ({
    name,
    recruitment: t(`manage:recruitment.${recruitment}`),
    number: whole(completes),
    text:
      asked === null
        ? t('manage:count.answered', { count: completes })
        : t('manage:count.ofAsked', { count: completes, asked: whole(asked) }),
    links: links.map((link) => ({
      address: link.address,
      ...linkName(link, t),
      ...(link.unit === undefined ? {} : { count: tier(link.completes) }),
    })),
    byUnit: links.some(({ unit }) => unit !== undefined),
    ...(links.length > 1 ? { together: links.map((link) => `${linkName(link, t).name ?? name}\t${link.address}`).join('\n') } : {}),
  }))
}

/** Newest day first. */
export function dayTable(language: ScreenLanguage, days: readonly DayCountInput[]): DataTable {
  const t = translatorFor(language)
  const { day, whole } = formatsFor(language)
  return {
    caption: t('manage:days.caption'),
    columns: [
      { label: t('manage:days.day'), numeric: false },
      { label: t('manage:days.started'), numeric: true },
      { label: t('manage:days.sent'), numeric: true },
    ],
    rows: days.toReversed().map((each) => [day(each.day), whole(each.started), whole(each.sent)]),
  }
}
