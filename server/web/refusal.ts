/**
 * The catalogue of what a person can run into that is nobody's mistake in the program. Thrown by actions, shown as a
 * page in the person's language by `showFailure`; words stand in views/texts/LANGUAGE/refusals.json.
 */
import type { CodeBoxParts } from '../../views/respond/code-box.ts'
import type { ScreenLanguage } from '../../views/translate.ts'

export type RefusalCode =
  | 'notFound'
  | 'otherSite'
  | 'badRequest'
  | 'tooLarge'
  | 'tooMany'
  | 'linkUnknown'
  | 'invitationNeeded'
  | 'invitationNotKept'
  | 'invitationSpent'
  | 'alreadySent'
  | 'roundNotYetOpen'
  | 'roundClosed'
  | 'draftGone'
  | 'formOutdated'
  | 'noCookies'
  | 'notAllowed'
  | 'resultsNotYet'
  | 'figuresChanged'

/** What the page of a refusal offers beside its words. */
export interface RefusalOffer {
  /** The next step; `label` is a key of refusals.json. Absent: the front page. */
  readonly action?: { readonly href: string; readonly label: string }
  /** Texts that a person had typed and that nothing will keep: shown, so that they can be copied. */
  readonly typed?: readonly string[]
  /** A box for an answer code, which carries on what was posted. */
  readonly codeBox?: CodeBoxParts
  /** Language of the page, where it is known better than from the request. */
  readonly language?: ScreenLanguage
}

/** A refusal with its HTTP status. `values` fill the placeholders of its text. */
export class Refusal extends Error {
  readonly status: number
  readonly code: RefusalCode
  readonly values: Readonly<Record<string, string>>
  readonly offer: RefusalOffer

  constructor(status: number, code: RefusalCode, values: Readonly<Record<string, string>> = {}, offer: RefusalOffer = {}) {
    super(code)
    this.status = status
    this.code = code
    this.values = values
    this.offer = offer
  }
}
