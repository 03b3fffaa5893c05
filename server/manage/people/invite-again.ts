/**
 * Another invitation for somebody who has not chosen a password: by mail, or as a link that is shown once. Older links are spent.
 */
import type { Request, Response } from 'express'
import type { Account } from '../../../data/account.ts'
import type { Invited } from '../../../data/invite-people.ts'
import { invitedPage } from '../../../views/manage/invited-page.ts'
import type { Dependencies } from '../../dependencies.ts'
import { Refusal } from '../../web/refusal.ts'
import { accountOf } from '../access/signed-in.ts'
import { showStaffPage, visitOf } from '../staff-visit.ts'
import type { MemberRequest } from './member.ts'
import { findMember } from './member.ts'
import { tellInvited } from './tell-invited.ts'
import { isWaiting } from './waiting-accounts.ts'

type AccountRequest = Request<{ account: string }>

/** `roles`: whether the account is more than a member of one organisation. */
async function invitedOf({ store }: Dependencies, account: Account | undefined): Promise<Invited> {
  if (account === undefined) throw new Refusal(404, 'notFound')
  const memberships = await store.accounts.memberships(account.id)
  return { account, isNew: false, roles: account.role === 'admin' || memberships.length > 1 }
}

async function inviteAgain(
  dependencies: Dependencies,
  request: Request,
  response: Response,
  invited: Invited,
  { people, organisation }: { readonly people: string; readonly organisation?: { readonly id: string; readonly name: string } },
): Promise<void> {
  const visit = { ...visitOf(request), address: people }
  if (!isWaiting(dependencies, invited.account)) return response.redirect(303, people)
  const mayHold = accountOf(request).role === 'admin'
  const told = await tellInvited(dependencies, [invited], { language: visit.language, mayHold })
  if (told === undefined) return response.redirect(303, `${people}?notice=again`)
  const page = invitedPage(visit, { invited: told, backHref: people, ...(organisation === undefined ? {} : { organisation }) })
  await showStaffPage(response, 'invited-again', visit, page)
}

/** By a manager of the organisation. */
export async function inviteMemberAgain(dependencies: Dependencies, request: MemberRequest, response: Response): Promise<void> {
  const { organisation, member } = await findMember(dependencies, request)
  const invited = await invitedOf(dependencies, await dependencies.store.accounts.find(member.id))
  await inviteAgain(dependencies, request, response, invited, { people: `/manage/organisations/${organisation.id}/people`, organisation })
}

/** By an administrator of the installation. */
export async function inviteAccountAgain(dependencies: Dependencies, request: AccountRequest, response: Response): Promise<void> {
  const invited = await invitedOf(dependencies, await dependencies.store.accounts.find(request.params.account))
  await inviteAgain(dependencies, request, response, invited, { people: '/manage/people' })
}
