/**
 * The sign-in page.
 */
import type { LinkView, ProblemView, TextFieldView } from '../templates/layout/layout-view.ts'
import { translatorFor } from '../translate.ts'
import type { FormProblem } from './form-problem.ts'
import { errorOf, problemViews } from './form-problem.ts'
import type { StaffPage, StaffVisit } from './staff-page.ts'
import { staffPage } from './staff-page.ts'

/** `next`: path to go to afterwards. `notice`: why the person is here. The password is never shown again. */
export interface SignInInput {
  readonly email: string
  readonly next: string
  readonly notice?: 'ended' | 'signedOut'
  readonly problems: readonly FormProblem[]
  /** Whether people sign in with a password here. */
  readonly passwords: boolean
  /** Whether they sign in at an identity provider. */
  readonly provider: boolean
}

export interface SignInPage extends StaffPage {
  readonly next: string
  readonly notice?: string
  readonly problems: readonly ProblemView[]
  /** Empty where nobody signs in with a password. */
  readonly fields: readonly TextFieldView[]
  readonly provider?: LinkView
}

function passwordFields(visit: StaffVisit, { email, problems }: SignInInput): readonly TextFieldView[] {
  const t = translatorFor(visit.language)
  const field = (id: 'email' | 'password', value: string) => ({
    id,
    name: id,
    label: t(`manage:field.${id}`),
    value,
    type: id,
    required: true,
    ...errorOf(t, problems, id),
  })
  return [
    { ...field('email', email), autocomplete: 'username' },
    { ...field('password', ''), autocomplete: 'current-password' },
  ]
}

export function signInPage(visit: StaffVisit, input: SignInInput): SignInPage {
  const t = translatorFor(visit.language)
  const { next, notice, problems, passwords, provider } = input
  const providerHref = `/manage/sign-in/provider?next=${encodeURIComponent(next)}`
  return {
    ...staffPage(visit, { title: t('manage:signIn.title'), width: 'form', failed: problems.length > 0 }),
    next,
    ...(notice === undefined ? {} : { notice: t(`manage:signIn.${notice}`) }),
    problems: problemViews(t, problems),
    fields: passwords ? passwordFields(visit, input) : [],
    ...(provider ? { provider: { href: providerHref, label: t('account:provider.submit') } } : {}),
  }
}
