/**
 * Migration 3: accounts of staff, their sessions, and settings. Run by `migrate`.
 */
import { sql } from 'kysely'
import type { KyselyDatabase } from '../open-connection.ts'

const strict = sql`strict, without rowid`

async function makePeople(db: KyselyDatabase): Promise<void> {
  await db.schema
    .createTable('account')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('email', 'text', (column) => column.notNull().unique())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('passwordHash', 'text', (column) => column.notNull())
    .addColumn('role', 'text', (column) => column.notNull())
    .modifyEnd(strict)
    .execute()
  await db.schema
    .createTable('membership')
    .addColumn('organisationId', 'text', (column) => column.notNull().references('organisation.id'))
    .addColumn('accountId', 'text', (column) => column.notNull().references('account.id').onDelete('cascade'))
    .addColumn('role', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('membership_key', ['organisationId', 'accountId'])
    .modifyEnd(strict)
    .execute()
}

async function makeSessionsAndSettings(db: KyselyDatabase): Promise<void> {
  await db.schema
    .createTable('session')
    .addColumn('id', 'blob', (column) => column.primaryKey())
    .addColumn('content', 'text', (column) => column.notNull())
    .addColumn('expiresAt', 'integer', (column) => column.notNull())
    .modifyEnd(strict)
    .execute()
  await db.schema
    .createTable('setting')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('value', 'text', (column) => column.notNull())
    .modifyEnd(strict)
    .execute()
}

export async function makeAccounts(transaction: KyselyDatabase): Promise<void> {
  await makePeople(transaction)
  await makeSessionsAndSettings(transaction)
}
