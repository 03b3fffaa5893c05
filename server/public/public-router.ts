/**
 * What everybody may see: the front page, the promises on privacy and accessibility, and a sign of life for monitoring.
 */
import { Router } from 'express'
import type { Dependencies } from '../dependencies.ts'
import { showAccessibility, showPrivacy } from './promises.ts'
import { showFrontPage } from './front-page.ts'

export function publicRouter(dependencies: Dependencies): Router {
  const router = Router()
  router.get('/', (request, response) => showFrontPage(dependencies, request, response))
  router.get('/privacy', showPrivacy)
  router.get('/accessibility', showAccessibility)
  router.get('/healthz', async (_request, response) => {
    await dependencies.store.settings.get('health')
    response.json({ status: 'ok' })
  })
  return router
}
