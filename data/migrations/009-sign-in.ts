/**
 * Migration 9: what signing in needs: second factors, links for new passwords, accounts at an identity provider, and whose session is
 * where. Run by `migrate`.
 *
 * Codes and tokens are kept as hashes; the secret of a second factor is sealed by the server. Moments are milliseconds since 1970.
 */
import type { ColumnDefinitionBuilder } from 'kysely'
import { sql } from 'kysely'
import type { KyselyDatabase } from '../open-connection.ts'

const goesWithAccount = (column: ColumnDefinitionBuilder) => column.references('account.id').onDelete('cascade')
const ofAccount = (column: ColumnDefinitionBuilder) => goesWithAccount(column.notNull())

async function makeSecondFactors({ schema }: KyselyDatabase): Promise<void> {
  await schema
    .createTable('secondFactor')
    .addColumn('accountId', 'text', (column) => goesWithAccount(column.primaryKey()))
    .addColumn('sealedSecret', 'blob', (column) => column.notNull())
    .addColumn('lastStep', 'integer', (column) => column.notNull())
    .modifyEnd(sql`strict, without rowid`)
    .execute()
  await schema
    .createTable('recoveryCode')
    .addColumn('accountId', 'text', ofAccount)
    .addColumn('hash', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('recovery_code_key', ['accountId', 'hash'])
    .modifyEnd(sql`strict, without rowid`)
    .execute()
}

async function makeAccountTokens({ schema }: KyselyDatabase): Promise<void> {
  await schema
    .createTable('accountToken')
    .addColumn('hash', 'blob', (column) => column.primaryKey().notNull())
    .addColumn('accountId', 'text', ofAccount)
    .addColumn('purpose', 'text', (column) => column.notNull())
    .addColumn('expiresAt', 'integer', (column) => column.notNull())
    .modifyEnd(sql`strict, without rowid`)
    .execute()
}

async function makeIdentities({ schema }: KyselyDatabase): Promise<void> {
  await schema
    .createTable('accountIdentity')
    .addColumn('issuer', 'text', (column) => column.notNull())
    .addColumn('accountId', 'text', ofAccount)
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('madeAdmin', 'integer', (column) => column.notNull().defaultTo(0))
    .addPrimaryKeyConstraint('account_identity_key', ['issuer', 'subject'])
    .addUniqueConstraint('account_identity_once', ['issuer', 'accountId'])
    .modifyEnd(sql`strict, without rowid`)
    .execute()
  await schema
    .alterTable('membership')
    .addColumn('fromGroups', 'integer', (column) => column.notNull().defaultTo(0))
    .execute()
}

async function sayWhoseSession({ schema }: KyselyDatabase): Promise<void> {
  const session = () => schema.alterTable('session')
  await session().addColumn('accountId', 'text', goesWithAccount).execute()
  await session().addColumn('begun', 'text').execute()
  await session().addColumn('device', 'text').execute()
  await schema.createIndex('session_by_account').on('session').column('accountId').execute()
}

export async function makeSignIn(transaction: KyselyDatabase): Promise<void> {
  await makeSecondFactors(transaction)
  await makeAccountTokens(transaction)
  await makeIdentities(transaction)
  await sayWhoseSession(transaction)
}
