/**
 * Migration 1: organisations, their units, definitions, and rounds with what is fixed at their opening. Run by `migrate`.
 */
import { sql } from 'kysely'
import type { KyselyDatabase } from '../open-connection.ts'

const strict = sql`strict, without rowid`

async function makeOrganisations(db: KyselyDatabase): Promise<void> {
  await db.schema
    .createTable('organisation')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('languages', 'text', (column) => column.notNull())
    .addColumn('inhabitants', 'integer')
    .modifyEnd(strict)
    .execute()
  await db.schema
    .createTable('unit')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('organisationId', 'text', (column) => column.notNull().references('organisation.id'))
    .addColumn('parentId', 'text', (column) => column.references('unit.id'))
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('persons', 'integer')
    .addColumn('position', 'integer', (column) => column.notNull())
    .modifyEnd(strict)
    .execute()
  await db.schema.createIndex('unit_by_organisation').on('unit').columns(['organisationId', 'position']).execute()
}

async function makeDefinitions(db: KyselyDatabase): Promise<void> {
  await db.schema
    .createTable('definition')
    .addColumn('hash', 'text', (column) => column.primaryKey())
    .addColumn('questionnaireId', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('json', 'text', (column) => column.notNull())
    .modifyEnd(strict)
    .execute()
  await sql`create trigger definition_never_changes before update on definition
    begin select raise(abort, 'a definition is known by its content and never changes'); end`.execute(db)
}

async function makeRounds(db: KyselyDatabase): Promise<void> {
  await db.schema
    .createTable('round')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('organisationId', 'text', (column) => column.notNull().references('organisation.id'))
    .addColumn('questionnaireId', 'text', (column) => column.notNull())
    .addColumn('definitionHash', 'text', (column) => column.notNull().references('definition.hash'))
    .addColumn('year', 'integer', (column) => column.notNull())
    .addColumn('title', 'text')
    .addColumn('state', 'text', (column) => column.notNull().check(sql`state in ('draft', 'open', 'closed', 'released')`))
    .addColumn('opensOn', 'text', (column) => column.notNull())
    .addColumn('closesOn', 'text', (column) => column.notNull())
    .addColumn('resultsOn', 'text', (column) => column.notNull())
    .addColumn('smallestCell', 'integer', (column) => column.notNull().check(sql`smallest_cell >= 3`))
    .addColumn('seed', 'integer', (column) => column.notNull())
    .addColumn('previousRoundId', 'text', (column) => column.references('round.id').onDelete('set null'))
    .modifyEnd(strict)
    .execute()
  await db.schema.createIndex('round_by_organisation').on('round').columns(['organisationId', 'year']).execute()
}

async function makeRoundParts(db: KyselyDatabase): Promise<void> {
  await db.schema
    .createTable('roundGroup')
    .addColumn('roundId', 'text', (column) => column.notNull().references('round.id').onDelete('cascade'))
    .addColumn('groupId', 'text', (column) => column.notNull())
    .addColumn('recruitment', 'text', (column) => column.notNull())
    .addColumn('populationSize', 'integer')
    .addColumn('invited', 'integer')
    .addColumn('position', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('round_group_key', ['roundId', 'groupId'])
    .modifyEnd(strict)
    .execute()
  await db.schema
    .createTable('roundUnit')
    .addColumn('roundId', 'text', (column) => column.notNull().references('round.id').onDelete('cascade'))
    .addColumn('unitId', 'text', (column) => column.notNull())
    .addColumn('parentId', 'text')
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('persons', 'integer')
    .addColumn('position', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('round_unit_key', ['roundId', 'unitId'])
    .modifyEnd(strict)
    .execute()
}

export async function makeOrganisationsAndRounds(transaction: KyselyDatabase): Promise<void> {
  await makeOrganisations(transaction)
  await makeDefinitions(transaction)
  await makeRounds(transaction)
  await makeRoundParts(transaction)
}
