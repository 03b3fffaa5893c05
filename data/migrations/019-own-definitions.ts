/**
 * Migration 19: questionnaires that an organisation has made itself. Run by `migrate`.
 *
 * Another organisation may have the same id, or the very same definition; each has a row of its own.
 */
import { sql } from 'kysely'
import type { KyselyDatabase } from '../open-connection.ts'

export async function makeOwnDefinitions(transaction: KyselyDatabase): Promise<void> {
  await transaction.schema
    .createTable('ownDefinition')
    .addColumn('organisationId', 'text', (column) => column.notNull().references('organisation.id').onDelete('cascade'))
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('questionnaireId', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('json', 'text', (column) => column.notNull())
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('by', 'text', (column) => column.references('account.id').onDelete('set null'))
    .addPrimaryKeyConstraint('own_definition_key', ['organisationId', 'hash'])
    .addUniqueConstraint('own_definition_version', ['organisationId', 'questionnaireId', 'version'])
    .modifyEnd(sql`strict, without rowid`)
    .execute()
}
