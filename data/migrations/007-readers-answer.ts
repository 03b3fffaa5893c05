/**
 * Migration 7: whether one answer of a unit does not count, because who reads its result may have given it. Run by `migrate`.
 *
 * Not so in rounds that exist: their respondents were told the number of answers without it.
 */
import type { KyselyDatabase } from '../open-connection.ts'

export async function addReadersAnswer(transaction: KyselyDatabase): Promise<void> {
  await transaction.schema
    .alterTable('round')
    .addColumn('readersAnswer', 'integer', (column) => column.notNull().defaultTo(0))
    .execute()
}
