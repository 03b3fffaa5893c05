/**
 * Migration 8: what a person is in an organisation: manager, editor, viewer, viewer of one unit, data-entry clerk. Run by `migrate`.
 *
 * Until now every member was a manager, and the role of an account said so as well.
 */
import { sql } from 'kysely'
import type { KyselyDatabase } from '../open-connection.ts'

export async function giveRoles(transaction: KyselyDatabase): Promise<void> {
  await sql`update account set role = 'member' where role = 'manager'`.execute(transaction)
  await sql`update membership set role = 'manager'`.execute(transaction)
  await transaction.schema
    .alterTable('membership')
    .addColumn('unitId', 'text', (column) => column.references('unit.id').onDelete('cascade'))
    .execute()
}
