/**
 * The sign-in page.
 */
import type { ProblemView, TextFieldView } from '../templates/layout/layout-view.ts'
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
}

export interface SignInPage extends StaffPage {
  readonly next: string
  readonly notice?: string
  readonly problems: readonly ProblemView[]
  readonly fields: readonly TextFieldView[]
}

export function signInPage(visit: StaffVisit, { email, next, notice, problems }: SignInInput): SignInPage {
  const t = translatorFor(visit.language)
  const error = (field: string) => errorOf(t, problems, field)
  return {
    ...staffPage(visit, { title: t('manage:signIn.title'), width: 'form', failed: problems.length > 0 }),
    next,
    ...(notice === undefined ? {} : { notice: t(`manage:signIn.${notice}`) }),
    problems: problemViews(t, problems),
    fields: [
      {
        id: 'email',
        name: 'email',
        label: t('manage:field.email'),
        value: email,
        type: 'email',
        autocomplete: 'username',
        required: true,
        ...error('email'),
      },
      {
        id: 'password',
        name: 'password',
        label: t('manage:field.password'),
        value: '',
        type: 'password',
        autocomplete: 'current-password',
        required: true,
        ...error('password'),
      },
    ],
  }
}
