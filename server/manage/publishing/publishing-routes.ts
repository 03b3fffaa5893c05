/**
 * The addresses of publishing a round: the choice, the preview, the step. Mounted by `manageRouter`, behind sign-in.
 */
import type { Router } from 'express'
import type { Dependencies } from '../../dependencies.ts'
import { staffRoutes } from '../access/staff-routes.ts'
import { choosePublic, showPublishing, takeRelease } from './publish-round.ts'
import { showPreview } from './show-preview.ts'

export function publishingRoutes(dependencies: Dependencies): Router {
  const { router, get, post } = staffRoutes(dependencies)
  get('/rounds/:round/publish', 'run', showPublishing)
  post('/rounds/:round/publish', 'run', choosePublic)
  get('/rounds/:round/preview', 'run', showPreview)
  post('/rounds/:round/release', 'run', takeRelease)
  return router
}
