/**
 * What one person is in an organisation: changing the role, inviting again, and the page that asks before the person is removed.
 */
import type { LinkView, ProblemView } from '../templates/layout/layout-view.ts'
import { translatorFor } from '../translate.ts'
import type { ConfirmPage } from './confirm-page.ts'
import type { FormProblem } from './form-problem.ts'
import { problemViews } from './form-problem.ts'
import type { RoleFields, RoleForm, UnitChoice } from './role-fields.ts'
import { roleFields } from './role-fields.ts'
import type { StaffPage, StaffVisit } from './staff-page.ts'
import { staffPage } from './staff-page.ts'

interface Named {
  readonly id: string
  readonly name: string
}

/** `name`: of the person, or the address where there is none. */
export interface MemberInput {
  readonly organisation: Named
  readonly id: string
  readonly name: string
  readonly email: string
  readonly isWaiting: boolean
  readonly form: RoleForm
  readonly units: readonly UnitChoice[]
  readonly problems: readonly FormProblem[]
  readonly overtaken: boolean
  readonly seen: string
}

export interface MemberPage extends StaffPage, RoleFields {
  readonly lead: string
  readonly problems: readonly ProblemView[]
  readonly overtaken: boolean
  readonly seen: string
  readonly action: string
  readonly cancelHref: string
  readonly remove: LinkView
  /** Where the person has not chosen a password yet: inviting once more. */
  readonly again?: { readonly action: string; readonly text: string }
}

export function memberPage(visit: StaffVisit, input: MemberInput): MemberPage {
  const t = translatorFor(visit.language)
  const { organisation, problems, form, units } = input
  const people = `/manage/organisations/${organisation.id}/people`
  const own = `${people}/${input.id}`
  return {
    ...staffPage(visit, { title: t('people:member.title'), width: 'form', organisation, failed: problems.length > 0, form: 'member' }),
    lead: input.name === input.email ? input.email : `${input.name}, ${input.email}`,
    problems: problemViews(t, problems),
    overtaken: input.overtaken,
    seen: input.seen,
    ...roleFields(t, form, units, problems),
    action: own,
    cancelHref: people,
    remove: { href: `${own}/remove`, label: t('people:remove') },
    ...(input.isWaiting ? { again: { action: `${own}/invitation`, text: t('people:isWaiting') } } : {}),
  }
}

export interface RemovalInput {
  readonly organisation: Named
  readonly id: string
  readonly name: string
}

export function removeMemberPage(visit: StaffVisit, { organisation, id, name }: RemovalInput): ConfirmPage {
  const t = translatorFor(visit.language)
  const people = `/manage/organisations/${organisation.id}/people`
  return {
    ...staffPage(visit, { title: t('people:removal.title'), width: 'form', organisation }),
    lead: name,
    consequences: ['noMore', 'account', 'log'].map((key) => t(`people:removal.${key}`)),
    action: `${people}/${id}/remove`,
    submit: t('people:removal.submit'),
    danger: true,
    cancelHref: people,
  }
}
