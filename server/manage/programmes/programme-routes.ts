/**
 * The addresses of programmes, of the association that runs one and of its members. Mounted by `manageRouter`, behind sign-in.
 */
import type { Router } from 'express'
import type { Dependencies } from '../../dependencies.ts'
import { staffRoutes } from '../access/staff-routes.ts'
import { acceptProposal, showProposal } from './accept-proposal.ts'
import { makeProgramme, showNewProgramme } from './new-programme.ts'
import {
  acceptForAll,
  inviteMembers,
  openAccepted,
  showPool,
  showRelease,
  takePool,
  takeRelease,
  withdrawProposal,
} from './programme-steps.ts'
import { showProgramme } from './show-programme.ts'

export function programmeRoutes(dependencies: Dependencies): Router {
  const { router, get, post } = staffRoutes(dependencies)
  get('/organisations/:organisation/programmes/new', 'manage', showNewProgramme)
  post('/organisations/:organisation/programmes/new', 'manage', makeProgramme)
  const own = '/organisations/:organisation/programmes/:programme'
  get(own, 'readResults', showProgramme)
  post(`${own}/members`, 'manage', inviteMembers)
  post(`${own}/withdraw`, 'manage', withdrawProposal)
  post(`${own}/accept-all`, 'administer', acceptForAll)
  post(`${own}/open`, 'manage', openAccepted)
  get(`${own}/pool`, 'manage', showPool)
  post(`${own}/pool`, 'manage', takePool)
  get(`${own}/release`, 'manage', showRelease)
  post(`${own}/release`, 'manage', takeRelease)
  get('/organisations/:organisation/proposals/:programme', 'manage', showProposal)
  post('/organisations/:organisation/proposals/:programme', 'manage', acceptProposal)
  return router
}
