/**
 * The pages on which a signed-in person changes the own password, switches the second factor off or makes new recovery codes.
 */
import type { TextFieldView } from '../../templates/layout/layout-view.ts'
import type { Translate } from '../../translate.ts'
import { translatorFor } from '../../translate.ts'
import type { FormProblem } from '../form-problem.ts'
import type { StaffVisit } from '../staff-page.ts'
import type { AccountFormPage } from './account-form.ts'
import { accountFormPage, codeField, newPasswordField, passwordField } from './account-form.ts'

const currentField = (t: Translate, problems: readonly FormProblem[]): TextFieldView =>
  passwordField(t, problems, 'current', { label: t('account:currentPassword') })

export interface ChangePasswordInput {
  readonly email: string
  readonly shortestPassword: number
  readonly problems: readonly FormProblem[]
}

export function changePasswordPage(visit: StaffVisit, { email, shortestPassword, problems }: ChangePasswordInput): AccountFormPage {
  const t = translatorFor(visit.language)
  const form = {
    title: t('account:changePassword.title'),
    lead: t('account:changePassword.lead'),
    username: email,
    action: '/manage/account/password',
    fields: [currentField(t, problems), newPasswordField(t, problems, shortestPassword)],
    submit: t('account:changePassword.title'),
    cancel: { href: '/manage/account', label: t('manage:cancel') },
  }
  return accountFormPage(visit, form, problems)
}

/** `step`: what is to be done. `hasPassword`: not so for people who sign in at their organisation only. */
export interface ProveInput {
  readonly step: 'off' | 'recoveryCodes'
  readonly hasPassword: boolean
  readonly problems: readonly FormProblem[]
}

const addresses = { off: 'off', recoveryCodes: 'recovery-codes' } as const

export function provePage(visit: StaffVisit, { step, hasPassword, problems }: ProveInput): AccountFormPage {
  const t = translatorFor(visit.language)
  const form = {
    title: t(`account:${step}.title`),
    lead: t(`account:${step}.lead`),
    action: `/manage/account/second-factor/${addresses[step]}`,
    fields: [...(hasPassword ? [currentField(t, problems)] : []), codeField(t, problems, t('account:askCode.help'))],
    submit: t(`account:${step}.submit`),
    danger: step === 'off',
    cancel: { href: '/manage/account/second-factor', label: t('manage:cancel') },
  }
  return accountFormPage(visit, form, problems)
}
