/**
 * Migration 5: the log of what staff did, who may take microdata, and whether the results of a round were seen. Run by `migrate`.
 *
 * The log's `id` counts the entries; a hash of the entry before may be added as a column beside it. Of rounds that were closed before
 * this migration nobody knows whether their results were seen: they count as seen.
 */
import { sql } from 'kysely'
import type { KyselyDatabase } from '../open-connection.ts'

async function makeAuditEntries(db: KyselyDatabase): Promise<void> {
  await db.schema
    .createTable('auditEntry')
    .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('accountId', 'text')
    .addColumn('organisationId', 'text', (column) => column.notNull().references('organisation.id'))
    .addColumn('roundId', 'text')
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('detail', 'text', (column) => column.notNull())
    .modifyEnd(sql`strict`)
    .execute()
  await db.schema.createIndex('audit_entry_by_organisation').on('auditEntry').columns(['organisationId', 'id']).execute()
  for (const event of ['update', 'delete'] as const)
    await sql`create trigger ${sql.raw(`no_${event}_of_audit_entry`)} before ${sql.raw(event)} on audit_entry
      begin select raise(abort, 'the log is only ever added to'); end`.execute(db)
}

const flag = (table: 'membership' | 'round', column: 'mayTakeMicrodata' | 'resultsSeen', db: KyselyDatabase) =>
  db.schema
    .alterTable(table)
    .addColumn(column, 'integer', (definition) => definition.notNull().defaultTo(0))
    .execute()

export async function makeAuditAndMicrodata(transaction: KyselyDatabase): Promise<void> {
  await makeAuditEntries(transaction)
  await flag('membership', 'mayTakeMicrodata', transaction)
  await flag('round', 'resultsSeen', transaction)
  await sql`update round set results_seen = 1 where state in ('closed', 'released')`.execute(transaction)
}
