/**
 * Which account a person of the identity provider has here, with the roles that the person's groups give today.
 *
 * Found by issuer and subject; the first time by an e-mail address that the provider has verified. Who has no account gets one where a
 * group gives a role. Roles given by hand stay.
 */
import type { Account } from '../../../../data/account.ts'
import type { GroupRoles } from '../../../../data/identities.ts'
import type { Dependencies } from '../../../dependencies.ts'
import type { GroupGrant } from '../../../single-sign-on-settings.ts'
import type { PersonAtProvider } from './person-at-provider.ts'

export type PersonOutcome =
  { readonly outcome: 'known'; readonly account: Account } | { readonly outcome: 'emailUnverified' | 'otherPerson' | 'noRole' }

/** Of several roles in one organisation the one that stands first in the settings. */
export function rolesOf(grants: readonly GroupGrant[], groups: readonly string[]): GroupRoles {
  const given = grants.filter(({ group }) => groups.includes(group))
  const memberships = given.flatMap((grant) =>
    'organisation' in grant ? [{ organisationId: grant.organisation, role: grant.role, unit: grant.unit ?? null }] : [],
  )
  return {
    admin: given.some(({ role }) => role === 'admin'),
    memberships: memberships.filter(
      ({ organisationId }, at) => memberships.findIndex((each) => each.organisationId === organisationId) === at,
    ),
  }
}

async function newAccount({ store }: Dependencies, email: string, name: string): Promise<Account | undefined> {
  const made = await store.accounts.create({ email, name, passwordHash: '', role: 'member' })
  return made.outcome === 'created' ? made.account : store.accounts.findByEmail(email)
}

/** Ties the person to an account by the verified address. */
async function firstTime(
  dependencies: Dependencies,
  person: PersonAtProvider,
  roles: GroupRoles,
): Promise<'linked' | 'emailUnverified' | 'otherPerson' | 'noRole'> {
  const { store } = dependencies
  if (person.email === undefined) return 'emailUnverified'
  const found = await store.accounts.findByEmail(person.email)
  if (found === undefined && !roles.admin && roles.memberships.length === 0) return 'noRole'
  const account = found ?? (await newAccount(dependencies, person.email, person.name))
  if (account === undefined) return 'noRole'
  return (await store.identities.link(account.id, person.identity)) === 'linked' ? 'linked' : 'otherPerson'
}

export async function accountOfPerson(
  dependencies: Dependencies,
  person: PersonAtProvider,
  grants: readonly GroupGrant[],
): Promise<PersonOutcome> {
  const { accounts, identities } = dependencies.store
  const roles = rolesOf(grants, person.groups)
  const tied = (await identities.find(person.identity)) === undefined ? await firstTime(dependencies, person, roles) : 'linked'
  if (tied !== 'linked') return { outcome: tied }
  await identities.follow(person.identity, roles)
  const id = await identities.find(person.identity)
  const account = id === undefined ? undefined : await accounts.find(id)
  if (account === undefined) return { outcome: 'noRole' }
  const hasRole = account.role === 'admin' || (await accounts.memberships(account.id)).length > 0
  return hasRole ? { outcome: 'known', account } : { outcome: 'noRole' }
}
