/**
 * Migration 17: the development plan, actions that follow from the findings of a round. Run by `migrate`.
 *
 * Who typed an action is not kept here: the log says it.
 */
import { sql } from 'kysely'
import type { KyselyDatabase } from '../open-connection.ts'

export async function makeDevelopmentPlan(transaction: KyselyDatabase): Promise<void> {
  await transaction.schema
    .createTable('plannedAction')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('organisationId', 'text', (column) => column.notNull().references('organisation.id').onDelete('cascade'))
    .addColumn('roundId', 'text', (column) => column.notNull().references('round.id').onDelete('cascade'))
    .addColumn('indicator', 'text')
    .addColumn('words', 'text', (column) => column.notNull())
    .addColumn('method', 'text')
    .addColumn('owner', 'text', (column) => column.notNull())
    .addColumn('dueOn', 'text')
    .addColumn('state', 'text', (column) => column.notNull().check(sql`state in ('planned', 'underway', 'done', 'dropped')`))
    .addColumn('note', 'text', (column) => column.notNull())
    .addColumn('public', 'integer', (column) => column.notNull().check(sql`public in (0, 1)`))
    .addColumn('publicWords', 'text', (column) => column.notNull())
    .modifyEnd(sql`strict, without rowid`)
    .execute()
  await transaction.schema.createIndex('planned_action_by_organisation').on('plannedAction').column('organisationId').execute()
  await transaction.schema.createIndex('planned_action_by_round').on('plannedAction').column('roundId').execute()
}
