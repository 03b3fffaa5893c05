/**
 * A mail of a survey as the recipient sees it, one kind and language at a time, and a button to get it oneself.
 */
import type { MailView } from '../../mail/mail-view.ts'
import type { LinkView } from '../../templates/layout/layout-view.ts'
import type { ScreenLanguage } from '../../translate.ts'
import { translatorFor } from '../../translate.ts'
import type { StaffPage, StaffVisit } from '../staff-page.ts'
import { staffPage } from '../staff-page.ts'
import type { MailedRoundInput } from './mail-page.ts'
import { mailHref } from './mail-page.ts'

export type MailKind = 'invitation' | 'reminder'

export interface MailPreviewInput extends MailedRoundInput {
  readonly kind: MailKind
  readonly language: ScreenLanguage
  readonly languages: readonly ScreenLanguage[]
  readonly mail: MailView
  readonly asText: string
  /** Whom mails come from; absent: no mail server is set up, and nothing can be tried. */
  readonly from?: string
  /** Where a test mail goes. */
  readonly email: string
  readonly test?: 'sent' | { readonly failed: string }
}

export interface MailPreviewPage extends StaffPage {
  readonly round: string
  readonly notice?: { readonly text: string; readonly good: boolean }
  readonly choices: readonly LinkView[]
  readonly from?: string
  readonly mail: MailView
  readonly asText: string
  readonly test?: { readonly action: string; readonly help: string; readonly kind: MailKind; readonly language: ScreenLanguage }
  readonly backHref: string
}

const kinds: readonly MailKind[] = ['invitation', 'reminder']

function noticeOf({ language }: StaffVisit, { test, email }: MailPreviewInput): Pick<MailPreviewPage, 'notice'> {
  if (test === undefined) return {}
  const t = translatorFor(language)
  if (test === 'sent') return { notice: { text: t('mail:notice.tested', { email }), good: true } }
  return { notice: { text: t('mail:notice.testFailed', { reason: test.failed }), good: false } }
}

export function mailPreviewPage(visit: StaffVisit, input: MailPreviewInput): MailPreviewPage {
  const t = translatorFor(visit.language)
  const { roundId, kind, language, from, email } = input
  const own = mailHref(roundId)
  const choices = kinds.flatMap((each) =>
    input.languages.map((of) => ({
      href: `${own}/preview?kind=${each}&language=${of}`,
      label: t('mail:preview.choice', { kind: t(`mail:kind.${each}`), language: t(`mail:language.${of}`) }),
      current: each === kind && of === language,
    })),
  )
  return {
    ...staffPage(visit, { title: t('mail:preview.title'), organisation: input.organisation }),
    round: input.round,
    ...noticeOf(visit, input),
    choices,
    mail: input.mail,
    asText: input.asText,
    ...(from === undefined ? {} : { from, test: { action: `${own}/test`, help: t('mail:preview.testHelp', { email }), kind, language } }),
    backHref: own,
  }
}
