/**
 * What an account may do in an organisation, and what the account of a request may do where the request leads.
 *
 * The guards of `staffRoutes` find it out once and remember it; `visitOf` hands it to the pages, which show no way that is closed.
 */
import type { Request } from 'express'
import type { Account } from '../../../data/account.ts'
import type { Dependencies } from '../../dependencies.ts'
import type { Permission } from './permissions.ts'
import { everyPermission, permissionsAs, permissionsOfEverybody } from './permissions.ts'

/** Of an account without a role there: only what everybody may. */
export async function permissionsIn(
  { store }: Pick<Dependencies, 'store'>,
  account: Account,
  organisationId: string,
): Promise<ReadonlySet<Permission>> {
  if (account.role === 'admin') return everyPermission
  const role = await store.accounts.roleIn(account.id, organisationId)
  return role === undefined ? permissionsOfEverybody : permissionsAs(role)
}

const remembered = new WeakMap<object, ReadonlySet<Permission>>()

export const rememberAllowed = (request: object, allowed: ReadonlySet<Permission>): void => {
  remembered.set(request, allowed)
}

/** Nothing on pages before sign-in. */
export const allowedOn = (request: Request): ReadonlySet<Permission> => remembered.get(request) ?? new Set()
