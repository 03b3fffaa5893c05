/**
 * Signing in and out. An unknown e-mail address and a wrong password can't be told apart, neither by words nor by time.
 */
import type { Request, Response } from 'express'
import type { Account } from '../../../data/account.ts'
import type { FormProblem } from '../../../views/manage/form-problem.ts'
import type { SignInInput } from '../../../views/manage/sign-in-page.ts'
import { signInPage } from '../../../views/manage/sign-in-page.ts'
import type { Dependencies } from '../../dependencies.ts'
import { pretendToVerify, verifyPassword } from '../password.ts'
import { postedFields } from '../posted-fields.ts'
import { showStaffPage, visitOf } from '../staff-visit.ts'
import { readEmail } from './read-email.ts'
import { signedInAccount } from './signed-in.ts'
import { endSession, startSession } from './staff-session.ts'

/** A path of ours to go to after sign-in; anything else leads to the staff's first page. */
const ownPath = (typed: unknown): string =>
  typeof typed === 'string' && /^\/(?:manage|results)(?:[/?][\w/?=&%-]*)?$/.test(typed) ? typed : '/manage'

async function show(request: Request, response: Response, input: SignInInput): Promise<void> {
  const visit = visitOf(request)
  await showStaffPage(response, 'sign-in', visit, signInPage(visit, input), input.problems.length > 0)
}

/** Where nobody has an account yet, the first one is made instead. */
export async function showSignIn({ store }: Dependencies, request: Request, response: Response): Promise<void> {
  const next = ownPath(request.query['next'])
  if (signedInAccount(request) !== undefined) response.redirect(303, next)
  else if ((await store.accounts.list()).length === 0) response.redirect(303, '/manage/setup')
  else await show(request, response, { email: '', next, problems: [], ...noticeOf(request) })
}

function noticeOf({ query }: Request): Pick<SignInInput, 'notice'> {
  if (query['ended'] !== undefined) return { notice: 'ended' }
  return query['out'] === undefined ? {} : { notice: 'signedOut' }
}

async function accountWith({ store }: Dependencies, email: string, password: string): Promise<Account | undefined> {
  const account = await store.accounts.findByEmail(email)
  const known = account === undefined ? await pretendToVerify(password) : await verifyPassword(password, account.passwordHash)
  return known ? account : undefined
}

function problemsOf(email: ReturnType<typeof readEmail>, password: string): readonly FormProblem[] {
  const ofEmail = email.problem === undefined ? [] : [{ field: 'email', problem: email.problem }]
  return password === '' ? [...ofEmail, { field: 'password', problem: 'passwordMissing' }] : ofEmail
}

export async function signIn(dependencies: Dependencies, request: Request, response: Response): Promise<void> {
  const fields = postedFields(request)
  const next = ownPath(fields.text('next'))
  const email = readEmail(fields.text('email'))
  const password = fields.text('password')
  const missing = problemsOf(email, password)
  const account = missing.length > 0 ? undefined : await accountWith(dependencies, email.email, password)
  const problems = missing.length > 0 ? missing : [{ field: 'email', problem: 'wrongSignIn' }]
  if (account === undefined) return show(request, response, { email: fields.text('email'), next, problems })
  await startSession(request, account.id)
  response.redirect(303, next)
}

export async function signOut(_dependencies: Dependencies, request: Request, response: Response): Promise<void> {
  await endSession(request)
  response.redirect(303, '/manage/sign-in?out=1')
}
