/**
 * Migration 18: rounds that were imported from an earlier survey, saved mappings of their columns, and own values of earlier years among
 * the published ones. Run by `migrate`.
 *
 * The answers of an imported round lie in the tables of all answers. Here stands only where they came from; nothing of lines or rows.
 */
import { sql } from 'kysely'
import type { KyselyDatabase } from '../open-connection.ts'

const strict = sql`strict, without rowid`

export async function makeImport(transaction: KyselyDatabase): Promise<void> {
  await transaction.schema
    .createTable('importedRound')
    .addColumn('roundId', 'text', (column) => column.primaryKey().references('round.id').onDelete('cascade'))
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('fileHash', 'text', (column) => column.notNull())
    .modifyEnd(strict)
    .execute()
  await transaction.schema
    .createTable('importMapping')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('organisationId', 'text', (column) => column.notNull().references('organisation.id').onDelete('cascade'))
    .addColumn('questionnaireId', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('mapping', 'text', (column) => column.notNull())
    .addUniqueConstraint('import_mapping_name', ['organisationId', 'questionnaireId', 'name'])
    .modifyEnd(strict)
    .execute()
  await transaction.schema
    .alterTable('referenceValue')
    .addColumn('purpose', 'text', (column) =>
      column
        .notNull()
        .defaultTo('others')
        .check(sql`purpose in ('others', 'own')`),
    )
    .execute()
}
