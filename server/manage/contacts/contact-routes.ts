/**
 * The addresses that respondents left for a raffle or to hear the result. Mounted by `manageRouter`, behind sign-in.
 */
import type { Router } from 'express'
import type { Dependencies } from '../../dependencies.ts'
import { staffRoutes } from '../access/staff-routes.ts'
import { drawWinners, showContacts, takeContacts } from './contacts.ts'

export function contactRoutes(dependencies: Dependencies): Router {
  const { router, get, post } = staffRoutes(dependencies)
  get('/rounds/:round/contacts', 'run', showContacts)
  post('/rounds/:round/contacts/file', 'run', takeContacts)
  post('/rounds/:round/contacts/draw', 'run', drawWinners)
  return router
}
