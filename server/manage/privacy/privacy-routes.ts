/**
 * The addresses of a survey's pack for the data-protection officer. Mounted by `manageRouter`, behind sign-in.
 */
import type { Router } from 'express'
import type { Dependencies } from '../../dependencies.ts'
import { staffRoutes } from '../access/staff-routes.ts'
import { sendPrivacyPack, showPrivacyPack } from './privacy-pack.ts'

export function privacyRoutes(dependencies: Dependencies): Router {
  const { router, get } = staffRoutes(dependencies)
  get('/rounds/:round/privacy-pack', 'prepare', showPrivacyPack)
  get('/rounds/:round/privacy-pack/:language', 'prepare', sendPrivacyPack)
  return router
}
