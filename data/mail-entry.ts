/**
 * A mail of the outbox as it is kept: to whom, of which kind, how far. Never its text, its token, or a moment.
 *
 * Kept by `mail`; written by the server, which composes and sends it.
 */

export const staffMailKinds = ['accountInvitation', 'passwordReset'] as const
export type StaffMailKind = (typeof staffMailKinds)[number]

export const roundMailKinds = ['invitation', 'reminder'] as const
export type RoundMailKind = (typeof roundMailKinds)[number]

/**
 * queued: waits; sending: its data may be going out; sent: the mail server has taken it; failed: it was refused for good;
 * uncertain: whether it went out is not known, so that only a person may send it again.
 */
export const mailStates = ['queued', 'sending', 'sent', 'failed', 'uncertain'] as const
export type MailState = (typeof mailStates)[number]

/** How a mail may end that was being sent. queued: it did not go out and is to be tried again. */
export type MailEnd = Exclude<MailState, 'sending'>

/** Which mails of a round: `day` is the calendar day of a reminder; nobody gets two of one day. */
export type RoundMailing = { readonly kind: 'invitation' } | { readonly kind: 'reminder'; readonly day: string }

/** `occasion`: the day of a reminder, '' of other mails. `attempts`: how often it was taken to be sent. */
export interface MailTable {
  id: string
  kind: StaffMailKind | RoundMailKind
  state: MailState
  roundId: string | null
  invitationId: string | null
  accountId: string | null
  language: string
  occasion: string
  attempts: number
  reason: string
}

/** A staff mail that is marked as being sent. The server makes the link in it. */
export interface TakenStaffMail {
  readonly id: string
  readonly kind: StaffMailKind
  readonly account: string
  readonly language: string
  readonly attempts: number
}

/** A mail to an invited person, marked as being sent. `token`: fresh, kept nowhere but in this mail. */
export interface TakenRoundMail {
  readonly id: string
  readonly kind: RoundMailKind
  readonly roundId: string
  readonly group: string
  readonly name: string
  readonly email: string
  readonly language: string
  readonly token: string
  readonly attempts: number
}

export type TakenMail = TakenStaffMail | TakenRoundMail

export const isRoundMail = (mail: TakenMail): mail is TakenRoundMail => 'token' in mail

/** How many mails of a round, of one kind and day, are how far. */
export interface MailCount {
  readonly kind: RoundMailKind
  readonly occasion: string
  readonly state: MailState
  readonly count: number
}

/** How many people of a group and language would get a mail if it were queued now. */
export interface MailToQueue {
  readonly group: string
  readonly language: string
  readonly count: number
}

/** A mail as staff see it in a list. */
export interface ListedMail {
  readonly id: string
  readonly kind: RoundMailKind
  readonly occasion: string
  readonly state: MailState
  readonly reason: string
  readonly group: string
  readonly name: string
  readonly email: string
}
