/**
 * Brings a database to the newest schema. Called by `openStore`, once, before anything else.
 *
 * Only forward: a migration that has been released is never edited, a mistake is mended by the next one.
 */
import { sql } from 'kysely'
import { inTransaction } from './in-transaction.ts'
import { makeOrganisationsAndRounds } from './migrations/001-organisations-and-rounds.ts'
import { makeAnswers } from './migrations/002-answers.ts'
import { makeAccounts } from './migrations/003-accounts.ts'
import { letUnitsBeginAndEnd } from './migrations/004-units-over-time.ts'
import { makeAuditAndMicrodata } from './migrations/005-audit-and-microdata.ts'
import { makeReferenceValues } from './migrations/006-reference-values.ts'
import { addReadersAnswer } from './migrations/007-readers-answer.ts'
import { giveRoles } from './migrations/008-roles.ts'
import { makeSignIn } from './migrations/009-sign-in.ts'
import { makeWaysToAnswer } from './migrations/010-ways-to-answer.ts'
import { makeMail } from './migrations/011-mail.ts'
import { letOrganisationsLook } from './migrations/012-organisation-look.ts'
import { chainAuditEntries } from './migrations/013-audit-chain.ts'
import { makeProgrammes } from './migrations/014-programmes.ts'
import { makePublication } from './migrations/015-publication.ts'
import { makeComments } from './migrations/016-comments.ts'
import { makeDevelopmentPlan } from './migrations/017-development-plan.ts'
import { makeImport } from './migrations/018-import.ts'
import { makeOwnDefinitions } from './migrations/019-own-definitions.ts'
import type { KyselyDatabase } from './open-connection.ts'

/** One step; runs inside a transaction of its own. */
export type Migration = (transaction: KyselyDatabase) => Promise<void>

const migrations: readonly (readonly [string, Migration])[] = [
  ['001-organisations-and-rounds', makeOrganisationsAndRounds],
  ['002-answers', makeAnswers],
  ['003-accounts', makeAccounts],
  ['004-units-over-time', letUnitsBeginAndEnd],
  ['005-audit-and-microdata', makeAuditAndMicrodata],
  ['006-reference-values', makeReferenceValues],
  ['007-readers-answer', addReadersAnswer],
  ['008-roles', giveRoles],
  ['009-sign-in', makeSignIn],
  ['010-ways-to-answer', makeWaysToAnswer],
  ['011-mail', makeMail],
  ['012-organisation-look', letOrganisationsLook],
  ['013-audit-chain', chainAuditEntries],
  ['014-programmes', makeProgrammes],
  ['015-publication', makePublication],
  ['016-comments', makeComments],
  ['017-development-plan', makeDevelopmentPlan],
  ['018-import', makeImport],
  ['019-own-definitions', makeOwnDefinitions],
]

async function runIfNew(transaction: KyselyDatabase, name: string, migration: Migration): Promise<void> {
  const done = await sql`select 1 from migration where name = ${name}`.execute(transaction)
  if (done.rows.length > 0) return
  await migration(transaction)
  await sql`insert into migration (name) values (${name})`.execute(transaction)
}

/** Throws where the database was made by a newer version of the program, which this one would damage. */
async function refuseNewer(db: KyselyDatabase): Promise<void> {
  const { rows } = await sql<{ name: string }>`select name from migration`.execute(db)
  const known = new Set(migrations.map(([name]) => name))
  const unknown = rows.map(({ name }) => name).filter((name) => !known.has(name))
  if (unknown.length > 0)
    throw new Error(`The database was made by a newer version of Puntari (${unknown.join(', ')}). Update the program first.`)
}

/** Runs every migration that has not been run yet, in order. */
export async function migrate(db: KyselyDatabase): Promise<void> {
  await sql`create table if not exists migration (name text primary key) strict, without rowid`.execute(db)
  await refuseNewer(db)
  for (const [name, migration] of migrations) await inTransaction(db, (transaction) => runIfNew(transaction, name, migration))
}
