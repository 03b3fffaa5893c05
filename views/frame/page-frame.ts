/**
 * The frame of a page: head, language switch and foot. Every view model builder calls it; templates/layout draws it.
 */
import { styleAddress } from '../styles/style-bundle.ts'
import type { FrameLook, HiddenField, LinkView, PageFrame } from '../templates/layout/layout-view.ts'
import type { ScreenLanguage } from '../translate.ts'
import { screenLanguages, translatorFor } from '../translate.ts'

/** What differs from page to page. `address`: path of this page, with its query where that holds the view, for the language links. */
export interface FrameParts {
  readonly language: ScreenLanguage
  readonly title: string
  /** What the page holds, in a sentence for search engines; absent: no page for them. */
  readonly description?: string
  readonly address: string
  readonly width?: 'form' | 'wide'
  /** Name beside the mark; absent: Puntari. */
  readonly organisation?: string
  /** Absent: like Puntari. */
  readonly look?: FrameLook
  readonly round?: string
  /** Where the mark leads; absent: the front page. */
  readonly home?: string
  /** The form that is being filled in: languages become its buttons. `enter` is what Enter posts. */
  readonly form?: { readonly id: string; readonly enter: HiddenField }
  /** The page answers a post and could not be shown again in another language. */
  readonly oneLanguage?: boolean
  readonly navigation?: readonly LinkView[]
  readonly account?: NonNullable<PageFrame['account']>
  readonly scripts?: readonly string[]
}

function languageSwitch({ address, form, oneLanguage }: FrameParts): PageFrame['languages'] {
  if (oneLanguage === true) return { kind: 'links', choices: [] }
  if (form) return { kind: 'buttons', form: form.id, choices: screenLanguages.map((language) => ({ language })), enter: form.enter }
  return {
    kind: 'links',
    choices: screenLanguages.map((language) => ({ language, href: `${address}${address.includes('?') ? '&' : '?'}lang=${language}` })),
  }
}

/** A page's frame. */
export function pageFrame(parts: FrameParts): PageFrame {
  const { language, title } = parts
  const t = translatorFor(language)
  return {
    language,
    title: `${title} · ${parts.organisation ?? 'Puntari'}`,
    ...(parts.description === undefined ? {} : { description: parts.description }),
    styleHref: styleAddress,
    look: parts.look ?? {},
    scripts: parts.scripts ?? [],
    width: parts.width ?? 'wide',
    brand: { href: parts.home ?? '/', name: parts.organisation ?? 'Puntari', ...(parts.round === undefined ? {} : { round: parts.round }) },
    languages: languageSwitch(parts),
    ...(parts.navigation === undefined ? {} : { navigation: parts.navigation }),
    ...(parts.account === undefined ? {} : { account: parts.account }),
    footLinks: [
      { href: '/privacy', label: t('common:privacy') },
      { href: '/accessibility', label: t('common:accessibility') },
      { href: '/guide', label: t('guide:title') },
      { href: '/method', label: t('method:foot') },
      { href: '/manage', label: t('common:forStaff') },
    ],
  }
}
