/**
 * What one person said: for each item an answer, or the named reason why there is none. Never merged, never `null`.
 */

/** Why an answer is absent. */
export const missingReasons = ['notAnswered', 'dontKnow', 'notConcerned', 'notAsked'] as const
export type MissingReason = (typeof missingReasons)[number]

export interface Missing {
  readonly missing: MissingReason
}

/** A code (rating, pair, single choice), a value (number), codes (multiple choice), a text (open text), or a reason. */
export type Answer = number | readonly number[] | string | Missing

/** Answers by item id. An item that is not there has not been answered yet. */
export type Answers = Readonly<Record<string, Answer>>

/** Whether the answer is only a reason for its absence. */
export function isMissing(answer: Answer): answer is Missing {
  return typeof answer === 'object' && 'missing' in answer
}
