/**
 * The addresses of the development plan, mounted with the other pages of the staff: who reads results may see it, who manages changes it.
 */
import type { Router } from 'express'
import type { Dependencies } from '../../dependencies.ts'
import { staffRoutes } from '../access/staff-routes.ts'
import { askToRemove, removeAction } from './remove-action.ts'
import { saveAction, showAction } from './save-action.ts'
import { showActions } from './show-actions.ts'
import { showPlan } from './show-plan.ts'

export function planRoutes(dependencies: Dependencies): Router {
  const { router, get, post } = staffRoutes(dependencies)
  get('/organisations/:organisation/plan', 'readResults', showPlan)
  get('/rounds/:round/actions', 'readResults', showActions)
  // Before the address of one action, which any word would be.
  get('/rounds/:round/actions/new', 'manage', showAction)
  post('/rounds/:round/actions/new', 'manage', saveAction)
  get('/rounds/:round/actions/:action', 'manage', showAction)
  post('/rounds/:round/actions/:action', 'manage', saveAction)
  get('/rounds/:round/actions/:action/remove', 'manage', askToRemove)
  post('/rounds/:round/actions/:action/remove', 'manage', removeAction)
  return router
}
