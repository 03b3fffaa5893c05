/**
 * For pages outside /manage that show more to managers, such as results before they are released.
 */
import type { RequestHandler } from 'express'
import type { Dependencies } from '../../dependencies.ts'
import { readAccount } from './signed-in.ts'
import { staffSession } from './staff-session.ts'

/** Gives the request its session and account, if any (`signedInAccount`), and refuses nobody. */
export function readSignedIn(dependencies: Dependencies): readonly RequestHandler[] {
  return [staffSession(dependencies), readAccount(dependencies)]
}
