/**
 * The addresses of a survey from its plan to its release. Mounted by `manageRouter`, behind sign-in.
 */
import type { Router } from 'express'
import { confirmedSteps } from '../../../views/manage/confirm-page.ts'
import type { Dependencies } from '../../dependencies.ts'
import { staffRoutes } from '../access/staff-routes.ts'
import { raiseSmallestCell, reschedule } from './adjust-round.ts'
import { showStep, takeStep } from './confirmed-steps.ts'
import { changeRound, makeRound, showNewRound, showRoundForm } from './edit-round.ts'
import { openRound } from './open-round.ts'
import { changeOwnTexts, showOwnTexts } from './own-texts.ts'
import { showRound } from './show-round.ts'

export function roundRoutes(dependencies: Dependencies): Router {
  const { router, get, post } = staffRoutes(dependencies)
  get('/rounds/new', 'prepare', showNewRound)
  post('/rounds/new', 'prepare', makeRound)
  get('/rounds/:round', 'see', showRound)
  get('/rounds/:round/edit', 'prepare', showRoundForm)
  post('/rounds/:round/edit', 'prepare', changeRound)
  get('/rounds/:round/texts', 'prepare', showOwnTexts)
  post('/rounds/:round/texts', 'prepare', changeOwnTexts)
  post('/rounds/:round/open', 'run', openRound)
  post('/rounds/:round/days', 'run', reschedule)
  post('/rounds/:round/smallest-cell', 'run', raiseSmallestCell)
  for (const step of confirmedSteps) {
    get(`/rounds/:round/${step}`, 'run', showStep(step))
    post(`/rounds/:round/${step}`, 'run', takeStep(step))
  }
  return router
}
