/**
 * The last step of every way to sign in: password, link for a new password, identity provider. Who has switched on a second factor is
 * asked for its code first.
 */
import { createHash } from 'node:crypto'
import type { Request, Response } from 'express'
import type { Account } from '../../../data/account.ts'
import type { Dependencies } from '../../dependencies.ts'
import { renewSession, startSession } from './staff-session.ts'
import { rememberDevice } from './throttling/known-device.ts'

const halfwayMs = 10 * 60_000

/** Another password gives another mark, so that a sign-in begun with the old one can't be finished. */
const passwordMark = ({ passwordHash }: Account): string => createHash('sha256').update(passwordHash).digest('base64url').slice(0, 16)

/** Signs the account in, with nothing more to ask. */
export async function enter(
  dependencies: Dependencies,
  request: Request,
  response: Response,
  account: Account,
  next: string,
): Promise<void> {
  await startSession(dependencies, request, account.id)
  await rememberDevice(dependencies, response, account.id)
  response.redirect(303, next)
}

/** `next`: a path of ours. */
export async function finishSignIn(
  dependencies: Dependencies,
  request: Request,
  response: Response,
  account: Account,
  next: string,
): Promise<void> {
  if ((await dependencies.store.secondFactors.find(account.id)) === undefined) return enter(dependencies, request, response, account, next)
  await renewSession(request)
  request.session.halfway = { accountId: account.id, passwordMark: passwordMark(account), next, until: dependencies.now() + halfwayMs }
  response.redirect(303, '/manage/sign-in/code')
}

/** Whose code is missing in this session, or undefined where nobody's is, or it took too long. */
export async function halfwayAccount(
  { store, now }: Dependencies,
  request: Request,
): Promise<{ readonly account: Account; readonly next: string } | undefined> {
  const { halfway } = request.session
  if (halfway === undefined || halfway.until < now()) return undefined
  const account = await store.accounts.find(halfway.accountId)
  return account === undefined || passwordMark(account) !== halfway.passwordMark ? undefined : { account, next: halfway.next }
}
