/**
 * Signing in with a password, and out. An unknown e-mail address and a wrong password can't be told apart, neither by words nor by time.
 */
import type { Request, Response } from 'express'
import type { Account } from '../../../data/account.ts'
import type { FormProblem } from '../../../views/manage/form-problem.ts'
import type { SignInInput } from '../../../views/manage/sign-in-page.ts'
import { signInPage } from '../../../views/manage/sign-in-page.ts'
import type { Dependencies } from '../../dependencies.ts'
import { Refusal } from '../../web/refusal.ts'
import { pretendToVerify, verifyPassword } from '../password.ts'
import { postedFields } from '../posted-fields.ts'
import { showStaffPage, visitOf } from '../staff-visit.ts'
import { finishSignIn } from './finish-sign-in.ts'
import { ownPath } from './own-path.ts'
import { takesPasswords } from './passwords/uses-password.ts'
import { readEmail } from './read-email.ts'
import { signedInAccount } from './signed-in.ts'
import { endSession } from './staff-session.ts'
import { attemptLimits, minutesOf } from './throttling/attempt-limits.ts'
import { guessKey } from './throttling/known-device.ts'

type Typed = Pick<SignInInput, 'email' | 'next' | 'problems' | 'notice'>

async function show(dependencies: Dependencies, request: Request, response: Response, typed: Typed): Promise<void> {
  const visit = visitOf(request)
  const input = { ...typed, passwords: takesPasswords(dependencies), provider: dependencies.settings.oidc !== undefined }
  await showStaffPage(response, 'sign-in', visit, signInPage(visit, input), input.problems.length > 0)
}

/** Where nobody has an account yet, the first one is made instead. */
export async function showSignIn(dependencies: Dependencies, request: Request, response: Response): Promise<void> {
  const next = ownPath(request.query['next'])
  if (signedInAccount(request) !== undefined) response.redirect(303, next)
  else if ((await dependencies.store.accounts.list()).length === 0) response.redirect(303, '/manage/setup')
  else await show(dependencies, request, response, { email: '', next, problems: [], ...noticeOf(request) })
}

function noticeOf({ query }: Request): Pick<SignInInput, 'notice'> {
  if (query['ended'] !== undefined) return { notice: 'ended' }
  return query['out'] === undefined ? {} : { notice: 'signedOut' }
}

/** Argon2id runs in any case: for an address that nobody has, and for an account without a password. */
async function isRight(account: Account | undefined, password: string): Promise<boolean> {
  const kept = account?.passwordHash ?? ''
  return kept === '' ? pretendToVerify(password) : verifyPassword(password, kept)
}

/** The account that this is the password of, or what to say. An attempt counts before it is checked. */
async function accountOrProblem(
  dependencies: Dependencies,
  request: Request,
  email: string,
  password: string,
): Promise<{ readonly account: Account } | { readonly problem: FormProblem }> {
  const account = await dependencies.store.accounts.findByEmail(email)
  const limit = attemptLimits(dependencies).password
  const key = await guessKey(dependencies, request, email, account?.id)
  const waitMs = limit.take(key, dependencies.now())
  if (waitMs > 0) return { problem: { field: 'email', problem: 'account:problem.wait', values: { count: minutesOf(waitMs) } } }
  const right = await isRight(account, password)
  if (account === undefined || !right) return { problem: { field: 'email', problem: 'wrongSignIn' } }
  limit.forget(key)
  return { account }
}

function problemsOf(email: ReturnType<typeof readEmail>, password: string): readonly FormProblem[] {
  const ofEmail = email.problem === undefined ? [] : [{ field: 'email', problem: email.problem }]
  return password === '' ? [...ofEmail, { field: 'password', problem: 'passwordMissing' }] : ofEmail
}

/** @throws Refusal 404 where people sign in at the identity provider only. */
export async function signIn(dependencies: Dependencies, request: Request, response: Response): Promise<void> {
  if (!takesPasswords(dependencies)) throw new Refusal(404, 'notFound')
  const fields = postedFields(request)
  const next = ownPath(fields.text('next'))
  const email = readEmail(fields.text('email'))
  const password = fields.text('password')
  const missing = problemsOf(email, password)
  const again = (problems: readonly FormProblem[]) => show(dependencies, request, response, { email: fields.text('email'), next, problems })
  if (missing.length > 0) return again(missing)
  const found = await accountOrProblem(dependencies, request, email.email, password)
  if ('problem' in found) return again([found.problem])
  await finishSignIn(dependencies, request, response, found.account, next)
}

export async function signOut(_dependencies: Dependencies, request: Request, response: Response): Promise<void> {
  await endSession(request)
  response.redirect(303, '/manage/sign-in?out=1')
}
