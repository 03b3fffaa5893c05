/**
 * The addresses of published values, mounted with the other pages of the staff.
 */
import type { Router } from 'express'
import type { Dependencies } from '../../dependencies.ts'
import { staffRoutes } from '../access/staff-routes.ts'
import { referenceValues } from './reference-values.ts'

const path = '/organisations/:organisation/reference-values'

export function referenceRoutes(dependencies: Dependencies): Router {
  const { router, get, post } = staffRoutes(dependencies)
  get(path, 'manage', referenceValues.show)
  post(path, 'manage', referenceValues.add)
  post(`${path}/:value/remove`, 'manage', referenceValues.remove)
  return router
}
