/**
 * The pages before sign-in that take one thing: the code of the second factor, an address for a new password, a new password.
 */
import { translatorFor } from '../../translate.ts'
import type { FormProblem } from '../form-problem.ts'
import { errorOf } from '../form-problem.ts'
import type { StaffVisit } from '../staff-page.ts'
import type { AccountFormPage } from './account-form.ts'
import { accountFormPage, codeField, newPasswordField } from './account-form.ts'

export function askCodePage(visit: StaffVisit, problems: readonly FormProblem[]): AccountFormPage {
  const t = translatorFor(visit.language)
  const form = {
    title: t('account:askCode.title'),
    lead: t('account:askCode.lead'),
    action: '/manage/sign-in/code',
    fields: [codeField(t, problems, t('account:askCode.help'))],
    submit: t('manage:signIn.submit'),
    links: [{ href: '/manage/sign-in', label: t('account:askCode.again') }],
  }
  return accountFormPage(visit, form, problems)
}

export function forgottenPage(visit: StaffVisit, email: string, problems: readonly FormProblem[]): AccountFormPage {
  const t = translatorFor(visit.language)
  const form = {
    title: t('account:forgotten.title'),
    lead: t('account:forgotten.lead'),
    action: '/manage/forgotten-password',
    fields: [
      {
        id: 'email',
        name: 'email',
        label: t('manage:field.email'),
        value: email,
        type: 'email' as const,
        autocomplete: 'username',
        required: true,
        ...errorOf(t, problems, 'email'),
      },
    ],
    submit: t('account:forgotten.submit'),
    links: [{ href: '/manage/sign-in', label: t('account:toSignIn') }],
  }
  return accountFormPage(visit, form, problems)
}

/** `purpose`: why the person has the link. `email`: whose password it is. */
export interface ChoosePasswordInput {
  readonly purpose: 'invitation' | 'reset'
  readonly email: string
  readonly action: string
  readonly shortestPassword: number
  readonly problems: readonly FormProblem[]
}

export function choosePasswordPage(
  visit: StaffVisit,
  { purpose, email, action, shortestPassword, problems }: ChoosePasswordInput,
): AccountFormPage {
  const t = translatorFor(visit.language)
  const form = {
    title: t(`account:choose.${purpose}.title`),
    lead: t(`account:choose.${purpose}.lead`),
    username: email,
    action,
    fields: [newPasswordField(t, problems, shortestPassword)],
    submit: t('account:choose.submit'),
  }
  return accountFormPage(visit, form, problems)
}
