/**
 * One person of an organisation: another role, another invitation, or no role any more.
 */
import type { Request, Response } from 'express'
import type { Member } from '../../../data/accounts.ts'
import type { Organisation } from '../../../data/organisation.ts'
import type { ByWhom, MemberRefusal } from '../../../data/people.ts'
import type { FormProblem } from '../../../views/manage/form-problem.ts'
import { memberPage, removeMemberPage } from '../../../views/manage/member-page.ts'
import type { RoleForm } from '../../../views/manage/role-fields.ts'
import type { Dependencies } from '../../dependencies.ts'
import { Refusal } from '../../web/refusal.ts'
import { accountOf } from '../access/signed-in.ts'
import { noteStaffStep } from '../log/note-step.ts'
import { findOrganisation } from '../organisations/find-organisation.ts'
import { postedFields } from '../posted-fields.ts'
import { seenField, seenMark } from '../seen-state.ts'
import { changesLanguage, showStaffPage, visitOf } from '../staff-visit.ts'
import { readRole, typedRole, unitChoices } from './role-of-form.ts'
import { waitingAccounts } from './waiting-accounts.ts'

export type MemberRequest = Request<{ organisation: string; account: string }>

export interface FoundMember {
  readonly organisation: Organisation
  readonly member: Member
}

/** @throws Refusal 404 where nobody of this organisation has the account, 403 where only an administrator may change it. */
export async function findMember(dependencies: Dependencies, request: MemberRequest): Promise<FoundMember> {
  const organisation = await findOrganisation(dependencies, request, request.params.organisation)
  const member = (await dependencies.store.accounts.members(organisation.id)).find(({ id }) => id === request.params.account)
  if (member === undefined) throw new Refusal(404, 'notFound')
  if (member.role === 'admin' && accountOf(request).role !== 'admin') throw new Refusal(403, 'notAllowed')
  return { organisation, member }
}

export const memberName = ({ name, email }: Pick<Member, 'name' | 'email'>): string => (name === '' ? email : name)

const by = (request: Request): ByWhom => ({ asAdministrator: accountOf(request).role === 'admin' })

interface Shown {
  readonly form: RoleForm
  readonly problems?: readonly FormProblem[]
  readonly overtaken?: boolean
  readonly seen?: string
}

const markOf = ({ member }: FoundMember): string => seenMark({ membership: member.membership })

async function show(dependencies: Dependencies, request: Request, response: Response, found: FoundMember, shown: Shown): Promise<void> {
  const { store, today } = dependencies
  const { organisation, member } = found
  const visit = visitOf(request)
  const { form, problems = [], overtaken = false, seen = markOf(found) } = shown
  const page = memberPage(visit, {
    organisation,
    id: member.id,
    name: memberName(member),
    email: member.email,
    isWaiting: (await waitingAccounts(dependencies)).has(member.id),
    form,
    units: unitChoices(await store.units.ofOrganisation(organisation.id, today()), visit.language),
    problems,
    overtaken,
    seen,
  })
  await showStaffPage(response, 'member', visit, page, problems.length > 0 || overtaken)
}

export async function showMember(dependencies: Dependencies, request: MemberRequest, response: Response): Promise<void> {
  const found = await findMember(dependencies, request)
  const { role, unit } = found.member.membership
  await show(dependencies, request, response, found, { form: { role, unit: unit ?? '' } })
}

const refusalTexts = { lastManager: 'people:problem.lastManager', administrator: 'people:problem.roleOfAdministrator' } as const

const refused = (refusal: MemberRefusal): readonly FormProblem[] => [
  refusal === 'unknown' ? { field: 'unit', problem: 'people:problem.unitMissing' } : { field: 'role', problem: refusalTexts[refusal] },
]

export async function changeMember(dependencies: Dependencies, request: MemberRequest, response: Response): Promise<void> {
  const { store, today } = dependencies
  const found = await findMember(dependencies, request)
  const { organisation, member } = found
  const fields = postedFields(request)
  const form = typedRole(fields)
  if (changesLanguage(request, response)) return show(dependencies, request, response, found, { form, seen: fields.text(seenField) })
  const { read, problems } = readRole(form, await store.units.ofOrganisation(organisation.id, today()))
  const overtaken = fields.text(seenField) !== markOf(found)
  if (read === undefined || overtaken) return show(dependencies, request, response, found, { form, problems, overtaken })
  const outcome = await store.people.changeRole({ accountId: member.id, organisationId: organisation.id, ...read }, by(request))
  if (outcome !== 'changed') return show(dependencies, request, response, found, { form, problems: refused(outcome) })
  await noteStaffStep(dependencies, request, organisation.id, 'memberRoleChanged', { whom: member.id, role: read.role })
  response.redirect(303, `/manage/organisations/${organisation.id}/people?notice=changed`)
}

export async function confirmRemoval(dependencies: Dependencies, request: MemberRequest, response: Response): Promise<void> {
  const { organisation, member } = await findMember(dependencies, request)
  const visit = visitOf(request)
  const page = removeMemberPage(visit, { organisation, id: member.id, name: memberName(member) })
  await showStaffPage(response, 'confirm', visit, page)
}

/** A refusal leads to the form of the role, which says why. */
export async function removeMember(dependencies: Dependencies, request: MemberRequest, response: Response): Promise<void> {
  const found = await findMember(dependencies, request)
  const { organisation, member } = found
  const outcome = await dependencies.store.people.removeMember(member.id, organisation.id, by(request))
  const { role, unit } = member.membership
  if (outcome !== 'removed' && outcome !== 'unknown')
    return show(dependencies, request, response, found, { form: { role, unit: unit ?? '' }, problems: refused(outcome) })
  if (outcome === 'removed') await noteStaffStep(dependencies, request, organisation.id, 'memberRemoved', { whom: member.id })
  response.redirect(303, `/manage/organisations/${organisation.id}/people?notice=removed`)
}
