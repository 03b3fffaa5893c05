/**
 * For pages outside /manage that only the managers of a round may see, such as results before they are released.
 */
import type { RequestHandler } from 'express'
import type { Dependencies } from '../../dependencies.ts'
import { Refusal } from '../../web/refusal.ts'
import { mayManage, readAccount, requireSignedIn, signedInAccount } from './signed-in.ts'
import { staffSession } from './staff-session.ts'

/** Gives the request its session and account, if any (`signedInAccount`), and refuses nobody. */
export function readSignedIn(dependencies: Dependencies): readonly RequestHandler[] {
  return [staffSession(dependencies), readAccount(dependencies)]
}

/**
 * Lets through managers of the round of the route's `:round`. Who is not signed in is sent to sign in; to others the
 * round does not exist.
 */
export function requireMember(dependencies: Dependencies): readonly RequestHandler[] {
  const check: RequestHandler = async (request, _response, next) => {
    const { round: id } = request.params
    const round = typeof id === 'string' ? await dependencies.store.rounds.find(id) : undefined
    const account = signedInAccount(request)
    if (round === undefined || account === undefined) throw new Refusal(404, 'notFound')
    if (!(await mayManage(dependencies, account, round.organisation))) throw new Refusal(404, 'notFound')
    next()
  }
  return [...readSignedIn(dependencies), requireSignedIn, check]
}
