/**
 * The pages of those who run surveys, mounted at /manage: who may come in, then every page with what it shows and takes.
 */
import { Router } from 'express'
import type { Dependencies } from '../dependencies.ts'
import { confirmedSteps } from '../../views/manage/confirm-page.ts'
import { limitGuessing, limitVisits } from './access/limit-guessing.ts'
import { readAccount, requireSignedIn } from './access/signed-in.ts'
import { setUp, showSetup } from './access/set-up.ts'
import { showSignIn, signIn, signOut } from './access/sign-in.ts'
import { staffSession } from './access/staff-session.ts'
import { checkToken } from './access/staff-token.ts'
import { closedRoundRoutes } from './closed-round-routes.ts'
import { changeOrganisation, makeOrganisation, showNewOrganisation, showOrganisationForm } from './organisations/edit-organisation.ts'
import { endUnit, showEnd, takeBack } from './organisations/end-unit.ts'
import { mergeUnits, showMerge } from './organisations/merge-units.ts'
import { showOrganisation } from './organisations/show-organisation.ts'
import { showSplit, splitUnit } from './organisations/split-unit.ts'
import { referenceRoutes } from './reference/reference-routes.ts'
import { raiseSmallestCell, reschedule } from './rounds/adjust-round.ts'
import { showStep, takeStep } from './rounds/confirmed-steps.ts'
import { changeRound, makeRound, showNewRound, showRoundForm } from './rounds/edit-round.ts'
import { openRound } from './rounds/open-round.ts'
import { showRound } from './rounds/show-round.ts'
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

  router.get('/', (request, response) => showHome(dependencies, request, response))
  router.post('/sign-out', (request, response) => signOut(request, response))

  router.get('/organisations/new', (request, response) => showNewOrganisation(dependencies, request, response))
  router.post('/organisations/new', (request, response) => makeOrganisation(dependencies, request, response))
  router.get('/organisations/:organisation', (request, response) => showOrganisation(dependencies, request, response))
  router.get('/organisations/:organisation/edit', (request, response) => showOrganisationForm(dependencies, request, response))
  router.post('/organisations/:organisation/edit', (request, response) => changeOrganisation(dependencies, request, response))
  router.get('/organisations/:organisation/units/merge', (request, response) => showMerge(dependencies, request, response))
  router.post('/organisations/:organisation/units/merge', (request, response) => mergeUnits(dependencies, request, response))
  router.get('/organisations/:organisation/units/split', (request, response) => showSplit(dependencies, request, response))
  router.post('/organisations/:organisation/units/split', (request, response) => splitUnit(dependencies, request, response))
  router.get('/organisations/:organisation/units/end', (request, response) => showEnd(dependencies, request, response))
  router.post('/organisations/:organisation/units/end', (request, response) => endUnit(dependencies, request, response))
  router.post('/organisations/:organisation/units/take-back', (request, response) => takeBack(dependencies, request, response))

  router.get('/rounds/new', (request, response) => showNewRound(dependencies, request, response))
  router.post('/rounds/new', (request, response) => makeRound(dependencies, request, response))
  router.get('/rounds/:round', (request, response) => showRound(dependencies, request, response))
  router.get('/rounds/:round/edit', (request, response) => showRoundForm(dependencies, request, response))
  router.post('/rounds/:round/edit', (request, response) => changeRound(dependencies, request, response))
  router.post('/rounds/:round/open', (request, response) => openRound(dependencies, request, response))
  router.post('/rounds/:round/days', (request, response) => reschedule(dependencies, request, response))
  router.post('/rounds/:round/smallest-cell', (request, response) => raiseSmallestCell(dependencies, request, response))
  for (const step of confirmedSteps) {
    router.get(`/rounds/:round/${step}`, (request, response) => showStep(step)(dependencies, request, response))
    router.post(`/rounds/:round/${step}`, (request, response) => takeStep(step)(dependencies, request, response))
  }
  router.use(closedRoundRoutes(dependencies), referenceRoutes(dependencies))
  return router
}
