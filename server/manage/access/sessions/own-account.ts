/**
 * The page of the own account, with the places where it is signed in, and ending them.
 */
import type { Request, Response } from 'express'
import type { AccountInput } from '../../../../views/manage/account/account-page.ts'
import { accountNotices, accountPage } from '../../../../views/manage/account/account-page.ts'
import { sessionKey } from '../../../../data/sessions.ts'
import type { Dependencies } from '../../../dependencies.ts'
import { postedFields } from '../../posted-fields.ts'
import { showStaffPage, visitOf } from '../../staff-visit.ts'
import { usesPassword } from '../passwords/uses-password.ts'
import { accountOf } from '../signed-in.ts'
import { endSession } from '../staff-session.ts'

function noticeOf({ query }: Request): Pick<AccountInput, 'notice'> {
  const notice = accountNotices.find((known) => known === query['notice'])
  return notice === undefined ? {} : { notice }
}

export async function showAccount(dependencies: Dependencies, request: Request, response: Response): Promise<void> {
  const account = accountOf(request)
  const { store, now } = dependencies
  const thisOne = sessionKey(request.sessionID)
  const sessions = (await store.sessions.ofAccount(account.id, now())).map((each) => ({ ...each, isThis: each.key === thisOne }))
  const visit = visitOf(request)
  const page = accountPage(visit, {
    email: account.email,
    name: account.name,
    canChangePassword: usesPassword(dependencies, account),
    hasSecondFactor: (await store.secondFactors.find(account.id)) !== undefined,
    sessions: sessions.toSorted((a, b) => Number(b.isThis) - Number(a.isThis)),
    ...noticeOf(request),
  })
  await showStaffPage(response, 'account/account', visit, page)
}

/** A session that is gone already is what the person wanted. */
export async function endOneSession({ store }: Dependencies, request: Request, response: Response): Promise<void> {
  await store.sessions.end(accountOf(request).id, postedFields(request).text('session'))
  response.redirect(303, '/manage/account?notice=sessionEnded')
}

export async function signOutEverywhere({ store }: Dependencies, request: Request, response: Response): Promise<void> {
  await store.sessions.endAll(accountOf(request).id)
  await endSession(request)
  response.redirect(303, '/manage/sign-in?out=1')
}
