/**
 * The JSON of every questionnaire version that a round uses, by the hash of its content.
 *
 * The server puts a parsed, checked definition here before it makes a round of it. Nothing here changes one: another content has
 * another hash, and a trigger in the database refuses updates.
 */
import type { Connections } from './connections.ts'
import { inTransaction } from './in-transaction.ts'
import type { KyselyDatabase } from './open-connection.ts'

/** `hash`: SHA-256 of the canonical JSON (`Questionnaire.hash`). `questionnaire`: its id. `json`: the definition's text. */
export interface KeptDefinition {
  readonly hash: string
  readonly questionnaire: string
  readonly version: number
  readonly json: string
}

export interface Definitions {
  /** `otherContent`: this hash is kept with another text, so one of the two hashes is wrong; nothing is changed. */
  keep(definition: KeptDefinition): Promise<'kept' | 'alreadyKept' | 'otherContent'>
  find(hash: string): Promise<KeptDefinition | undefined>
}

async function find(db: KyselyDatabase, hash: string): Promise<KeptDefinition | undefined> {
  const row = await db.selectFrom('definition').selectAll().where('hash', '=', hash).executeTakeFirst()
  return row === undefined ? undefined : { hash: row.hash, questionnaire: row.questionnaireId, version: row.version, json: row.json }
}

async function keep(
  db: KyselyDatabase,
  { hash, questionnaire, version, json }: KeptDefinition,
): Promise<'kept' | 'alreadyKept' | 'otherContent'> {
  const kept = await find(db, hash)
  if (kept !== undefined) return kept.json === json ? 'alreadyKept' : 'otherContent'
  await db.insertInto('definition').values({ hash, questionnaireId: questionnaire, version, json }).execute()
  return 'kept'
}

export function definitionsOn({ db }: Connections): Definitions {
  return {
    keep: (definition) => inTransaction(db, (transaction) => keep(transaction, definition)),
    find: (hash) => find(db, hash),
  }
}
