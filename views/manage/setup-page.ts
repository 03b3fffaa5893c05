/**
 * The page on which the first account is made, with the setup code from the console.
 */
import type { ProblemView, TextFieldView } from '../templates/layout/layout-view.ts'
import { translatorFor } from '../translate.ts'
import type { FormProblem } from './form-problem.ts'
import { errorOf, problemViews } from './form-problem.ts'
import type { StaffPage, StaffVisit } from './staff-page.ts'
import { staffPage } from './staff-page.ts'

export interface SetupInput {
  readonly code: string
  readonly email: string
  readonly name: string
  readonly shortestPassword: number
  readonly problems: readonly FormProblem[]
}

export interface SetupPage extends StaffPage {
  readonly problems: readonly ProblemView[]
  readonly fields: readonly TextFieldView[]
}

export function setupPage(visit: StaffVisit, input: SetupInput): SetupPage {
  const t = translatorFor(visit.language)
  const { problems } = input
  const field = (id: 'code' | 'email' | 'password' | 'name', value: string, help?: string) => ({
    id,
    name: id,
    label: t(`manage:field.${id}`),
    value,
    ...(help === undefined ? {} : { help }),
    ...errorOf(t, problems, id),
  })
  const passwordHelp = t('manage:setup.passwordHelp', { count: input.shortestPassword })
  const typeAgain = problems.length > 0 ? `${passwordHelp} ${t('manage:setup.passwordAgain')}` : passwordHelp
  return {
    ...staffPage(visit, { title: t('manage:setup.title'), width: 'form', failed: problems.length > 0 }),
    problems: problemViews(t, problems),
    fields: [
      { ...field('code', input.code, t('manage:setup.codeHelp')), autocomplete: 'off', required: true, maxLength: 40 },
      { ...field('email', input.email), type: 'email', autocomplete: 'username', required: true, maxLength: 200 },
      { ...field('password', '', typeAgain), type: 'password', autocomplete: 'new-password', required: true },
      { ...field('name', input.name, t('manage:setup.nameHelp')), autocomplete: 'name', maxLength: 100 },
    ],
  }
}
