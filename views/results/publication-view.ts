/**
 * What a public result page says of itself: the organisation's foreword, whose results are not published, and below all the rest how the
 * figures can be checked and used.
 */
import type { LinkView } from '../templates/layout/layout-view.ts'
import type { ScreenLanguage } from '../translate.ts'
import { groupsNotPublished } from './groups-not-asked.ts'
import type { PublicationContext } from './publication-context.ts'
import type { ResultContext } from './result-context.ts'
import { contextVoice } from './result-context.ts'

export interface PublicationView {
  readonly foreword: { readonly paragraphs: readonly string[]; readonly language?: ScreenLanguage } | null
  readonly notPublished: string | null
  /** When, and that nothing has changed since. */
  readonly lines: readonly string[]
  /** The beginning of the hash in a sentence, and the whole of it; null where nothing is frozen. */
  readonly fingerprint: { readonly short: string; readonly whole: string } | null
  /** Whether the page compares with others, whose figures are not frozen with it. */
  readonly besideOthers: boolean
  readonly licence: string
  readonly licenceLink: LinkView
  readonly data: LinkView
}

/** Enough to compare two of them by eye. */
const shortLength = 12

/** The licence in plain words of a language. */
export const licenceAddress = (language: ScreenLanguage): string => `https://creativecommons.org/licenses/by/4.0/deed.${language}`

function forewordView({ foreword }: PublicationContext): PublicationView['foreword'] {
  if (foreword === null) return null
  const paragraphs = foreword.text.split(/\n\s*\n/u).map((paragraph) => paragraph.trim())
  return { paragraphs, ...(foreword.language === undefined ? {} : { language: foreword.language }) }
}

/** In groups of four, so that people can read it out to each other. */
const inFours = (digits: string): string => digits.replaceAll(/(.{4})(?=.)/gu, '$1 ')

/** Null on pages of the staff and on pooled results. `isPreview`: nothing is published yet. */
export function publicationView(context: ResultContext, isPreview = false): PublicationView | null {
  const { publication } = context
  if (publication === undefined) return null
  const { t, format } = contextVoice(context)
  const { frozen } = publication
  const names = groupsNotPublished(context)
  const since =
    frozen === null
      ? t(`publishing:page.${isPreview ? 'waiting' : 'unfrozen'}`)
      : t('publishing:page.frozen', { day: format.day(frozen.on) })
  return {
    foreword: forewordView(publication),
    notPublished: names.length === 0 ? null : t('publishing:page.notPublished', { names: format.list(names) }),
    lines: [since],
    fingerprint:
      frozen === null
        ? null
        : { short: t('publishing:page.fingerprint', { short: inFours(frozen.hash.slice(0, shortLength)) }), whole: frozen.hash },
    besideOthers: context.reference !== undefined,
    licence: t('publishing:page.licence', { source: `${context.organisationName}, ${context.roundTitle} ${context.year}` }),
    licenceLink: { href: licenceAddress(context.language), label: t('publishing:page.licenceName') },
    data: { href: `${context.address}/data`, label: t('publishing:page.data') },
  }
}
