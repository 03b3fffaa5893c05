/**
 * The addresses of a survey's invitations: the list, one person, and lists that come in. Mounted by `manageRouter`, behind sign-in.
 */
import type { Router } from 'express'
import { newId } from '../../../data/random-id.ts'
import type { Dependencies } from '../../dependencies.ts'
import { staffRoutes } from '../access/staff-routes.ts'
import { addInvitation, changeInvitation, showInvitation, showNewInvitation } from './edit-invitation.ts'
import { exportInvitations } from './export-invitations.ts'
import { confirmList, sendFaulty } from './import-list.ts'
import { removeInvitations } from './remove-invitations.ts'
import { showInvitations } from './show-invitations.ts'
import { showList } from './show-list.ts'
import { chooseColumns, showImport, takeList } from './take-list.ts'
import { waitingLists } from './waiting-lists.ts'

export function invitationRoutes(dependencies: Dependencies): Router {
  const { router, get, post } = staffRoutes(dependencies)
  const lists = waitingLists(() => newId(dependencies.randomBytes))
  const own = '/rounds/:round/invitations' as const
  get(own, 'prepare', showInvitations)
  post(`${own}/remove`, 'prepare', removeInvitations)
  post(`${own}/export`, 'prepare', exportInvitations)
  get(`${own}/new`, 'prepare', showNewInvitation)
  post(`${own}/new`, 'prepare', addInvitation)
  get(`${own}/import`, 'prepare', showImport)
  post(`${own}/import`, 'prepare', takeList(lists))
  get(`${own}/import/:list`, 'prepare', showList(lists))
  post(`${own}/import/:list/columns`, 'prepare', chooseColumns(lists))
  post(`${own}/import/:list/confirm`, 'prepare', confirmList(lists))
  get(`${own}/import/:list/faulty.csv`, 'prepare', sendFaulty(lists))
  get(`${own}/:invitation/edit`, 'prepare', showInvitation)
  post(`${own}/:invitation/edit`, 'prepare', changeInvitation)
  return router
}
