/**
 * Accounts of staff and their memberships in organisations. Hashing and checking passwords is the server's.
 */
import type { Account, AccountRole, Membership, MembershipRole } from './account.ts'
import type { Connections } from './connections.ts'
import { inTransaction } from './in-transaction.ts'
import type { KyselyDatabase } from './open-connection.ts'
import { newId } from './random-id.ts'
import { setupCodeHashSetting } from './settings.ts'

export type NewAccount = Omit<Account, 'id'>
export type CreateAccountOutcome = { readonly outcome: 'created'; readonly account: Account } | { readonly outcome: 'emailTaken' }
export type FirstAccountOutcome =
  { readonly outcome: 'created'; readonly account: Account } | { readonly outcome: 'wrongSetupCode' | 'accountsExist' }

/** An account as a member of one organisation. */
export interface Member extends Omit<Account, 'passwordHash'> {
  readonly membership: Membership
}

export interface Accounts {
  /** An admin, if there is no account yet and the hash is the kept one (`settings`), which is used up by it. */
  createFirst(account: Omit<NewAccount, 'role'>, setupCodeHash: string): Promise<FirstAccountOutcome>
  /** E-mail addresses are compared without upper and lower case. */
  create(account: NewAccount): Promise<CreateAccountOutcome>
  find(id: string): Promise<Account | undefined>
  findByEmail(email: string): Promise<Account | undefined>
  /** All, by e-mail address. */
  list(): Promise<readonly Account[]>
  setPasswordHash(id: string, passwordHash: string): Promise<'changed' | 'unknown'>
  /** Makes or changes a membership. `unknown`: no such account or organisation, or the unit is not of it. */
  join(membership: Membership): Promise<'joined' | 'unknown'>
  leave(accountId: string, organisationId: string): Promise<'left' | 'notMember'>
  memberships(accountId: string): Promise<readonly Membership[]>
  roleIn(accountId: string, organisationId: string): Promise<MembershipRole | undefined>
  /** Everybody of an organisation with what they are there, by e-mail address. */
  members(organisationId: string): Promise<readonly Member[]>
}

/** Addresses are compared in this form. */
export const normalisedEmail = (email: string): string => email.trim().normalize('NFC').toLowerCase()

const accountWith = (db: KyselyDatabase, column: 'id' | 'email', value: string): Promise<Account | undefined> =>
  db.selectFrom('account').selectAll().where(column, '=', value).executeTakeFirst()

async function create(db: KyselyDatabase, account: Account): Promise<CreateAccountOutcome> {
  if ((await accountWith(db, 'email', account.email)) !== undefined) return { outcome: 'emailTaken' }
  await db.insertInto('account').values(account).execute()
  return { outcome: 'created', account }
}

async function createFirst(db: KyselyDatabase, account: Account, setupCodeHash: string): Promise<FirstAccountOutcome> {
  const any = await db.selectFrom('account').select('id').limit(1).executeTakeFirst()
  if (any !== undefined) return { outcome: 'accountsExist' }
  const used = await db.deleteFrom('setting').where('name', '=', setupCodeHashSetting).where('value', '=', setupCodeHash).executeTakeFirst()
  if (used.numDeletedRows === 0n) return { outcome: 'wrongSetupCode' }
  await db.insertInto('account').values(account).execute()
  return { outcome: 'created', account }
}

const isUnitOf = async (db: KyselyDatabase, unit: string, organisationId: string): Promise<boolean> =>
  (await db.selectFrom('unit').select('id').where('id', '=', unit).where('organisationId', '=', organisationId).executeTakeFirst()) !==
  undefined

async function join(db: KyselyDatabase, membership: Membership): Promise<'joined' | 'unknown'> {
  const organisation = await db.selectFrom('organisation').select('id').where('id', '=', membership.organisationId).executeTakeFirst()
  if (organisation === undefined || (await accountWith(db, 'id', membership.accountId)) === undefined) return 'unknown'
  const { organisationId, accountId, role, unit = null } = membership
  if (unit !== null && !(await isUnitOf(db, unit, organisationId))) return 'unknown'
  await db
    .insertInto('membership')
    .values({ organisationId, accountId, role, unitId: unit })
    .onConflict((conflict) => conflict.columns(['organisationId', 'accountId']).doUpdateSet({ role, unitId: unit, fromGroups: 0 }))
    .execute()
  return 'joined'
}

async function leave(db: KyselyDatabase, accountId: string, organisationId: string): Promise<'left' | 'notMember'> {
  const gone = await db
    .deleteFrom('membership')
    .where('accountId', '=', accountId)
    .where('organisationId', '=', organisationId)
    .executeTakeFirst()
  return gone.numDeletedRows > 0n ? 'left' : 'notMember'
}

async function setPasswordHash(db: KyselyDatabase, id: string, passwordHash: string): Promise<'changed' | 'unknown'> {
  const { numUpdatedRows } = await db.updateTable('account').set({ passwordHash }).where('id', '=', id).executeTakeFirst()
  return numUpdatedRows > 0n ? 'changed' : 'unknown'
}

async function membersOf(db: KyselyDatabase, organisationId: string): Promise<readonly Member[]> {
  const rows = await db
    .selectFrom('membership')
    .innerJoin('account', 'account.id', 'membership.accountId')
    .select(['account.id', 'account.email', 'account.name', 'account.role', 'membership.role as memberRole', 'membership.unitId as unit'])
    .where('membership.organisationId', '=', organisationId)
    .orderBy('account.email')
    .execute()
  return rows.map(({ memberRole, unit, ...account }) => ({
    ...account,
    membership: { organisationId, accountId: account.id, role: memberRole, unit },
  }))
}

export function accountsOn({ db, random }: Connections): Accounts {
  const withId = ({ email, name, passwordHash }: Omit<NewAccount, 'role'>, role: AccountRole): Account => ({
    id: newId(random),
    email: normalisedEmail(email),
    name,
    passwordHash,
    role,
  })
  const memberships = (accountId: string) =>
    db
      .selectFrom('membership')
      .select(['organisationId', 'accountId', 'role', 'unitId as unit'])
      .where('accountId', '=', accountId)
      .orderBy('organisationId')
  return {
    createFirst: (account, hash) => inTransaction(db, (transaction) => createFirst(transaction, withId(account, 'admin'), hash)),
    create: (account) => inTransaction(db, (transaction) => create(transaction, withId(account, account.role))),
    find: (id) => accountWith(db, 'id', id),
    findByEmail: (email) => accountWith(db, 'email', normalisedEmail(email)),
    list: () => db.selectFrom('account').selectAll().orderBy('email').execute(),
    setPasswordHash: (id, hash) => setPasswordHash(db, id, hash),
    join: (membership) => inTransaction(db, (transaction) => join(transaction, membership)),
    leave: (accountId, organisationId) => leave(db, accountId, organisationId),
    memberships: (accountId) => memberships(accountId).execute(),
    members: (organisationId) => membersOf(db, organisationId),
    roleIn: async (accountId, organisationId) =>
      (await memberships(accountId).where('organisationId', '=', organisationId).executeTakeFirst())?.role,
  }
}
