/**
 * A person's own account: name and address, how the person signs in, and where the account is signed in now.
 */
import { formatsFor } from '../../format.ts'
import type { LinkView } from '../../templates/layout/layout-view.ts'
import type { ScreenLanguage } from '../../translate.ts'
import { translatorFor } from '../../translate.ts'
import type { StaffPage, StaffVisit } from '../staff-page.ts'
import { staffPage } from '../staff-page.ts'

export const accountNotices = ['passwordChanged', 'switchedOff', 'sessionEnded'] as const
export type AccountNotice = (typeof accountNotices)[number]

/** `begun`: `2026-11-21 14:05`. `device`: may be empty. */
export interface SessionLine {
  readonly key: string
  readonly begun: string
  readonly device: string
  readonly isThis: boolean
}

/** `canChangePassword`: not so for who signs in at the organisation only. */
export interface AccountInput {
  readonly email: string
  readonly name: string
  readonly canChangePassword: boolean
  readonly hasSecondFactor: boolean
  readonly sessions: readonly SessionLine[]
  readonly notice?: AccountNotice
}

export interface AccountPage extends StaffPage {
  readonly notice?: string
  readonly facts: readonly { readonly label: string; readonly value: string }[]
  readonly password?: LinkView
  readonly secondFactor: { readonly state: string; readonly link: LinkView }
  readonly sessions: readonly { readonly device: string; readonly begun: string; readonly isThis: boolean; readonly key: string }[]
}

function momentText(language: ScreenLanguage, begun: string): string {
  const [day = '', time = ''] = begun.split(' ')
  const written = language === 'en' ? time : time.replace(':', '.')
  const moment = translatorFor(language)('log:moment', { day: formatsFor(language).day(day), time: written })
  return translatorFor(language)('account:sessions.begun', { moment })
}

export function accountPage(visit: StaffVisit, input: AccountInput): AccountPage {
  const t = translatorFor(visit.language)
  const { email, name, hasSecondFactor } = input
  return {
    ...staffPage(visit, { title: t('account:title'), width: 'form' }),
    ...(input.notice === undefined ? {} : { notice: t(`account:notice.${input.notice}`) }),
    facts: [...(name === '' ? [] : [{ label: t('account:name'), value: name }]), { label: t('manage:field.email'), value: email }],
    ...(input.canChangePassword ? { password: { href: '/manage/account/password', label: t('account:changePassword.title') } } : {}),
    secondFactor: {
      state: t(hasSecondFactor ? 'account:secondFactor.isOn' : 'account:secondFactor.isOff'),
      link: { href: '/manage/account/second-factor', label: t(hasSecondFactor ? 'account:secondFactor.look' : 'account:on.title') },
    },
    sessions: input.sessions.map(({ key, begun, device, isThis }) => ({
      key,
      isThis,
      device: device === '' ? t('account:sessions.unknownDevice') : device,
      begun: momentText(visit.language, begun),
    })),
  }
}
