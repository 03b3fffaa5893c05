/**
 * An administrator takes away the second factor of a person who has lost the app and all recovery codes. Asked first, then noted.
 *
 * The person's sessions end too: whoever has the phone may have them.
 */
import type { Request, Response } from 'express'
import type { Account } from '../../../../data/account.ts'
import { resetSecondFactorPage } from '../../../../views/manage/account/reset-second-factor-page.ts'
import type { Dependencies } from '../../../dependencies.ts'
import { Refusal } from '../../../web/refusal.ts'
import { noteStaffStep } from '../../log/note-step.ts'
import { showStaffPage, visitOf } from '../../staff-visit.ts'

type AccountRequest = Request<{ account: string }>

/** @throws Refusal 404 where there is no such account, or it has no second factor. */
async function findAccount({ store }: Dependencies, { params }: AccountRequest): Promise<Account> {
  const account = await store.accounts.find(params.account)
  if (account === undefined || (await store.secondFactors.find(account.id)) === undefined) throw new Refusal(404, 'notFound')
  return account
}

export async function confirmReset(dependencies: Dependencies, request: AccountRequest, response: Response): Promise<void> {
  const { id, name, email } = await findAccount(dependencies, request)
  const visit = visitOf(request)
  await showStaffPage(response, 'confirm', visit, resetSecondFactorPage(visit, { id, name: name === '' ? email : name }))
}

export async function resetSecondFactor(dependencies: Dependencies, request: AccountRequest, response: Response): Promise<void> {
  const { id } = await findAccount(dependencies, request)
  if ((await dependencies.store.secondFactors.switchOff(id)) === 'off') {
    await dependencies.store.sessions.endAll(id)
    await noteStaffStep(dependencies, request, null, 'secondFactorReset', { whom: id })
  }
  response.redirect(303, '/manage/people?notice=secondFactorReset')
}
