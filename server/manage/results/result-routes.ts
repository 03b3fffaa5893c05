/**
 * The workbench of a closed survey. Mounted by `manageRouter`, behind sign-in.
 */
import type { Router } from 'express'
import type { Dependencies } from '../../dependencies.ts'
import { staffRoutes } from '../access/staff-routes.ts'
import { showWorkbench } from './workbench.ts'

export function resultRoutes(dependencies: Dependencies): Router {
  const { router, get } = staffRoutes(dependencies)
  get('/rounds/:round/workbench', 'readResults', showWorkbench)
  return router
}
