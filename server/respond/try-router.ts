/**
 * Trying a questionnaire: `/try/ID`. One address, posts only carry the state on; nothing is stored.
 */
import type { Request } from 'express'
import { Router } from 'express'
import type { Dependencies } from '../dependencies.ts'
import { showTrialIntroduction, takeTrialStep } from './trial.ts'

type TrialRequest = Request<{ questionnaire: string }>

export function tryRouter(dependencies: Dependencies): Router {
  const router = Router()
  router.get('/:questionnaire', (request: TrialRequest, response) => showTrialIntroduction(dependencies, request, response))
  router.post('/:questionnaire', (request: TrialRequest, response) => takeTrialStep(dependencies, request, response))
  return router
}
