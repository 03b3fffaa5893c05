/**
 * Migration 4: units begin and end on a day, and name the units they came from. Run by `migrate`.
 *
 * `valid_from` and `valid_until` are the first and the last day of a unit, null where it has neither. `moved_on` and
 * `moved_from_id` are the last move to another unit above, so that it can be taken back and is made at most once a year.
 * `place` orders the units that came of the same one.
 */
import { sql } from 'kysely'
import type { KyselyDatabase } from '../open-connection.ts'

export async function letUnitsBeginAndEnd(transaction: KyselyDatabase): Promise<void> {
  for (const column of ['validFrom', 'validUntil', 'movedOn', 'movedFromId'])
    await transaction.schema.alterTable('unit').addColumn(column, 'text').execute()
  await transaction.schema
    .createTable('unitPredecessor')
    .addColumn('unitId', 'text', (column) => column.notNull().references('unit.id').onDelete('cascade'))
    .addColumn('predecessorId', 'text', (column) => column.notNull().references('unit.id'))
    .addColumn('place', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('unit_predecessor_key', ['unitId', 'predecessorId'])
    .modifyEnd(sql`strict, without rowid`)
    .execute()
}
