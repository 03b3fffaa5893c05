/**
 * The state of a trial: it travels in a hidden field from page to page and is stored nowhere.
 *
 * What comes back is the person's own and may be anything; only what a form of this questionnaire could have given is read.
 */
import type { Answers } from '../../questionnaires/answers.ts'
import { parseAnswers } from '../../questionnaires/parse-answers.ts'
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import type { OrganisationKind } from '../../questionnaires/wording.ts'

export interface TrialState {
  readonly group: string
  readonly kind: OrganisationKind
  readonly answers: Answers
}

function parsed(json: unknown): Record<string, unknown> {
  try {
    const value: unknown = typeof json === 'string' ? JSON.parse(json) : undefined
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}

/** The state in the hidden field; the first group and kind where it says nothing of use. Never throws. */
export function readTrialState(questionnaire: Questionnaire, json: unknown): TrialState {
  const sent = parsed(json)
  const group = questionnaire.groups.find(({ id }) => id === sent['group']) ?? questionnaire.groups[0]
  const kind = questionnaire.organisationKinds.find((each) => each === sent['kind']) ?? questionnaire.organisationKinds[0]
  return { group: group?.id ?? '', kind: kind ?? 'other', answers: parseAnswers(questionnaire, sent['answers']) }
}

export const writeTrialState = (state: TrialState): string => JSON.stringify(state)
