/**
 * The dialogue guide: public, without script, the same for everybody but managers who seek a method for their plan.
 */
import { Router } from 'express'
import type { Dependencies } from '../dependencies.ts'
import { readSignedIn } from '../manage/access/read-signed-in.ts'
import { staffPagesNotKept } from '../results/results-router.ts'
import { showGuide, showMethod, showMethods } from './show-guide.ts'

export function guideRouter(dependencies: Dependencies): Router {
  const router = Router()
  router.use(readSignedIn(dependencies), staffPagesNotKept)
  router.get('/', (request, response) => showGuide(dependencies, request, response))
  router.get('/methods', (request, response) => showMethods(dependencies, request, response))
  router.get('/methods/:method', (request, response) => showMethod(dependencies, request, response))
  return router
}
