/**
 * Who is who: inviting people, changing their roles, removing them, so that an organisation keeps a manager and the house an administrator.
 *
 * Called by the pages of people. `accounts` reads, and makes what needs no such care. What a role allows is the server's to know.
 */
import type { Account, AccountRole, Membership } from './account.ts'
import type { Connections } from './connections.ts'
import { inTransaction } from './in-transaction.ts'
import type { InvitedPerson, InviteOutcome, OrganisationInvitation } from './invite-people.ts'
import { invite, inviteAdministrators, isUnitOfOrganisation } from './invite-people.ts'
import type { KyselyDatabase } from './open-connection.ts'

/** Whether whoever changes things is an administrator of the installation. */
export interface ByWhom {
  readonly asAdministrator: boolean
}

/** lastManager: nobody else could manage the organisation; administrator: only another one may change an administrator. */
export type MemberRefusal = 'unknown' | 'lastManager' | 'administrator'
export type AccountRefusal = 'unknown' | 'lastAdministrator'

export interface People {
  /** Accounts are made where there are none, without a password. All are invited, or nobody. */
  invite(invitation: OrganisationInvitation): Promise<InviteOutcome>
  /** Makes administrators of the installation of them. `members`: they are ones already. */
  inviteAdministrators(people: readonly InvitedPerson[]): Promise<InviteOutcome>
  changeRole(membership: Membership, by: ByWhom): Promise<'changed' | MemberRefusal>
  removeMember(accountId: string, organisationId: string, by: ByWhom): Promise<'removed' | MemberRefusal>
  setAccountRole(accountId: string, role: AccountRole): Promise<'changed' | AccountRefusal>
  /** With its memberships, sessions and whatever else is its own. The log keeps the id. */
  removeAccount(accountId: string): Promise<'removed' | AccountRefusal>
}

const accountOf = (db: KyselyDatabase, id: string): Promise<Account | undefined> =>
  db.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirst()

/** Whether one of them has a password or an identity elsewhere: who has only been invited is not in charge of anything yet. */
async function anyCanSignIn(db: KyselyDatabase, accountIds: readonly string[]): Promise<boolean> {
  if (accountIds.length === 0) return false
  const found = await db
    .selectFrom('account')
    .leftJoin('accountIdentity', 'accountIdentity.accountId', 'account.id')
    .select('account.id')
    .where('account.id', 'in', accountIds)
    .where((where) => where.or([where('account.passwordHash', '!=', ''), where('accountIdentity.accountId', 'is not', null)]))
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

/** What stands against taking this person's present role away. `stays`: whether the person manages the organisation afterwards too. */
async function memberRefusal(
  db: KyselyDatabase,
  { accountId, organisationId }: Pick<Membership, 'accountId' | 'organisationId'>,
  { asAdministrator }: ByWhom,
  stays: boolean,
): Promise<MemberRefusal | undefined> {
  const members = await db.selectFrom('membership').select(['accountId', 'role']).where('organisationId', '=', organisationId).execute()
  const member = members.find((each) => each.accountId === accountId)
  if (member === undefined) return 'unknown'
  if (asAdministrator) return undefined
  if ((await accountOf(db, accountId))?.role === 'admin') return 'administrator'
  if (member.role !== 'manager' || stays) return undefined
  const others = members.filter((each) => each.role === 'manager' && each.accountId !== accountId).map((each) => each.accountId)
  return (await anyCanSignIn(db, others)) ? undefined : 'lastManager'
}

async function changeRole(db: KyselyDatabase, membership: Membership, by: ByWhom): Promise<'changed' | MemberRefusal> {
  const { accountId, organisationId, role, unit = null } = membership
  const refusal = await memberRefusal(db, membership, by, role === 'manager')
  if (refusal !== undefined) return refusal
  if (!(await isUnitOfOrganisation(db, organisationId, unit))) return 'unknown'
  // The role is now given by hand: groups of an identity provider don't take it back.
  await db
    .updateTable('membership')
    .set({ role, unitId: unit, fromGroups: 0 })
    .where('accountId', '=', accountId)
    .where('organisationId', '=', organisationId)
    .execute()
  return 'changed'
}

async function removeMember(db: KyselyDatabase, accountId: string, organisationId: string, by: ByWhom): Promise<'removed' | MemberRefusal> {
  const refusal = await memberRefusal(db, { accountId, organisationId }, by, false)
  if (refusal !== undefined) return refusal
  await db.deleteFrom('membership').where('accountId', '=', accountId).where('organisationId', '=', organisationId).execute()
  return 'removed'
}

async function accountRefusal(db: KyselyDatabase, accountId: string): Promise<AccountRefusal | undefined> {
  const account = await accountOf(db, accountId)
  if (account === undefined) return 'unknown'
  const others = await db.selectFrom('account').select('id').where('role', '=', 'admin').where('id', '!=', accountId).execute()
  if (account.role !== 'admin') return undefined
  const inCharge = await anyCanSignIn(
    db,
    others.map(({ id }) => id),
  )
  return inCharge ? undefined : 'lastAdministrator'
}

async function setAccountRole(db: KyselyDatabase, id: string, role: AccountRole): Promise<'changed' | AccountRefusal> {
  const refusal = await accountRefusal(db, id)
  if (refusal === 'unknown' || (refusal !== undefined && role !== 'admin')) return refusal
  await db.updateTable('account').set({ role }).where('id', '=', id).execute()
  return 'changed'
}

async function removeAccount(db: KyselyDatabase, id: string): Promise<'removed' | AccountRefusal> {
  const refusal = await accountRefusal(db, id)
  if (refusal !== undefined) return refusal
  await db.deleteFrom('account').where('id', '=', id).execute()
  return 'removed'
}

export function peopleOn({ db, random }: Connections): People {
  return {
    invite: (invitation) => inTransaction(db, (transaction) => invite({ db: transaction, random }, invitation)),
    inviteAdministrators: (people) => inTransaction(db, (transaction) => inviteAdministrators({ db: transaction, random }, people)),
    changeRole: (membership, by) => inTransaction(db, (transaction) => changeRole(transaction, membership, by)),
    removeMember: (accountId, organisationId, by) =>
      inTransaction(db, (transaction) => removeMember(transaction, accountId, organisationId, by)),
    setAccountRole: (id, role) => inTransaction(db, (transaction) => setAccountRole(transaction, id, role)),
    removeAccount: (id) => inTransaction(db, (transaction) => removeAccount(transaction, id)),
  }
}
