/**
 * The addresses of published values, mounted with the other pages of the staff.
 */
import type { Request } from 'express'
import { Router } from 'express'
import type { Dependencies } from '../../dependencies.ts'
import { addReferenceValues, removeReferenceValue, showReferenceValues } from './reference-values.ts'

type OrganisationRequest = Request<{ organisation: string }>
type ValueRequest = Request<{ organisation: string; value: string }>

const path = '/organisations/:organisation/reference-values'

export function referenceRoutes(dependencies: Dependencies): Router {
  const router = Router()
  router.get(path, (request: OrganisationRequest, response) => showReferenceValues(dependencies, request, response))
  router.post(path, (request: OrganisationRequest, response) => addReferenceValues(dependencies, request, response))
  router.post(`${path}/:value/remove`, (request: ValueRequest, response) => removeReferenceValue(dependencies, request, response))
  return router
}
