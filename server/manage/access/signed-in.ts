/**
 * Who is signed in, and what they may manage. Read on every request, so that an account that is gone is gone at once.
 */
import type { Request, RequestHandler } from 'express'
import type { Account } from '../../../data/account.ts'
import type { Dependencies } from '../../dependencies.ts'

const accounts = new WeakMap<Request, Account>()

/** Finds the account of the request's session. Goes after `staffSession`; refuses nobody. */
export function readAccount({ store }: Pick<Dependencies, 'store'>): RequestHandler {
  return async (request, _response, next) => {
    const id = request.session.accountId
    const account = id === undefined ? undefined : await store.accounts.find(id)
    if (account !== undefined) accounts.set(request, account)
    next()
  }
}

/** The account that is signed in, or undefined. */
export const signedInAccount = (request: Request): Account | undefined => accounts.get(request)

/** The account that is signed in, behind `requireSignedIn`. */
export function accountOf(request: Request): Account {
  const account = signedInAccount(request)
  if (account === undefined) throw new Error('This route stands before requireSignedIn')
  return account
}

const signInAddress = (next: string): string => `/manage/sign-in?next=${encodeURIComponent(next)}`

/** Sends people who are not signed in to the sign-in page, and from there back. A form that came too late leads to the first page. */
export const requireSignedIn: RequestHandler = (request, response, next) => {
  if (signedInAccount(request) !== undefined) next()
  else if (request.method === 'GET' || request.method === 'HEAD') response.redirect(303, signInAddress(request.originalUrl))
  else response.redirect(303, `${signInAddress('/manage')}&ended=1`)
}

/** Administrators manage every organisation, managers those they belong to. */
export async function mayManage({ store }: Pick<Dependencies, 'store'>, account: Account, organisationId: string): Promise<boolean> {
  return account.role === 'admin' || (await store.accounts.roleIn(account.id, organisationId)) !== undefined
}
