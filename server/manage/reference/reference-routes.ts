/**
 * The addresses of published values, mounted with the other pages of the staff.
 */
import type { Router } from 'express'
import type { Dependencies } from '../../dependencies.ts'
import { staffRoutes } from '../access/staff-routes.ts'
import { addReferenceValues, removeReferenceValue, showReferenceValues } from './reference-values.ts'

const path = '/organisations/:organisation/reference-values'

export function referenceRoutes(dependencies: Dependencies): Router {
  const { router, get, post } = staffRoutes(dependencies)
  get(path, 'manage', showReferenceValues)
  post(path, 'manage', addReferenceValues)
  post(`${path}/:value/remove`, 'manage', removeReferenceValue)
  return router
}
