/**
 * Migration 6: values that others have published, typed in by an organisation to see its own beside them. Run by `migrate`.
 */
import { sql } from 'kysely'
import type { KyselyDatabase } from '../open-connection.ts'

export async function makeReferenceValues(transaction: KyselyDatabase): Promise<void> {
  await transaction.schema
    .createTable('referenceValue')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('organisationId', 'text', (column) => column.notNull().references('organisation.id').onDelete('cascade'))
    .addColumn('questionnaireId', 'text', (column) => column.notNull())
    .addColumn('groupId', 'text', (column) => column.notNull())
    .addColumn('measureKind', 'text', (column) => column.notNull().check(sql`measure_kind in ('dimensions', 'items', 'positions')`))
    .addColumn('measureId', 'text', (column) => column.notNull())
    .addColumn('value', 'real', (column) => column.notNull())
    .addColumn('lower', 'real')
    .addColumn('upper', 'real')
    .addColumn('n', 'integer')
    .addColumn('year', 'integer', (column) => column.notNull())
    .addColumn('label', 'text', (column) => column.notNull())
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('address', 'text')
    .modifyEnd(sql`strict, without rowid`)
    .execute()
  await transaction.schema
    .createIndex('reference_value_by_organisation')
    .on('referenceValue')
    .columns(['organisationId', 'questionnaireId'])
    .execute()
}
