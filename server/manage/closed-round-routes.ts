/**
 * The routes around a closed survey and what is noted of it: late answers, microdata, the log. Mounted by `manageRouter`, behind sign-in.
 */
import type { Router } from 'express'
import type { Dependencies } from '../dependencies.ts'
import { staffRoutes } from './access/staff-routes.ts'
import { showLateAnswers, takeLateAnswers } from './late/late-answers.ts'
import { exportLog, exportWholeLog } from './log/export-log.ts'
import { showLog, showWholeLog } from './log/show-log.ts'
import { changePermission, confirmPermission, showPermissions } from './microdata/permissions.ts'
import { showMicrodata, takeMicrodata } from './microdata/take-microdata.ts'

export function closedRoundRoutes(dependencies: Dependencies): Router {
  const { router, get, post } = staffRoutes(dependencies)
  get('/rounds/:round/late-answers', 'enterData', showLateAnswers)
  post('/rounds/:round/late-answers', 'enterData', takeLateAnswers)
  get('/rounds/:round/microdata', 'readResults', showMicrodata)
  post('/rounds/:round/microdata', 'readResults', takeMicrodata)
  get('/organisations/:organisation/log', 'manage', showLog)
  get('/organisations/:organisation/log.csv', 'manage', exportLog)
  get('/log', 'administer', showWholeLog)
  get('/log.csv', 'administer', exportWholeLog)
  get('/organisations/:organisation/microdata', 'administer', showPermissions)
  get('/organisations/:organisation/microdata/:account', 'administer', confirmPermission)
  post('/organisations/:organisation/microdata/:account', 'administer', changePermission)
  return router
}
