/**
 * Everybody with an account in this installation, for its administrators: what they are where, and who administers the house.
 */
import type { LinkView, ProblemView } from '../templates/layout/layout-view.ts'
import { translatorFor } from '../translate.ts'
import type { ConfirmPage } from './confirm-page.ts'
import type { FormProblem } from './form-problem.ts'
import { problemViews } from './form-problem.ts'
import type { InvitedLine, InvitedView, InviteFields, InviteForm } from './invite-form.ts'
import { invitedView, inviteFields } from './invite-form.ts'
import type { OfferedRole } from './role-fields.ts'
import type { PersonLine } from './people-page.ts'
import type { StaffPage, StaffVisit } from './staff-page.ts'
import { staffPage } from './staff-page.ts'

export interface AccountInput {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly isAdministrator: boolean
  readonly isWaiting: boolean
  readonly isOneself: boolean
  readonly hasSecondFactor: boolean
  readonly memberships: readonly { readonly organisation: string; readonly role: OfferedRole }[]
}

export const everybodyNotices = ['invited', 'changed', 'removed', 'again', 'secondFactorReset', 'lastAdministrator'] as const
export type EverybodyNotice = (typeof everybodyNotices)[number]

export interface EverybodyInput {
  readonly accounts: readonly AccountInput[]
  readonly form: InviteForm
  readonly problems: readonly FormProblem[]
  readonly mailsSent: boolean
  readonly notice?: EverybodyNotice
  readonly invited?: readonly InvitedLine[]
}

/** `again`: where the form stands with which a person who has no password yet is invited once more. */
export interface AccountLine extends PersonLine {
  readonly again?: string
}

export interface EverybodyPage extends StaffPage, InviteFields {
  readonly notice?: { readonly text: string; readonly good: boolean }
  readonly invited?: InvitedView
  readonly problems: readonly ProblemView[]
  readonly people: readonly AccountLine[]
  readonly action: string
  readonly afterwards: string
}

const own = (id: string): string => `/manage/people/${id}`

function accountLine({ language }: StaffVisit, account: AccountInput): AccountLine {
  const t = translatorFor(language)
  const { id, name, email, isAdministrator, isWaiting, isOneself, hasSecondFactor, memberships } = account
  const roles = memberships.map(({ organisation, role }) => t('people:roleIn', { role: t(`people:role.${role}`), organisation }))
  const role: LinkView = { href: `${own(id)}/role`, label: t(`people:everybody.${isAdministrator ? 'unmake' : 'make'}`) }
  const reset: LinkView = { href: `/manage/accounts/${id}/second-factor`, label: t('account:reset.submit') }
  return {
    name: name === '' ? email : name,
    ...(name === '' ? {} : { email }),
    role: isAdministrator ? t('people:isAdministrator') : (roles[0] ?? t('people:everybody.nowhere')),
    notes: [
      ...(isAdministrator ? roles : roles.slice(1)),
      ...(isOneself ? [t('people:oneself')] : []),
      ...(isWaiting ? [t('people:isWaiting')] : []),
    ],
    links: [role, ...(hasSecondFactor ? [reset] : []), { href: `${own(id)}/remove`, label: t('people:everybody.remove') }],
    ...(isWaiting ? { again: `${own(id)}/invitation` } : {}),
  }
}

export function everybodyPage(visit: StaffVisit, input: EverybodyInput): EverybodyPage {
  const t = translatorFor(visit.language)
  const { form, problems, notice, invited } = input
  return {
    ...staffPage(visit, { title: t('people:everybody.title'), width: 'form', failed: problems.length > 0, form: 'people-form' }),
    ...(notice === undefined ? {} : { notice: { text: t(`people:notice.${notice}`), good: notice !== 'lastAdministrator' } }),
    ...(invited === undefined ? {} : { invited: invitedView(visit.language, invited) }),
    problems: problemViews(t, problems),
    people: input.accounts.map((account) => accountLine(visit, account)),
    ...inviteFields(t, form, problems, input.mailsSent),
    action: '/manage/people',
    afterwards: t(input.mailsSent ? 'people:afterMail' : 'people:afterLink'),
  }
}

/** The steps an administrator takes with an account, each behind a page that asks. */
export const accountSteps = ['make', 'unmake', 'remove'] as const
export type AccountStep = (typeof accountSteps)[number]

const consequences: Readonly<Record<AccountStep, readonly string[]>> = {
  make: ['everything', 'back'],
  unmake: ['organisations', 'back'],
  remove: ['noMore', 'surveys', 'forGood'],
}

export interface AccountStepInput {
  readonly step: AccountStep
  readonly id: string
  readonly name: string
}

/** `role`: what the form posts, for the steps that change it. */
export function accountStepPage(visit: StaffVisit, { step, id, name }: AccountStepInput): ConfirmPage {
  const t = translatorFor(visit.language)
  return {
    ...staffPage(visit, { title: t(`people:step.${step}.title`), width: 'form' }),
    lead: name,
    consequences: consequences[step].map((key) => t(`people:step.${step}.${key}`)),
    action: step === 'remove' ? `${own(id)}/remove` : `${own(id)}/role`,
    submit: t(`people:step.${step}.submit`),
    danger: step !== 'make',
    cancelHref: '/manage/people',
    ...(step === 'remove' ? {} : { hiddenFields: [{ name: 'role', value: step === 'make' ? 'admin' : 'member' }] }),
  }
}
