/**
 * A page before sign-in that only says how things stand and leads on: a link that counts no more, a provider that said no.
 */
import type { StateView } from '../../templates/layout/layout-view.ts'
import { translatorFor } from '../../translate.ts'
import type { StaffPage, StaffVisit } from '../staff-page.ts'
import { staffPage } from '../staff-page.ts'

/** Words: `account:state`. */
export const signInStates = {
  linkGone: 'error',
  askAdministrator: 'waiting',
  mailOnItsWay: 'waiting',
  providerSilent: 'error',
  providerRefused: 'error',
  cancelled: 'error',
  tooLate: 'error',
  emailUnverified: 'error',
  otherPerson: 'error',
  noRole: 'error',
} as const satisfies Readonly<Record<string, StateView['kind']>>
export type SignInState = keyof typeof signInStates

export interface SignInStatePage extends StaffPage {
  readonly state: StateView
}

export function signInStatePage(visit: StaffVisit, state: SignInState): SignInStatePage {
  const t = translatorFor(visit.language)
  const title = t(`account:state.${state}.title`)
  const action =
    state === 'linkGone'
      ? { href: '/manage/forgotten-password', label: t('account:forgotten.title') }
      : { href: '/manage/sign-in', label: t('account:toSignIn') }
  return {
    ...staffPage(visit, { title, width: 'form' }),
    state: { kind: signInStates[state], title, text: t(`account:state.${state}.text`), action },
  }
}
