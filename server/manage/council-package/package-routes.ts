/**
 * The addresses of a round's council package. Mounted by `manageRouter`, behind sign-in.
 */
import type { Router } from 'express'
import type { Dependencies } from '../../dependencies.ts'
import { staffRoutes } from '../access/staff-routes.ts'
import { sendIndicators, sendText, showPackage } from './show-package.ts'

export function packageRoutes(dependencies: Dependencies): Router {
  const { router, get } = staffRoutes(dependencies)
  get('/rounds/:round/package', 'readResults', showPackage)
  get('/rounds/:round/package/agenda/:language', 'readResults', sendText('agenda'))
  get('/rounds/:round/package/welfare/:language', 'readResults', sendText('welfare'))
  get('/rounds/:round/package/indicators/:language', 'readResults', sendIndicators)
  return router
}
