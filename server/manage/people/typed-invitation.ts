/**
 * The form with which people are invited, as it was typed, and the problem of those who are there already.
 */
import type { FormProblem } from '../../../views/manage/form-problem.ts'
import type { InviteForm } from '../../../views/manage/invite-form.ts'
import type { ScreenLanguage } from '../../../views/translate.ts'
import { isScreenLanguage } from '../../../views/translate.ts'
import type { PostedFields } from '../posted-fields.ts'

export function typedInvitation({ text }: PostedFields, language: ScreenLanguage): InviteForm {
  const chosen = text('mailLanguage')
  return { people: text('people'), mailLanguage: isScreenLanguage(chosen) ? chosen : language }
}

export const thereAlready = (emails: readonly string[], problem: 'member' | 'administrator'): readonly FormProblem[] =>
  emails.map((email) => ({ field: 'people', problem: `people:problem.${problem}`, values: { email } }))
