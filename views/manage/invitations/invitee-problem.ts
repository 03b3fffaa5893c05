/**
 * What is wrong with one person of an address list, and how it is said. Found by `check-invitee`, shown at a form's field or at a line.
 */
import type { TextValues, Translate } from '../../translate.ts'

/** `field`: the column or field that it is about; '' the whole line. `problem`: key below `invitations:problem`. */
export interface InviteeProblem {
  readonly field: string
  readonly problem: string
  readonly values?: TextValues
}

/** What is wrong and how to mend it, in whole sentences. */
export const problemSentence = (t: Translate, { problem, values }: InviteeProblem): string => t(`invitations:problem.${problem}`, values)
