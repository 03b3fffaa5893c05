/**
 * A questionnaire that an organisation has made itself: one version of it. Kept by `own-definitions`.
 */

/** So many an organisation may have: a bound for a store that anybody with an account fills, not for the work of a municipality. */
export const mostOwnDefinitions = 60

/** `hash`: of its content. `questionnaire`: its id. `day`: of taking it into use. `by`: null once the account is gone. */
export interface OwnDefinition {
  readonly hash: string
  readonly questionnaire: string
  readonly version: number
  readonly day: string
  readonly by: string | null
  /** Rounds of the organisation that use it, whatever their state; those with questions of their own beside it too. */
  readonly rounds: readonly string[]
}

/** `json`: the text as it was uploaded. */
export interface NewOwnDefinition extends Omit<OwnDefinition, 'rounds'> {
  readonly organisation: string
  readonly json: string
}
