/**
 * Migration 11: the outbox. A mail points to whom it goes to, and is gone when that person's invitation or account is. Run by `migrate`.
 *
 * No text, no token, no moment: what was written is composed again from the round when it is sent.
 */
import { sql } from 'kysely'
import type { KyselyDatabase } from '../open-connection.ts'

export async function makeMail(transaction: KyselyDatabase): Promise<void> {
  await transaction.schema
    .createTable('mail')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('roundId', 'text', (column) => column.references('round.id').onDelete('cascade'))
    .addColumn('invitationId', 'text', (column) => column.references('invitation.id').onDelete('cascade'))
    .addColumn('accountId', 'text', (column) => column.references('account.id').onDelete('cascade'))
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('occasion', 'text', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .modifyEnd(sql`strict, without rowid`)
    .execute()
  await sql`create unique index one_mail_per_occasion on mail (invitation_id, kind, occasion) where invitation_id is not null`.execute(
    transaction,
  )
  await sql`create index mail_by_account on mail (account_id) where account_id is not null`.execute(transaction)
  await sql`create index mail_by_kind on mail (state, kind, id)`.execute(transaction)
  await sql`create index mail_by_round on mail (round_id, state, kind, occasion, id) where round_id is not null`.execute(transaction)
}
