/**
 * Migration 16: what managers mark at open answers: words to hide, tags, whether it is public. Run by `migrate`.
 *
 * Keyed by the text's own random key, which leads to no response. No moment, and not who marked it. No foreign key to the text: answers
 * are deleted and put back in their order (`rewrite-in-key-order`).
 */
import { sql } from 'kysely'
import type { KyselyDatabase } from '../open-connection.ts'

export async function makeComments(transaction: KyselyDatabase): Promise<void> {
  await transaction.schema
    .createTable('commentMark')
    .addColumn('roundId', 'text', (column) => column.notNull().references('round.id').onDelete('cascade'))
    .addColumn('textId', 'blob', (column) => column.notNull())
    .addColumn('hidden', 'text', (column) => column.notNull())
    .addColumn('tags', 'text', (column) => column.notNull())
    .addColumn('public', 'integer', (column) => column.notNull().check(sql`public in (0, 1)`))
    .addPrimaryKeyConstraint('comment_mark_key', ['roundId', 'textId'])
    .modifyEnd(sql`strict, without rowid`)
    .execute()
}
