/**
 * Which account a person of an identity provider has, and the roles that follow the person's groups there.
 *
 * Roles that were given by hand are never touched. Talking to the provider is the server's (`server/manage/access/single-sign-on`).
 */
import type { Membership } from './account.ts'
import type { Connections } from './connections.ts'
import { inTransaction } from './in-transaction.ts'
import type { KyselyDatabase } from './open-connection.ts'

/** `issuer`: address of the provider; `subject`: what it calls the person, for ever. */
export interface Identity {
  readonly issuer: string
  readonly subject: string
}

/** What groups give: at most one membership in an organisation. */
export interface GroupRoles {
  readonly admin: boolean
  readonly memberships: readonly Omit<Membership, 'accountId'>[]
}

export interface Identities {
  find(identity: Identity): Promise<string | undefined>
  /** Ties the account to the identity. `taken`: one of the two is tied to another already. */
  link(accountId: string, identity: Identity): Promise<'linked' | 'taken'>
  /**
   * Makes the account what its groups say: gives, changes and takes away what came from groups before. A membership whose organisation
   * or unit is not there is left out.
   */
  follow(identity: Identity, roles: GroupRoles): Promise<void>
}

async function find(db: KyselyDatabase, { issuer, subject }: Identity): Promise<string | undefined> {
  const row = await db
    .selectFrom('accountIdentity')
    .select('accountId')
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst()
  return row?.accountId
}

async function link(db: KyselyDatabase, accountId: string, identity: Identity): Promise<'linked' | 'taken'> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('accountIdentity')
    .values({ ...identity, accountId })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n || (await find(db, identity)) === accountId ? 'linked' : 'taken'
}

/** An administrator by hand stays one; one by groups is one as long as the groups say so. */
async function followAdmin(db: KyselyDatabase, accountId: string, { issuer, subject }: Identity, admin: boolean): Promise<void> {
  const identity = () => db.updateTable('accountIdentity').where('issuer', '=', issuer).where('subject', '=', subject)
  const account = () => db.updateTable('account').where('id', '=', accountId)
  if (admin) {
    const { numUpdatedRows } = await account().set({ role: 'admin' }).where('role', '=', 'member').executeTakeFirst()
    if (numUpdatedRows > 0n) await identity().set({ madeAdmin: 1 }).execute()
    return
  }
  const { numUpdatedRows } = await identity().set({ madeAdmin: 0 }).where('madeAdmin', '=', 1).executeTakeFirst()
  if (numUpdatedRows > 0n) await account().set({ role: 'member' }).execute()
}

async function isThere(db: KyselyDatabase, { organisationId, unit = null }: Omit<Membership, 'accountId'>): Promise<boolean> {
  const organisation = await db.selectFrom('organisation').select('id').where('id', '=', organisationId).executeTakeFirst()
  if (organisation === undefined || unit === null) return organisation !== undefined
  const row = await db
    .selectFrom('unit')
    .select('id')
    .where('id', '=', unit)
    .where('organisationId', '=', organisationId)
    .executeTakeFirst()
  return row !== undefined
}

async function followMembership(db: KyselyDatabase, accountId: string, membership: Omit<Membership, 'accountId'>): Promise<void> {
  const { organisationId, role, unit = null } = membership
  await db
    .insertInto('membership')
    .values({ organisationId, accountId, role, unitId: unit, fromGroups: 1 })
    .onConflict((conflict) =>
      conflict.columns(['organisationId', 'accountId']).doUpdateSet({ role, unitId: unit }).where('membership.fromGroups', '=', 1),
    )
    .execute()
}

async function follow(db: KyselyDatabase, identity: Identity, { admin, memberships }: GroupRoles): Promise<void> {
  const accountId = await find(db, identity)
  if (accountId === undefined) return
  await followAdmin(db, accountId, identity, admin)
  const given = await Promise.all(memberships.map(async (each) => ((await isThere(db, each)) ? [each] : [])))
  const kept = given.flat()
  const gone = db.deleteFrom('membership').where('accountId', '=', accountId).where('fromGroups', '=', 1)
  const organisations = kept.map(({ organisationId }) => organisationId)
  await (organisations.length === 0 ? gone : gone.where('organisationId', 'not in', organisations)).execute()
  for (const membership of kept) await followMembership(db, accountId, membership)
}

export function identitiesOn({ db }: Connections): Identities {
  return {
    find: (identity) => find(db, identity),
    link: (accountId, identity) => link(db, accountId, identity),
    follow: (identity, roles) => inTransaction(db, (transaction) => follow(transaction, identity, roles)),
  }
}
