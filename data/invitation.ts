/**
 * An invitation: that one person may answer a round once. Whether it is spent is all that is known of it; never what was answered.
 *
 * Kept by `invitations`, deleted a set time after the round closes.
 */
import type { Language } from '../questionnaires/wording.ts'

/** Who is to be invited. What is not known is '', `unit` null where the group does not answer by unit. */
export interface Invitee {
  readonly group: string
  readonly unit: string | null
  readonly name: string
  readonly email: string
  readonly street: string
  readonly postcode: string
  readonly town: string
  readonly language: Language
}

/** What of an invitee may be mended later: the group and unit may not, because tokens may be out. */
export type InviteeContact = Omit<Invitee, 'group' | 'unit'>

/** `spent`: an answer came in with one of its tokens. */
export interface Invitation extends Invitee {
  readonly id: string
  readonly roundId: string
  readonly spent: boolean
}

/** What is absent does not narrow. `search`: part of a name or e-mail address. */
export interface InvitationFilter {
  readonly group?: string
  readonly spent?: boolean
  readonly search?: string
}

export interface InvitationPage {
  readonly invitations: readonly Invitation[]
  /** How many the filter finds in all. */
  readonly total: number
}

/** Numbers of invitations of a group in one language. `byMail`, `byLetter`: with an e-mail address, with a postal address. */
export interface InvitationCount {
  readonly group: string
  readonly language: Language
  readonly invited: number
  readonly spent: number
  readonly byMail: number
  readonly byLetter: number
}
