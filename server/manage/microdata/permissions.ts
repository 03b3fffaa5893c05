/**
 * Who may take microdata of an organisation: a page for administrators, with a page before each change that asks whether to do it.
 */
import type { Request, Response } from 'express'
import type { Manager } from '../../../data/microdata-permissions.ts'
import type { Organisation } from '../../../data/organisation.ts'
import { confirmPermissionPage, permissionsPage } from '../../../views/manage/microdata-permissions-page.ts'
import type { Dependencies } from '../../dependencies.ts'
import { Refusal } from '../../web/refusal.ts'
import { accountOf } from '../access/signed-in.ts'
import { logMoment } from '../log/note-step.ts'
import { findOrganisation } from '../organisations/find-organisation.ts'
import { postedFields } from '../posted-fields.ts'
import { showStaffPage, visitOf } from '../staff-visit.ts'

type OrganisationRequest = Request<{ organisation: string }>
type AccountRequest = Request<{ organisation: string; account: string }>

/** @throws Refusal 404 for an organisation of others, 403 for those who are not administrators. */
async function forAdministrator(dependencies: Dependencies, request: OrganisationRequest): Promise<Organisation> {
  const organisation = await findOrganisation(dependencies, request, request.params.organisation)
  if (accountOf(request).role !== 'admin') throw new Refusal(403, 'notAllowed')
  return organisation
}

const nameOf = ({ name, email }: Manager): string => (name === '' ? email : name)

export async function showPermissions(dependencies: Dependencies, request: OrganisationRequest, response: Response): Promise<void> {
  const organisation = await forAdministrator(dependencies, request)
  const visit = visitOf(request)
  const managers = await dependencies.store.microdataPermissions.managers(organisation.id)
  const people = managers.map((manager) => ({ id: manager.id, name: nameOf(manager), email: manager.email, may: manager.mayTakeMicrodata }))
  await showStaffPage(response, 'microdata-permissions', visit, permissionsPage(visit, { organisation, people }))
}

export async function confirmPermission(dependencies: Dependencies, request: AccountRequest, response: Response): Promise<void> {
  const organisation = await forAdministrator(dependencies, request)
  const managers = await dependencies.store.microdataPermissions.managers(organisation.id)
  const manager = managers.find(({ id }) => id === request.params.account)
  if (manager === undefined) throw new Refusal(404, 'notFound')
  const visit = visitOf(request)
  const page = confirmPermissionPage(visit, { organisation, id: manager.id, name: nameOf(manager), may: manager.mayTakeMicrodata })
  await showStaffPage(response, 'microdata-permission', visit, page)
}

/** Does what the page asked (`may`: yes or no); a second press finds it done. */
export async function changePermission(dependencies: Dependencies, request: AccountRequest, response: Response): Promise<void> {
  const organisation = await forAdministrator(dependencies, request)
  const { text } = postedFields(request)
  const outcome = await dependencies.store.microdataPermissions.change({
    accountId: request.params.account,
    organisationId: organisation.id,
    may: text('may') === 'yes',
    by: accountOf(request).id,
    at: logMoment(dependencies),
  })
  if (outcome === 'unknown') throw new Refusal(404, 'notFound')
  response.redirect(303, `/manage/organisations/${organisation.id}/microdata`)
}
