/**
 * For pages outside /manage that show more to managers, such as results before they are released.
 */
import type { RequestHandler } from 'express'
import type { Dependencies } from '../../dependencies.ts'
import { readAccount } from './signed-in.ts'
import { sessionCookie, staffSession } from './staff-session.ts'

/**
 * Gives the request its session and account, if any (`signedInAccount`), and refuses nobody. Who bears no cookie of ours is nobody: for
 * strangers nothing is looked up, made or kept.
 */
export function readSignedIn(dependencies: Dependencies): RequestHandler {
  const [session, account] = [staffSession(dependencies), readAccount(dependencies)]
  const cookie = sessionCookie(dependencies.settings)
  return (request, response, next) => {
    if (!request.headers.cookie?.includes(`${cookie}=`)) return next()
    void session(request, response, (error?: unknown) => {
      if (error) next(error)
      else void account(request, response, next)
    })
  }
}
