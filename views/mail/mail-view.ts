/**
 * A mail before it is written down: subject and blocks in order, in the recipient's language. One view for text, HTML and preview.
 *
 * Made by `roundMail` and `staffMail`; written by `mailAsText` and the template `mail/mail`.
 */
import type { LinkView } from '../templates/layout/layout-view.ts'
import type { ScreenLanguage } from '../translate.ts'

/** text: lines end with \n; button: the link that the mail is for; facts: names with values; note: said in small print. */
export type MailBlock =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'button'; readonly label: string; readonly href: string }
  | { readonly kind: 'facts'; readonly facts: readonly { readonly label: string; readonly value: string }[] }
  | { readonly kind: 'note'; readonly text: string; readonly link?: LinkView }

export interface MailView {
  readonly language: ScreenLanguage
  readonly subject: string
  readonly blocks: readonly MailBlock[]
}
