/**
 * The questionnaires that organisations have made themselves. Checked before they get here; each organisation sees its own only.
 *
 * What a round uses is kept by `definitions` besides, so that its answers never lose their questions.
 */
import type { Connections } from './connections.ts'
import { inTransaction } from './in-transaction.ts'
import type { KyselyDatabase } from './open-connection.ts'
import type { NewOwnDefinition, OwnDefinition } from './own-definition.ts'
import { mostOwnDefinitions } from './own-definition.ts'

export interface OwnDefinitions {
  /** `notNewer`: the organisation has this version, or a later one. */
  take(definition: NewOwnDefinition): Promise<'taken' | 'notNewer' | 'tooMany'>
  /** By id, the newest version first. */
  list(organisation: string): Promise<readonly OwnDefinition[]>
  /** Its text, as it was uploaded. */
  textOf(organisation: string, hash: string): Promise<string | undefined>
  /** Only one that no round uses and no later version follows. */
  remove(organisation: string, hash: string): Promise<'removed' | 'unknown' | 'used' | 'followed'>
}

/** A round with questions of its own has a hash of its own: so it is known by id and version. */
const usesOf = (db: KyselyDatabase, organisation: string) =>
  db
    .selectFrom('round')
    .innerJoin('definition', 'definition.hash', 'round.definitionHash')
    .select(['round.id', 'definition.questionnaireId', 'definition.version'])
    .where('round.organisationId', '=', organisation)
    .orderBy('round.year', 'desc')
    .orderBy('round.id')
    .execute()

async function list(db: KyselyDatabase, organisation: string): Promise<readonly OwnDefinition[]> {
  const rows = await db
    .selectFrom('ownDefinition')
    .select(['hash', 'questionnaireId', 'version', 'day', 'by'])
    .where('organisationId', '=', organisation)
    .orderBy('questionnaireId')
    .orderBy('version', 'desc')
    .execute()
  const uses = rows.length === 0 ? [] : await usesOf(db, organisation)
  return rows.map(({ questionnaireId, ...row }) => ({
    ...row,
    questionnaire: questionnaireId,
    rounds: uses.filter((use) => use.questionnaireId === questionnaireId && use.version === row.version).map(({ id }) => id),
  }))
}

async function take(
  db: KyselyDatabase,
  { organisation, questionnaire, ...rest }: NewOwnDefinition,
): Promise<'taken' | 'notNewer' | 'tooMany'> {
  const kept = await list(db, organisation)
  if (kept.some((other) => other.questionnaire === questionnaire && other.version >= rest.version)) return 'notNewer'
  if (kept.length >= mostOwnDefinitions) return 'tooMany'
  await db
    .insertInto('ownDefinition')
    .values({ ...rest, organisationId: organisation, questionnaireId: questionnaire })
    .execute()
  return 'taken'
}

async function remove(db: KyselyDatabase, organisation: string, hash: string): Promise<'removed' | 'unknown' | 'used' | 'followed'> {
  const kept = await list(db, organisation)
  const own = kept.find((one) => one.hash === hash)
  if (own === undefined) return 'unknown'
  if (own.rounds.length > 0) return 'used'
  if (kept.some(({ questionnaire, version }) => questionnaire === own.questionnaire && version > own.version)) return 'followed'
  await db.deleteFrom('ownDefinition').where('organisationId', '=', organisation).where('hash', '=', hash).execute()
  return 'removed'
}

export function ownDefinitionsOn({ db }: Connections): OwnDefinitions {
  return {
    take: (definition) => inTransaction(db, (transaction) => take(transaction, definition)),
    list: (organisation) => list(db, organisation),
    textOf: async (organisation, hash) => {
      const of = db.selectFrom('ownDefinition').select('json').where('organisationId', '=', organisation).where('hash', '=', hash)
      return (await of.executeTakeFirst())?.json
    },
    remove: (organisation, hash) => inTransaction(db, (transaction) => remove(transaction, organisation, hash)),
  }
}
