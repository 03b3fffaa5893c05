/**
 * Shows a page before sign-in that only says how things stand, such as a link that counts no more.
 */
import type { Request, Response } from 'express'
import type { SignInState } from '../../../views/manage/account/sign-in-state-page.ts'
import { signInStatePage, signInStates } from '../../../views/manage/account/sign-in-state-page.ts'
import { showStaffPage, visitOf } from '../staff-visit.ts'

/** Status 422 where something is wrong. */
export async function showSignInState(request: Request, response: Response, state: SignInState): Promise<void> {
  const visit = visitOf(request)
  await showStaffPage(response, 'account/state', visit, signInStatePage(visit, state), signInStates[state] === 'error')
}
