/**
 * Migration 10: terms of a round, ways to answer, invitations with their tokens, receipts and contact wishes. Run by `migrate`.
 *
 * Receipts and wishes share nothing with answers but the round, and have no column for a moment. Rounds that exist showed the results
 * of their units to whoever saw theirs: their terms say so.
 */
import { sql } from 'kysely'
import type { KyselyDatabase } from '../open-connection.ts'

const strict = sql`strict, without rowid`

async function addTerms(db: KyselyDatabase): Promise<void> {
  await sql`alter table round add column terms text not null default '{"unitAudience":"allUnits"}'`.execute(db)
  await sql`alter table round add column archived integer not null default 0`.execute(db)
  await sql`alter table round_group add column ways text not null default '["open"]'`.execute(db)
  await sql`alter table link add column way text not null default 'open'`.execute(db)
  await sql`drop index one_link_per_group_and_unit`.execute(db)
  await sql`create unique index one_link_per_target on link (round_id, group_id, coalesce(unit_id, ''), way)`.execute(db)
}

async function makeInvitations(db: KyselyDatabase): Promise<void> {
  await db.schema
    .createTable('invitation')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('roundId', 'text', (column) => column.notNull().references('round.id').onDelete('cascade'))
    .addColumn('groupId', 'text', (column) => column.notNull())
    .addColumn('unitId', 'text')
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('email', 'text', (column) => column.notNull())
    .addColumn('street', 'text', (column) => column.notNull())
    .addColumn('postcode', 'text', (column) => column.notNull())
    .addColumn('town', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('spent', 'integer', (column) => column.notNull().defaultTo(0))
    .modifyEnd(strict)
    .execute()
  await sql`create index invitation_by_round on invitation (round_id, group_id, id)`.execute(db)
  await sql`create index invitation_by_name on invitation (round_id, name, id)`.execute(db)
  await db.schema
    .createTable('token')
    .addColumn('hash', 'blob', (column) => column.primaryKey())
    .addColumn('invitationId', 'text', (column) => column.notNull().references('invitation.id').onDelete('cascade'))
    .modifyEnd(strict)
    .execute()
  await sql`create index token_by_invitation on token (invitation_id)`.execute(db)
}

async function makeReceiptsAndContacts(db: KyselyDatabase): Promise<void> {
  await db.schema
    .createTable('receipt')
    .addColumn('roundId', 'text', (column) => column.notNull().references('round.id'))
    .addColumn('id', 'blob', (column) => column.notNull())
    .addPrimaryKeyConstraint('receipt_key', ['roundId', 'id'])
    .modifyEnd(strict)
    .execute()
  await db.schema
    .createTable('contact')
    .addColumn('roundId', 'text', (column) => column.notNull().references('round.id'))
    .addColumn('id', 'blob', (column) => column.notNull())
    .addColumn('wish', 'text', (column) => column.notNull())
    .addColumn('email', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('contact_key', ['roundId', 'id'])
    .modifyEnd(strict)
    .execute()
}

export async function makeWaysToAnswer(transaction: KyselyDatabase): Promise<void> {
  await addTerms(transaction)
  await makeInvitations(transaction)
  await makeReceiptsAndContacts(transaction)
}
