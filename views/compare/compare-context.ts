/**
 * What the page of comparisons is made from: the result of the round, and what other organisations have released to everybody.
 *
 * Put together by the server from released results only; plain data.
 */
import type { ReleasedResult } from '../../analysis/released-result.ts'
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import type { ResultContext } from '../results/result-context.ts'

/** An organisation of the same kind that has released a round of the questionnaire to everybody. */
export interface OrganisationOption {
  readonly id: string
  readonly name: string
}

/** One that was chosen, in its latest round. `label` names the round. */
export interface ComparedOrganisation extends OrganisationOption {
  readonly label: string
  readonly questionnaire: Questionnaire
  readonly released: ReleasedResult
}

/** `query`: of the address, without the question mark. `versions`: of the questionnaire, as far as they are known. */
export interface CompareContext {
  readonly context: ResultContext
  readonly organisations: readonly OrganisationOption[]
  readonly compared: readonly ComparedOrganisation[]
  readonly versions: readonly Questionnaire[]
  readonly query: string
}
