/**
 * Migration 12: whether an organisation is an association of others, the colour of its pages, and its logo. Run by `migrate`.
 *
 * The picture has a table of its own, so that a list of organisations does not read pictures.
 */
import { sql } from 'kysely'
import type { KyselyDatabase } from '../open-connection.ts'

export async function letOrganisationsLook(transaction: KyselyDatabase): Promise<void> {
  const { schema } = transaction
  await schema
    .alterTable('organisation')
    .addColumn('association', 'integer', (column) => column.notNull().defaultTo(0))
    .execute()
  await schema.alterTable('organisation').addColumn('accent', 'text').execute()
  await schema.alterTable('organisation').addColumn('logo', 'text').execute()
  await sql`
    create table organisation_logo (
      organisation_id text primary key references organisation (id) on delete cascade,
      bytes blob not null
    ) strict`.execute(transaction)
}
