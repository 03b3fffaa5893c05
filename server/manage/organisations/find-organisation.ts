/**
 * The organisation of a staff route, or page not found: an organisation of others does not exist for this account.
 */
import type { Request } from 'express'
import type { Organisation } from '../../../data/organisation.ts'
import type { Dependencies } from '../../dependencies.ts'
import { Refusal } from '../../web/refusal.ts'
import { accountOf, mayManage } from '../access/signed-in.ts'

/** The organisation with this id, if the signed-in account manages it. @throws Refusal 404 otherwise. */
export async function findOrganisation(dependencies: Dependencies, request: Request, id: unknown): Promise<Organisation> {
  const organisation = typeof id === 'string' ? await dependencies.store.organisations.find(id) : undefined
  if (organisation === undefined || !(await mayManage(dependencies, accountOf(request), organisation.id)))
    throw new Refusal(404, 'notFound')
  return organisation
}

/** All organisations that the signed-in account manages, by name. */
export async function organisationsOf({ store }: Dependencies, request: Request): Promise<readonly Organisation[]> {
  const account = accountOf(request)
  const all = await store.organisations.list()
  if (account.role === 'admin') return all
  const own = new Set((await store.accounts.memberships(account.id)).map(({ organisationId }) => organisationId))
  return all.filter(({ id }) => own.has(id))
}
