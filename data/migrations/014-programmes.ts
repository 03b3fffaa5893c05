/**
 * Migration 14: programmes, in which an association asks the same of many organisations at once, and their members. Run by `migrate`.
 *
 * A round is in one programme only: two pools that differ in one member would tell that member's answers.
 */
import { sql } from 'kysely'
import type { KyselyDatabase } from '../open-connection.ts'

export async function makeProgrammes(transaction: KyselyDatabase): Promise<void> {
  await transaction.schema
    .createTable('programme')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('organisationId', 'text', (column) => column.notNull().references('organisation.id').onDelete('cascade'))
    .addColumn('questionnaireId', 'text', (column) => column.notNull())
    .addColumn('definitionHash', 'text', (column) => column.notNull().references('definition.hash'))
    .addColumn('title', 'text')
    .addColumn('year', 'integer', (column) => column.notNull())
    .addColumn('opensOn', 'text', (column) => column.notNull())
    .addColumn('closesOn', 'text', (column) => column.notNull())
    .addColumn('resultsOn', 'text', (column) => column.notNull())
    .addColumn('smallestCell', 'integer', (column) => column.notNull().check(sql`smallest_cell >= 3`))
    .addColumn('seed', 'integer', (column) => column.notNull())
    .addColumn('pooledOn', 'text')
    .addColumn('released', 'integer', (column) => column.notNull().defaultTo(0))
    .modifyEnd(sql`strict, without rowid`)
    .execute()
  await transaction.schema.createIndex('programme_by_organisation').on('programme').column('organisationId').execute()
  await transaction.schema
    .createTable('programmeMember')
    .addColumn('programmeId', 'text', (column) => column.notNull().references('programme.id').onDelete('cascade'))
    .addColumn('organisationId', 'text', (column) => column.notNull().references('organisation.id').onDelete('cascade'))
    .addColumn('roundId', 'text', (column) => column.unique().references('round.id').onDelete('set null'))
    .addColumn('pooled', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('sizeClass', 'text')
    .addPrimaryKeyConstraint('programme_member_key', ['programmeId', 'organisationId'])
    .modifyEnd(sql`strict, without rowid`)
    .execute()
  await transaction.schema.createIndex('programme_member_by_organisation').on('programmeMember').column('organisationId').execute()
}
