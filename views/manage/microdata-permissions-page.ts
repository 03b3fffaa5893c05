/**
 * Who may take microdata of an organisation, and the page that asks before the permission is given or taken away.
 */
import { translatorFor } from '../translate.ts'
import type { ConfirmPage } from './confirm-page.ts'
import type { StaffPage, StaffVisit } from './staff-page.ts'
import { staffPage } from './staff-page.ts'

interface Organisation {
  readonly id: string
  readonly name: string
}

export interface PermissionsInput {
  readonly organisation: Organisation
  readonly people: readonly { readonly id: string; readonly name: string; readonly email: string; readonly may: boolean }[]
}

export interface PermissionsPage extends StaffPage {
  readonly people: readonly {
    readonly name: string
    readonly email: string
    readonly state: string
    readonly href: string
    readonly action: string
  }[]
  readonly logHref: string
}

const addressOf = (organisation: Organisation): string => `/manage/organisations/${organisation.id}/microdata`

export function permissionsPage(visit: StaffVisit, { organisation, people }: PermissionsInput): PermissionsPage {
  const t = translatorFor(visit.language)
  return {
    ...staffPage(visit, { title: t('microdata:permissions.title'), organisation }),
    people: people.map(({ id, name, email, may }) => ({
      name,
      email,
      state: t(`microdata:permissions.${may ? 'may' : 'mayNot'}`),
      href: `${addressOf(organisation)}/${id}`,
      action: t(`microdata:permissions.${may ? 'withdraw' : 'allow'}`),
    })),
    logHref: `/manage/organisations/${organisation.id}/log`,
  }
}

export interface PermissionInput {
  readonly organisation: Organisation
  readonly id: string
  readonly name: string
  /** Whether the person may now: the page asks for the opposite. */
  readonly may: boolean
}

/** `may`: what the form posts. */
export interface PermissionPage extends ConfirmPage {
  readonly may: 'yes' | 'no'
}

export function confirmPermissionPage(visit: StaffVisit, { organisation, id, name, may }: PermissionInput): PermissionPage {
  const t = translatorFor(visit.language)
  const step = may ? 'withdrawing' : 'allowing'
  return {
    ...staffPage(visit, { title: t(`microdata:${step}.title`), width: 'form', organisation }),
    lead: name,
    consequences: (may ? ['noMore', 'taken', 'logged'] : ['takes', 'reason', 'logged', 'back']).map((key) => t(`microdata:${step}.${key}`)),
    action: `${addressOf(organisation)}/${id}`,
    submit: t(`microdata:${step}.submit`),
    danger: false,
    cancelHref: addressOf(organisation),
    may: may ? 'no' : 'yes',
  }
}
