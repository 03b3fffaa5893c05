/**
 * A mail as it goes out, and how that ended. Made by the composers of this folder, sent by `sendMailOver`, counted by the mail worker.
 */

/** `bulk`: to many people at once; then it says how to ask for no more. `replyTo`: absent: whom it comes from. */
export interface OutgoingMail {
  readonly to: { readonly name: string; readonly address: string }
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly bulk: boolean
  readonly replyTo?: string
}

/**
 * sent: the mail server has it; failed: it will never take it; uncertain: it may have it;
 * later: it did not take it now; noServer: nor would it have taken any other mail.
 */
export type SendOutcome =
  { readonly end: 'sent' } | { readonly end: 'failed' | 'uncertain' | 'later' | 'noServer'; readonly reason: string }

/** Never rejects. */
export type SendMail = (mail: OutgoingMail) => Promise<SendOutcome>

/** The road to a mail server. `close`: ends its connections; those in the middle of a mail as well. */
export interface MailRoad {
  readonly send: SendMail
  readonly close: () => void
}

/** One address and nothing else: no second one, no header, no quoted oddity. */
export const isMailAddress = (text: string): boolean => /^[^\s\p{Cc}<>@"(),;:[\]\\]+@[^\s\p{Cc}<>@"(),;:[\]\\]+$/u.test(text)

/** Reasons of our own, which pages say in words; all others are what the mail server replied. */
export const ownReasons = { wrongAddress: '#wrongAddress', notComposed: '#notComposed', gone: '#gone' } as const
