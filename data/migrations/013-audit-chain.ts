/**
 * Migration 13: every entry of the log gets a hash over itself and the entry before it (audit-chain.ts). Run by `migrate`.
 *
 * The table is made anew, because an entry may now concern the whole installation. The hashes of entries that were there before say
 * only that nobody changed them from now on.
 */
import { sql } from 'kysely'
import type { AuditAction } from '../audit-entry.ts'
import { chainHash, firstLink } from '../audit-chain.ts'
import type { KyselyDatabase } from '../open-connection.ts'

interface OldEntry {
  readonly id: number
  readonly at: string
  readonly accountId: string | null
  readonly organisationId: string
  readonly roundId: string | null
  readonly action: AuditAction
  readonly detail: string
}

async function makeTable(db: KyselyDatabase): Promise<void> {
  await db.schema
    .createTable('auditEntry')
    .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('previousHash', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('accountId', 'text')
    .addColumn('organisationId', 'text', (column) => column.references('organisation.id'))
    .addColumn('roundId', 'text')
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('detail', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull().unique())
    .modifyEnd(sql`strict`)
    .execute()
  await db.schema.createIndex('audit_entry_by_organisation').on('auditEntry').columns(['organisationId', 'id']).execute()
}

/** Only ever added to, and only behind the newest: two entries can't follow the same one. */
async function guardTable(db: KyselyDatabase): Promise<void> {
  for (const event of ['update', 'delete'] as const)
    await sql`create trigger ${sql.raw(`no_${event}_of_audit_entry`)} before ${sql.raw(event)} on audit_entry
      begin select raise(abort, 'the log is only ever added to'); end`.execute(db)
  await sql`create trigger audit_entry_behind_the_newest before insert on audit_entry
    when new.previous_hash is not coalesce((select hash from audit_entry order by id desc limit 1), ${sql.lit(firstLink)})
    begin select raise(abort, 'an entry of the log must follow the newest one'); end`.execute(db)
}

async function moveEntries(db: KyselyDatabase, entries: readonly OldEntry[]): Promise<void> {
  let previousHash = firstLink
  for (const entry of entries) {
    const { accountId: account, organisationId: organisation, roundId: round, ...rest } = entry
    const hash = chainHash({ ...rest, previousHash, account, organisation, round })
    await db
      .insertInto('auditEntry')
      .values({ ...entry, previousHash, hash })
      .execute()
    previousHash = hash
  }
}

export async function chainAuditEntries(transaction: KyselyDatabase): Promise<void> {
  const { rows } = await sql<OldEntry>`select * from audit_entry order by id`.execute(transaction)
  await transaction.schema.dropTable('auditEntry').execute()
  await makeTable(transaction)
  await moveEntries(transaction, rows)
  await guardTable(transaction)
}
