/**
 * The catalogue of what a person can run into that is nobody's mistake in the program. Thrown by actions, shown as a
 * page in the person's language by `showFailure`; words stand in views/texts/LANGUAGE/refusals.json.
 */

export type RefusalCode =
  | 'notFound'
  | 'otherSite'
  | 'badRequest'
  | 'tooLarge'
  | 'tooMany'
  | 'linkUnknown'
  | 'roundNotYetOpen'
  | 'roundClosed'
  | 'draftGone'
  | 'formOutdated'
  | 'noCookies'
  | 'notAllowed'
  | 'resultsNotYet'

/** A refusal with its HTTP status. `values` fill the placeholders of its text. */
export class Refusal extends Error {
  readonly status: number
  readonly code: RefusalCode
  readonly values: Readonly<Record<string, string>>

  constructor(status: number, code: RefusalCode, values: Readonly<Record<string, string>> = {}) {
    super(code)
    this.status = status
    this.code = code
    this.values = values
  }
}
