/**
 * Who may take microdata of an organisation: a permission of its own, which nobody has unless it was given.
 *
 * It stands at the membership. An administrator manages organisations without being a member and becomes one by getting it.
 */
import type { Account } from './account.ts'
import { addAuditEntry } from './audit.ts'
import type { Connections } from './connections.ts'
import { inTransaction } from './in-transaction.ts'
import type { KyselyDatabase } from './open-connection.ts'

/** Somebody who manages the organisation. */
export interface Manager extends Omit<Account, 'passwordHash'> {
  readonly mayTakeMicrodata: boolean
}

/** `by`: the account that gives or takes away; `at` as in the log. */
export interface PermissionChange {
  readonly accountId: string
  readonly organisationId: string
  readonly may: boolean
  readonly by: string
  readonly at: string
}

export interface MicrodataPermissions {
  has(accountId: string, organisationId: string): Promise<boolean>
  /** Gives the permission or takes it away, with an entry in the log. `unchanged`: it was so already; nothing is logged. */
  change(change: PermissionChange): Promise<'changed' | 'unchanged' | 'unknown'>
  /** Members and administrators, by e-mail address. */
  managers(organisationId: string): Promise<readonly Manager[]>
}

async function managersOf(db: KyselyDatabase, organisationId: string): Promise<readonly Manager[]> {
  const rows = await db
    .selectFrom('account')
    .leftJoin('membership', (join) =>
      join.onRef('membership.accountId', '=', 'account.id').on('membership.organisationId', '=', organisationId),
    )
    .select(['account.id', 'account.email', 'account.name', 'account.role', 'membership.mayTakeMicrodata'])
    .where((where) => where.or([where('account.role', '=', 'admin'), where('membership.accountId', 'is not', null)]))
    .orderBy('account.email')
    .execute()
  return rows.map((row) => ({ ...row, mayTakeMicrodata: row.mayTakeMicrodata === 1 }))
}

async function change(
  db: KyselyDatabase,
  { accountId, organisationId, may, by, at }: PermissionChange,
): Promise<'changed' | 'unchanged' | 'unknown'> {
  const manager = (await managersOf(db, organisationId)).find(({ id }) => id === accountId)
  if (manager === undefined) return 'unknown'
  if (manager.mayTakeMicrodata === may) return 'unchanged'
  const mayTakeMicrodata = may ? 1 : 0
  await db
    .insertInto('membership')
    .values({ organisationId, accountId, role: 'manager', unitId: null, mayTakeMicrodata })
    .onConflict((conflict) => conflict.columns(['organisationId', 'accountId']).doUpdateSet({ mayTakeMicrodata }))
    .execute()
  const action = may ? 'microdataAllowed' : 'microdataWithdrawn'
  await addAuditEntry(db, { at, account: by, organisation: organisationId, round: null, action, detail: { whom: accountId } })
  return 'changed'
}

export function microdataPermissionsOn({ db }: Connections): MicrodataPermissions {
  return {
    has: async (accountId, organisationId) => {
      const row = await db
        .selectFrom('membership')
        .select('mayTakeMicrodata')
        .where('accountId', '=', accountId)
        .where('organisationId', '=', organisationId)
        .executeTakeFirst()
      return row?.mayTakeMicrodata === 1
    },
    change: (permission) => inTransaction(db, (transaction) => change(transaction, permission)),
    managers: (organisationId) => managersOf(db, organisationId),
  }
}
