/**
 * Thank-you and own result in one page: the answer to the post that sends the answers. It is shown once and kept nowhere.
 *
 * Where the same answers were sent before, nobody has them any more, and there is no own result.
 */
import type { OwnResult } from '../../analysis/own-result.ts'
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import type { Audience } from '../../questionnaires/wording.ts'
import { formatsFor } from '../format.ts'
import { pageFrame } from '../frame/page-frame.ts'
import { typedAddress } from '../letters/letter-view.ts'
import type { OwnResultPage } from '../results/own-result-page.ts'
import { ownResultPage } from '../results/own-result-page.ts'
import type { FrameLook, LinkView, PageFrame } from '../templates/layout/layout-view.ts'
import type { ScreenLanguage } from '../translate.ts'
import { translatorFor } from '../translate.ts'
import type { Way } from './way.ts'

export interface ThanksParts {
  readonly questionnaire: Questionnaire
  readonly audience: Audience
  readonly language: ScreenLanguage
  readonly address: string
  readonly title: string
  readonly organisation: string
  readonly look: FrameLook
  /** ISO day. */
  readonly resultsOn: string
  /** Where results will be, and the calendar file. */
  readonly resultsAddress: string
  readonly calendarHref: string
  readonly way: Way
  /** Whether answers were stored just now; else they had been before. */
  readonly stored: boolean
  readonly own: OwnResult | undefined
  readonly hasReceipt: boolean
  /** Whom to tell if somebody else used the invitation. */
  readonly contact: string
  /** Where to leave an e-mail address, and what for. */
  readonly contactHref?: string
  readonly wishes?: readonly string[]
  /** Where the page leads by itself, after so many seconds. */
  readonly restart?: { readonly href: string; readonly seconds: number }
}

export interface ThanksPage {
  readonly frame: PageFrame
  readonly title: string
  readonly text: string
  readonly results: string
  /** Only its words on a device that many use: it must lead nowhere but to the start. */
  readonly where: { readonly text: string; readonly address: string; readonly href: string | null; readonly calendar: LinkView | null }
  readonly receipt?: LinkView
  readonly contact?: LinkView & { readonly text: string }
  readonly restart?: LinkView & { readonly text: string }
  readonly own?: OwnResultPage
}

function textOf({ language, stored, way, contact }: ThanksParts): string {
  const t = translatorFor(language)
  if (stored) return t('respond:thanks')
  return way === 'personal' ? t('door:alreadyByInvitation', { contact }) : t('respond:already')
}

/** The card for those who want to take part in a raffle or to hear the result. */
function contactCard({ language, contactHref, wishes = [] }: ThanksParts): Pick<ThanksPage, 'contact'> {
  if (contactHref === undefined) return {}
  const t = translatorFor(language)
  const about = wishes.length > 1 ? 'both' : (wishes[0] ?? 'results')
  return { contact: { href: contactHref, label: t('door:contactLink'), text: t(`door:contactOffer.${about}`) } }
}

/** The address as one types it. */
function whereResults({ language, resultsAddress, calendarHref, restart }: ThanksParts): ThanksPage['where'] {
  const t = translatorFor(language)
  const isShared = restart !== undefined
  return {
    text: t('day:thanks.where'),
    address: typedAddress(resultsAddress),
    href: isShared ? null : resultsAddress,
    calendar: isShared ? null : { href: calendarHref, label: t('day:calendar') },
  }
}

export function thanksPage(parts: ThanksParts): ThanksPage {
  const { language, address, organisation, look, stored, own, restart } = parts
  const t = translatorFor(language)
  const title = t(stored ? 'respond:thanksTitle' : 'respond:alreadyTitle')
  return {
    frame: pageFrame({ language, title, address, width: 'form', organisation, look, home: address, oneLanguage: true }),
    title,
    text: textOf(parts),
    results: t('respond:resultsOut', { day: formatsFor(language).day(parts.resultsOn), organisation }),
    where: whereResults(parts),
    ...(parts.hasReceipt ? { receipt: { href: '/receipt', label: t('door:receiptLink') } } : {}),
    ...contactCard(parts),
    ...(restart === undefined
      ? {}
      : { restart: { href: restart.href, label: t('door:nextPerson'), text: t('door:restarts', { seconds: restart.seconds }) } }),
    ...(own === undefined ? {} : { own: ownResultPage(parts.questionnaire, own, language, parts.audience.organisationKind) }),
  }
}
