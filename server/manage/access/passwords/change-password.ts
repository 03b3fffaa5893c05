/**
 * Changing the own password. All other places where the account is signed in are signed out.
 */
import type { Request, Response } from 'express'
import type { FormProblem } from '../../../../views/manage/form-problem.ts'
import { changePasswordPage } from '../../../../views/manage/account/own-forms.ts'
import type { Dependencies } from '../../../dependencies.ts'
import { hashPassword, shortestPassword } from '../../password.ts'
import { postedFields } from '../../posted-fields.ts'
import { showStaffPage, visitOf } from '../../staff-visit.ts'
import { accountOf } from '../signed-in.ts'
import { startSession } from '../staff-session.ts'
import { ownPasswordProblems } from './check-own-password.ts'
import { newPasswordProblem, ownTextsOf } from './new-password.ts'
import { usesPassword } from './uses-password.ts'

async function show(request: Request, response: Response, problems: readonly FormProblem[]): Promise<void> {
  const visit = visitOf(request)
  const page = changePasswordPage(visit, { email: accountOf(request).email, shortestPassword, problems })
  await showStaffPage(response, 'account/form', visit, page, problems.length > 0)
}

export async function showChangePassword(dependencies: Dependencies, request: Request, response: Response): Promise<void> {
  if (usesPassword(dependencies, accountOf(request))) await show(request, response, [])
  else response.redirect(303, '/manage/account')
}

export async function changePassword(dependencies: Dependencies, request: Request, response: Response): Promise<void> {
  const account = accountOf(request)
  if (!usesPassword(dependencies, account)) return response.redirect(303, '/manage/account')
  const { text } = postedFields(request)
  const ofNew = await newPasswordProblem(text('password'), await ownTextsOf(dependencies, account))
  const problems = [...(await ownPasswordProblems(dependencies, account, text('current'))), ...(ofNew === undefined ? [] : [ofNew])]
  if (problems.length > 0) return show(request, response, problems)
  const { store } = dependencies
  await store.accounts.setPasswordHash(account.id, await hashPassword(text('password')))
  await store.accountTokens.removeOf(account.id)
  await store.sessions.endAll(account.id)
  await startSession(dependencies, request, account.id)
  response.redirect(303, '/manage/account?notice=passwordChanged')
}
