/**
 * What a link for a password opens: a page to choose one. Opening it changes nothing, because scanners of mail open every link.
 *
 * Choosing spends all links of the account, ends its sessions and signs in.
 */
import type { Request, Response } from 'express'
import type { Account, TokenPurpose } from '../../../../data/account.ts'
import type { FormProblem } from '../../../../views/manage/form-problem.ts'
import { choosePasswordPage } from '../../../../views/manage/account/sign-in-forms.ts'
import type { Dependencies } from '../../../dependencies.ts'
import { hashPassword, shortestPassword } from '../../password.ts'
import { postedFields } from '../../posted-fields.ts'
import { showStaffPage, visitOf } from '../../staff-visit.ts'
import { finishSignIn } from '../finish-sign-in.ts'
import { newPasswordProblem, ownTextsOf } from '../passwords/new-password.ts'
import { takesPasswords } from '../passwords/uses-password.ts'
import { showSignInState } from '../show-sign-in-state.ts'
import { linkPaths } from './account-link.ts'

type TokenRequest = Request<{ token: string }>
type Handler = (dependencies: Dependencies, request: TokenRequest, response: Response) => Promise<void>

async function accountBehind(dependencies: Dependencies, { params }: TokenRequest, purpose: TokenPurpose): Promise<Account | undefined> {
  const { store, now } = dependencies
  const id = await store.accountTokens.accountOf({ token: params.token, purpose, now: now() })
  return id === undefined || !takesPasswords(dependencies) ? undefined : store.accounts.find(id)
}

async function show(
  request: TokenRequest,
  response: Response,
  { purpose, email, problems }: { readonly purpose: TokenPurpose; readonly email: string; readonly problems: readonly FormProblem[] },
): Promise<void> {
  const visit = visitOf(request)
  const action = `${linkPaths[purpose]}/${request.params.token}`
  const page = choosePasswordPage(visit, { purpose, email, action, shortestPassword, problems })
  await showStaffPage(response, 'account/form', visit, page, problems.length > 0)
}

/** The page for links of this kind. */
export const showChoosePassword =
  (purpose: TokenPurpose): Handler =>
  async (dependencies, request, response) => {
    const account = await accountBehind(dependencies, request, purpose)
    if (account === undefined) await showSignInState(request, response, 'linkGone')
    else await show(request, response, { purpose, email: account.email, problems: [] })
  }

/** Takes the password from the page for links of this kind. */
export const choosePassword =
  (purpose: TokenPurpose): Handler =>
  async (dependencies, request, response) => {
    const { store, now } = dependencies
    const account = await accountBehind(dependencies, request, purpose)
    if (account === undefined) return showSignInState(request, response, 'linkGone')
    const password = postedFields(request).text('password')
    const problem = await newPasswordProblem(password, await ownTextsOf(dependencies, account))
    if (problem !== undefined) return show(request, response, { purpose, email: account.email, problems: [problem] })
    const passwordHash = await hashPassword(password)
    const spent = await store.accountTokens.spend({ token: request.params.token, purpose, now: now() }, passwordHash)
    if (spent === undefined) return showSignInState(request, response, 'linkGone')
    await store.sessions.endAll(account.id)
    await finishSignIn(dependencies, request, response, { ...account, passwordHash }, '/manage')
  }
