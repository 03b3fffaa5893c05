/**
 * The pages of those who run surveys, mounted at /manage: who may come in, then every page with what it shows and takes.
 */
import { Router } from 'express'
import type { Dependencies } from '../dependencies.ts'
import { limitGuessing, limitVisits } from './access/limit-guessing.ts'
import { readAccount, requireSignedIn } from './access/signed-in.ts'
import { setUp, showSetup } from './access/set-up.ts'
import { showSignIn, signIn, signOut } from './access/sign-in.ts'
import { staffSession } from './access/staff-session.ts'
import { staffRoutes } from './access/staff-routes.ts'
import { checkToken } from './access/staff-token.ts'
import { closedRoundRoutes } from './closed-round-routes.ts'
import { organisationRoutes } from './organisations/organisation-routes.ts'
import { referenceRoutes } from './reference/reference-routes.ts'
import { roundRoutes } from './rounds/round-routes.ts'
import { showHome } from './show-home.ts'

export function manageRouter(dependencies: Dependencies): Router {
  const router = Router()
  const guessing = limitGuessing()
  const visits = limitVisits()

  router.use(staffSession(dependencies))
  router.use(readAccount(dependencies))

  router.get('/setup', visits, (request, response) => showSetup(dependencies, request, response))
  router.post('/setup', guessing, checkToken, (request, response) => setUp(dependencies, request, response))
  router.get('/sign-in', visits, (request, response) => showSignIn(dependencies, request, response))
  router.post('/sign-in', guessing, checkToken, (request, response) => signIn(dependencies, request, response))

  router.use(requireSignedIn, checkToken)

  const { router: pages, get, post } = staffRoutes(dependencies)
  get('/', 'signedIn', showHome)
  post('/sign-out', 'signedIn', signOut)

  router.use(pages)
  router.use(organisationRoutes(dependencies), roundRoutes(dependencies), closedRoundRoutes(dependencies), referenceRoutes(dependencies))
  return router
}
