/**
 * The people of an organisation: who they are, what each may do, and inviting more of them.
 */
import type { LinkView, ProblemView } from '../templates/layout/layout-view.ts'
import { translatorFor } from '../translate.ts'
import type { FormProblem } from './form-problem.ts'
import { problemViews } from './form-problem.ts'
import type { InvitedLine, InvitedView, InviteFields, InviteForm } from './invite-form.ts'
import { invitedView, inviteFields } from './invite-form.ts'
import type { OfferedRole, RoleFields, RoleForm, UnitChoice } from './role-fields.ts'
import { roleFields } from './role-fields.ts'
import type { StaffPage, StaffVisit } from './staff-page.ts'
import { staffPage } from './staff-page.ts'

/** `unit`: of a viewer of one unit; `isGone` where it is none of today's. `isWaiting`: invited, and has not chosen a password. */
export interface PersonInput {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: OfferedRole
  readonly unit?: { readonly name: string; readonly isGone: boolean }
  readonly isAdministrator: boolean
  readonly isWaiting: boolean
  /** Whether it is the person who looks. */
  readonly isOneself: boolean
}

export const peopleNotices = ['invited', 'changed', 'removed', 'again'] as const
export type PeopleNotice = (typeof peopleNotices)[number]

export interface PeopleInput {
  readonly organisation: { readonly id: string; readonly name: string }
  readonly people: readonly PersonInput[]
  readonly units: readonly UnitChoice[]
  readonly form: InviteForm & RoleForm
  readonly problems: readonly FormProblem[]
  readonly mailsSent: boolean
  readonly notice?: PeopleNotice
  /** Invited just now, where the house sends no mail. */
  readonly invited?: readonly InvitedLine[]
}

export interface PersonLine {
  readonly name: string
  readonly email?: string
  readonly role: string
  readonly notes: readonly string[]
  readonly links: readonly LinkView[]
}

export interface PeoplePage extends StaffPage, RoleFields, InviteFields {
  readonly lead: string
  readonly notice?: string
  readonly invited?: InvitedView
  readonly problems: readonly ProblemView[]
  readonly people: readonly PersonLine[]
  readonly action: string
  readonly afterwards: string
}

const addressOf = (organisation: { readonly id: string }): string => `/manage/organisations/${organisation.id}/people`

function personLine(visit: StaffVisit, organisation: PeopleInput['organisation'], person: PersonInput): PersonLine {
  const t = translatorFor(visit.language)
  const { id, name, email, role, unit, isAdministrator, isWaiting, isOneself } = person
  const own = `${addressOf(organisation)}/${id}`
  const mayChange = !isAdministrator || visit.may.has('administer')
  return {
    name: name === '' ? email : name,
    ...(name === '' ? {} : { email }),
    role: unit === undefined ? t(`people:role.${role}`) : t('people:roleOfUnit', { role: t(`people:role.${role}`), unit: unit.name }),
    notes: [
      ...(isOneself ? [t('people:oneself')] : []),
      ...(isAdministrator ? [t('people:isAdministrator')] : []),
      ...(isWaiting ? [t('people:isWaiting')] : []),
      ...(unit?.isGone === true ? [t('people:unitGone')] : []),
    ],
    links: mayChange
      ? [
          { href: own, label: t('people:changeRole') },
          { href: `${own}/remove`, label: t('people:remove') },
        ]
      : [],
  }
}

export function peoplePage(visit: StaffVisit, input: PeopleInput): PeoplePage {
  const t = translatorFor(visit.language)
  const { organisation, form, problems, notice, invited } = input
  return {
    ...staffPage(visit, { title: t('people:title'), width: 'form', organisation, failed: problems.length > 0, form: 'people-form' }),
    lead: t('people:lead'),
    ...(notice === undefined ? {} : { notice: t(`people:notice.${notice}`) }),
    ...(invited === undefined ? {} : { invited: invitedView(visit.language, invited) }),
    problems: problemViews(t, problems),
    people: input.people.map((person) => personLine(visit, organisation, person)),
    ...inviteFields(t, form, problems, input.mailsSent),
    ...roleFields(t, form, input.units, problems),
    action: addressOf(organisation),
    afterwards: t(input.mailsSent ? 'people:afterMail' : 'people:afterLink'),
  }
}
