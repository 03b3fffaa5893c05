/**
 * The addresses of what is printed for a survey: letters with personal codes, and posters with open links. Mounted by `manageRouter`.
 */
import type { Router } from 'express'
import type { Dependencies } from '../../dependencies.ts'
import { staffRoutes } from '../access/staff-routes.ts'
import type { RoundRequest } from '../invitations/invitation-setting.ts'
import { makeLetters, sendSample } from './make-letters.ts'
import { sendPosters, showPosters } from './posters.ts'
import { showLetters, showSample } from './show-letters.ts'

export function letterRoutes(dependencies: Dependencies): Router {
  const { router, get, post } = staffRoutes(dependencies)
  const own = '/rounds/:round/letters' as const
  get(own, 'run', (parts, request: RoundRequest, response) => showLetters(parts, request, response))
  post(own, 'run', makeLetters)
  get(`${own}/sample`, 'run', showSample)
  get(`${own}/sample.pdf`, 'run', sendSample)
  get('/rounds/:round/posters', 'prepare', showPosters)
  get('/rounds/:round/posters.pdf', 'prepare', sendPosters)
  return router
}
