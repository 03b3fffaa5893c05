/**
 * Migration 2: links, drafts, answers, texts and counters. Run by `migrate`.
 *
 * Every table is WITHOUT ROWID: a row id would number the answers in the order in which they came. Drafts and answers share no
 * key. Keys begin with the round, so that closing one round touches no other.
 */
import { sql } from 'kysely'
import type { KyselyDatabase } from '../open-connection.ts'

const strict = sql`strict, without rowid`

async function makeLinks(db: KyselyDatabase): Promise<void> {
  await db.schema
    .createTable('link')
    .addColumn('code', 'text', (column) => column.primaryKey())
    .addColumn('roundId', 'text', (column) => column.notNull().references('round.id').onDelete('cascade'))
    .addColumn('groupId', 'text', (column) => column.notNull())
    .addColumn('unitId', 'text')
    .addForeignKeyConstraint('link_group', ['roundId', 'groupId'], 'roundGroup', ['roundId', 'groupId'])
    .addForeignKeyConstraint('link_unit', ['roundId', 'unitId'], 'roundUnit', ['roundId', 'unitId'])
    .modifyEnd(strict)
    .execute()
  await sql`create unique index one_link_per_group_and_unit on link (round_id, group_id, coalesce(unit_id, ''))`.execute(db)
}

async function makeDrafts(db: KyselyDatabase): Promise<void> {
  await db.schema
    .createTable('draft')
    .addColumn('roundId', 'text', (column) => column.notNull().references('round.id'))
    .addColumn('id', 'blob', (column) => column.notNull())
    .addColumn('content', 'blob', (column) => column.notNull())
    .addPrimaryKeyConstraint('draft_key', ['roundId', 'id'])
    .modifyEnd(strict)
    .execute()
  await db.schema
    .createTable('spentDraft')
    .addColumn('roundId', 'text', (column) => column.notNull().references('round.id'))
    .addColumn('id', 'blob', (column) => column.notNull())
    .addPrimaryKeyConstraint('spent_draft_key', ['roundId', 'id'])
    .modifyEnd(strict)
    .execute()
}

async function makeResponses(db: KyselyDatabase): Promise<void> {
  await db.schema
    .createTable('response')
    .addColumn('roundId', 'text', (column) => column.notNull())
    .addColumn('id', 'blob', (column) => column.notNull())
    .addColumn('groupId', 'text', (column) => column.notNull())
    .addColumn('unitId', 'text')
    .addColumn('codes', 'blob', (column) => column.notNull())
    .addPrimaryKeyConstraint('response_key', ['roundId', 'id'])
    .addForeignKeyConstraint('response_group', ['roundId', 'groupId'], 'roundGroup', ['roundId', 'groupId'])
    .addForeignKeyConstraint('response_unit', ['roundId', 'unitId'], 'roundUnit', ['roundId', 'unitId'])
    .modifyEnd(strict)
    .execute()
  await db.schema
    .createTable('text')
    .addColumn('roundId', 'text', (column) => column.notNull())
    .addColumn('id', 'blob', (column) => column.notNull())
    .addColumn('groupId', 'text', (column) => column.notNull())
    .addColumn('itemId', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('text_key', ['roundId', 'id'])
    .addForeignKeyConstraint('text_group', ['roundId', 'groupId'], 'roundGroup', ['roundId', 'groupId'])
    .modifyEnd(strict)
    .execute()
}

async function makeCounters(db: KyselyDatabase): Promise<void> {
  await db.schema
    .createTable('roundDay')
    .addColumn('roundId', 'text', (column) => column.notNull().references('round.id'))
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('started', 'integer', (column) => column.notNull())
    .addColumn('sent', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('round_day_key', ['roundId', 'day'])
    .modifyEnd(strict)
    .execute()
  await db.schema
    .createTable('roundCompletes')
    .addColumn('roundId', 'text', (column) => column.notNull().references('round.id'))
    .addColumn('groupId', 'text', (column) => column.notNull())
    .addColumn('unitId', 'text', (column) => column.notNull())
    .addColumn('completes', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('round_completes_key', ['roundId', 'groupId', 'unitId'])
    .modifyEnd(strict)
    .execute()
}

export async function makeAnswers(transaction: KyselyDatabase): Promise<void> {
  await makeLinks(transaction)
  await makeDrafts(transaction)
  await makeResponses(transaction)
  await makeCounters(transaction)
}
