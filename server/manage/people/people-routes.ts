/**
 * The addresses of people: those of an organisation, for its managers, and everybody, for administrators. Mounted by `manageRouter`.
 */
import type { Router } from 'express'
import type { Dependencies } from '../../dependencies.ts'
import { staffRoutes } from '../access/staff-routes.ts'
import { changeAccountRole, confirmAccountRemoval, confirmRole, inviteAdministrators, removeAccount, showEverybody } from './everybody.ts'
import { inviteAccountAgain, inviteMemberAgain } from './invite-again.ts'
import { changeMember, confirmRemoval, removeMember, showMember } from './member.ts'
import { invitePeople, showPeople } from './organisation-people.ts'

const people = '/organisations/:organisation/people'

export function peopleRoutes(dependencies: Dependencies): Router {
  const { router, get, post } = staffRoutes(dependencies)
  get(people, 'manage', showPeople)
  post(people, 'manage', invitePeople)
  get(`${people}/:account`, 'manage', showMember)
  post(`${people}/:account`, 'manage', changeMember)
  get(`${people}/:account/remove`, 'manage', confirmRemoval)
  post(`${people}/:account/remove`, 'manage', removeMember)
  post(`${people}/:account/invitation`, 'manage', inviteMemberAgain)
  get('/people', 'administer', showEverybody)
  post('/people', 'administer', inviteAdministrators)
  get('/people/:account/role', 'administer', confirmRole)
  post('/people/:account/role', 'administer', changeAccountRole)
  get('/people/:account/remove', 'administer', confirmAccountRemoval)
  post('/people/:account/remove', 'administer', removeAccount)
  post('/people/:account/invitation', 'administer', inviteAccountAgain)
  return router
}
