/**
 * The routes around a closed survey and what is noted of it: late answers, microdata, the log. Mounted by `manageRouter`, behind sign-in.
 */
import { Router } from 'express'
import type { Dependencies } from '../dependencies.ts'
import { showLateAnswers, takeLateAnswers } from './late/late-answers.ts'
import { showLog } from './log/show-log.ts'
import { changePermission, confirmPermission, showPermissions } from './microdata/permissions.ts'
import { showMicrodata, takeMicrodata } from './microdata/take-microdata.ts'

export function closedRoundRoutes(dependencies: Dependencies): Router {
  const router = Router()
  router.get('/rounds/:round/late-answers', (request, response) => showLateAnswers(dependencies, request, response))
  router.post('/rounds/:round/late-answers', (request, response) => takeLateAnswers(dependencies, request, response))
  router.get('/rounds/:round/microdata', (request, response) => showMicrodata(dependencies, request, response))
  router.post('/rounds/:round/microdata', (request, response) => takeMicrodata(dependencies, request, response))
  router.get('/organisations/:organisation/log', (request, response) => showLog(dependencies, request, response))
  router.get('/organisations/:organisation/microdata', (request, response) => showPermissions(dependencies, request, response))
  router.get('/organisations/:organisation/microdata/:account', (request, response) => confirmPermission(dependencies, request, response))
  router.post('/organisations/:organisation/microdata/:account', (request, response) => changePermission(dependencies, request, response))
  return router
}
