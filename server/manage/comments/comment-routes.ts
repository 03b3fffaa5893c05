/**
 * Open answers of closed surveys: reading, searching, marking. Mounted by `manageRouter`, behind sign-in.
 */
import type { Router } from 'express'
import type { Dependencies } from '../../dependencies.ts'
import { staffRoutes } from '../access/staff-routes.ts'
import { markComment, showComment, showComments } from './comments.ts'

export function commentRoutes(dependencies: Dependencies): Router {
  const { router, get, post } = staffRoutes(dependencies)
  get('/rounds/:round/comments', 'readResults', showComments)
  get('/rounds/:round/comments/:comment', 'readResults', showComment)
  post('/rounds/:round/comments/:comment', 'run', markComment)
  return router
}
