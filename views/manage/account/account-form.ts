/**
 * The plain form of the account's pages: a sentence, a few fields, one button. Each page of this folder says what stands in it.
 */
import type { HiddenField, LinkView, ProblemView, TextFieldView } from '../../templates/layout/layout-view.ts'
import type { Translate } from '../../translate.ts'
import { translatorFor } from '../../translate.ts'
import type { FormProblem } from '../form-problem.ts'
import { errorOf, problemViews } from '../form-problem.ts'
import type { StaffPage, StaffVisit } from '../staff-page.ts'
import { staffPage } from '../staff-page.ts'

/** `username`: whose password it is, for the eye and for password safes. `posted`: hidden fields beside the token. */
export interface AccountForm {
  readonly title: string
  readonly lead?: string
  readonly notice?: string
  readonly username?: string
  readonly action: string
  readonly posted?: readonly HiddenField[]
  readonly fields: readonly TextFieldView[]
  readonly submit: string
  readonly danger?: boolean
  /** A way back beside the button. */
  readonly cancel?: LinkView
  /** Other ways, below the form. */
  readonly links?: readonly LinkView[]
}

export interface AccountFormPage extends StaffPage, AccountForm {
  readonly problems: readonly ProblemView[]
}

export function accountFormPage(visit: StaffVisit, form: AccountForm, problems: readonly FormProblem[]): AccountFormPage {
  const frame = staffPage(visit, { title: form.title, width: 'form', failed: problems.length > 0 })
  return { ...form, ...frame, problems: problemViews(translatorFor(visit.language), problems) }
}

/** A field for a password. What was typed is never shown again. */
export function passwordField(
  t: Translate,
  problems: readonly FormProblem[],
  id: 'password' | 'current',
  parts: { readonly label: string; readonly help?: string },
): TextFieldView {
  const autocomplete = id === 'current' ? 'current-password' : 'new-password'
  return { id, name: id, ...parts, value: '', type: 'password', autocomplete, required: true, ...errorOf(t, problems, id) }
}

/** The field for a password that is chosen here. */
export function newPasswordField(t: Translate, problems: readonly FormProblem[], shortestPassword: number): TextFieldView {
  const help = t('manage:setup.passwordHelp', { count: shortestPassword })
  return passwordField(t, problems, 'password', { label: t('account:newPassword'), help })
}

/** The field for a code of the app, or a recovery code. */
export function codeField(t: Translate, problems: readonly FormProblem[], help: string): TextFieldView {
  const error = errorOf(t, problems, 'code')
  return {
    id: 'code',
    name: 'code',
    label: t('account:code'),
    help,
    value: '',
    autocomplete: 'one-time-code',
    required: true,
    maxLength: 40,
    ...error,
  }
}
