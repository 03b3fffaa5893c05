/**
 * Links that let a person choose a password: an invitation, or a reset. Used by `server/manage/access/account-tokens`.
 *
 * Only a hash of the token is kept: 256 bits of chance need no slow one. Moments are passed in, in milliseconds since 1970.
 */
import { createHash } from 'node:crypto'
import type { TokenPurpose } from './account.ts'
import type { Connections } from './connections.ts'
import { inTransaction } from './in-transaction.ts'
import type { KyselyDatabase } from './open-connection.ts'

/** A token as it is looked for; it counts only before its end and for its own purpose. */
export interface TokenQuery {
  readonly token: string
  readonly purpose: TokenPurpose
  readonly now: number
}

export interface AccountTokens {
  /** Keeps a new token, and forgets those that ended before `now`. */
  add(token: TokenQuery & { readonly accountId: string; readonly expiresAt: number }): Promise<void>
  /** The account that the token belongs to. Changes nothing. */
  accountOf(query: TokenQuery): Promise<string | undefined>
  /** Sets the password and spends every token of the account, whatever its purpose. Undefined: the token counts no more. */
  spend(query: TokenQuery, passwordHash: string): Promise<string | undefined>
  /** Spends all tokens of an account, for instance because its password was changed in another way. */
  removeOf(accountId: string): Promise<void>
}

const hashOf = (token: string): Buffer => createHash('sha256').update(token, 'utf8').digest()

async function accountOf(db: KyselyDatabase, { token, purpose, now }: TokenQuery): Promise<string | undefined> {
  const found = await db
    .selectFrom('accountToken')
    .select('accountId')
    .where('hash', '=', hashOf(token))
    .where('purpose', '=', purpose)
    .where('expiresAt', '>', now)
    .executeTakeFirst()
  return found?.accountId
}

const removeOf = (db: KyselyDatabase, accountId: string) => db.deleteFrom('accountToken').where('accountId', '=', accountId).execute()

async function spend(db: KyselyDatabase, query: TokenQuery, passwordHash: string): Promise<string | undefined> {
  const accountId = await accountOf(db, query)
  if (accountId === undefined) return undefined
  await removeOf(db, accountId)
  await db.updateTable('account').set({ passwordHash }).where('id', '=', accountId).execute()
  return accountId
}

export function accountTokensOn({ db }: Connections): AccountTokens {
  return {
    add: async ({ token, purpose, accountId, expiresAt, now }) => {
      await db.deleteFrom('accountToken').where('expiresAt', '<=', now).execute()
      await db
        .insertInto('accountToken')
        .values({ hash: hashOf(token), accountId, purpose, expiresAt })
        .execute()
    },
    accountOf: (query) => accountOf(db, query),
    spend: (query, passwordHash) => inTransaction(db, (transaction) => spend(transaction, query, passwordHash)),
    removeOf: async (accountId) => {
      await removeOf(db, accountId)
    },
  }
}
