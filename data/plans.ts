/**
 * The development plans of organisations: actions that follow from the findings of their rounds. Checked before they get here.
 */
import type { Selectable } from 'kysely'
import { indicatorKey, parseIndicator } from '../questionnaires/indicator.ts'
import type { Connections } from './connections.ts'
import type { DatabaseSchema } from './database-schema.ts'
import { inTransaction } from './in-transaction.ts'
import type { KyselyDatabase } from './open-connection.ts'
import type { ActionParts, PlannedAction } from './planned-action.ts'
import { mostActions } from './planned-action.ts'
import { newId } from './random-id.ts'

/** noResults: the round is still open or a draft. */
export type AddedAction =
  { readonly outcome: 'added'; readonly id: string } | { readonly outcome: 'unknownRound' | 'noResults' | 'tooMany' }

export interface Plans {
  add(organisation: string, round: string, parts: ActionParts): Promise<AddedAction>
  /** Only one of this organisation's. Its round stays. */
  change(organisation: string, id: string, parts: ActionParts): Promise<'changed' | 'unknown'>
  remove(organisation: string, id: string): Promise<'removed' | 'unknown'>
  find(organisation: string, id: string): Promise<PlannedAction | undefined>
  /** Of all its rounds: by due day, those without one last. */
  list(organisation: string): Promise<readonly PlannedAction[]>
  /** Those that everybody may read, of these rounds of the organisation, in the same order. */
  published(organisation: string, rounds: readonly string[]): Promise<readonly PlannedAction[]>
}

type Row = Selectable<DatabaseSchema['plannedAction']>

const fromRow = ({ organisationId, roundId, indicator, public: isPublic, publicWords, ...rest }: Row): PlannedAction => ({
  ...rest,
  organisation: organisationId,
  round: roundId,
  indicator: indicator === null ? null : parseIndicator(indicator),
  isPublic: isPublic === 1,
  publicWords: JSON.parse(publicWords) as PlannedAction['publicWords'],
})

const toColumns = ({ indicator, isPublic, publicWords, ...rest }: ActionParts): Omit<Row, 'id' | 'organisationId' | 'roundId'> => ({
  ...rest,
  indicator: indicator === null ? null : indicatorKey(indicator),
  public: isPublic ? 1 : 0,
  publicWords: JSON.stringify(publicWords),
})

/** Why the round can have no further action; undefined where it can. */
async function refusal(
  transaction: KyselyDatabase,
  organisation: string,
  round: string,
): Promise<Exclude<AddedAction['outcome'], 'added'> | undefined> {
  const found = await transaction
    .selectFrom('round')
    .select('state')
    .where('id', '=', round)
    .where('organisationId', '=', organisation)
    .executeTakeFirst()
  if (found === undefined) return 'unknownRound'
  if (found.state === 'draft' || found.state === 'open') return 'noResults'
  const { count } = await transaction
    .selectFrom('plannedAction')
    .select((expression) => expression.fn.countAll<number>().as('count'))
    .where('roundId', '=', round)
    .executeTakeFirstOrThrow()
  return count >= mostActions ? 'tooMany' : undefined
}

async function addAction(transaction: KyselyDatabase, row: Row): Promise<AddedAction> {
  const refused = await refusal(transaction, row.organisationId, row.roundId)
  if (refused !== undefined) return { outcome: refused }
  await transaction.insertInto('plannedAction').values(row).execute()
  return { outcome: 'added', id: row.id }
}

const allOf = ({ db }: Pick<Connections, 'db'>, organisation: string) =>
  db
    .selectFrom('plannedAction')
    .selectAll()
    .where('organisationId', '=', organisation)
    .orderBy('dueOn', (order) => order.asc().nullsLast())
    .orderBy('id')

export function plansOn({ db, random }: Connections): Plans {
  return {
    add: (organisation, round, parts) => {
      const row = { ...toColumns(parts), id: newId(random), organisationId: organisation, roundId: round }
      return inTransaction(db, (transaction) => addAction(transaction, row))
    },
    change: async (organisation, id, parts) => {
      const changed = await db
        .updateTable('plannedAction')
        .set(toColumns(parts))
        .where('id', '=', id)
        .where('organisationId', '=', organisation)
        .executeTakeFirst()
      return changed.numUpdatedRows > 0n ? 'changed' : 'unknown'
    },
    remove: async (organisation, id) => {
      const removed = await db
        .deleteFrom('plannedAction')
        .where('id', '=', id)
        .where('organisationId', '=', organisation)
        .executeTakeFirst()
      return removed.numDeletedRows > 0n ? 'removed' : 'unknown'
    },
    find: async (organisation, id) => {
      const row = await allOf({ db }, organisation).where('id', '=', id).executeTakeFirst()
      return row === undefined ? undefined : fromRow(row)
    },
    list: async (organisation) => (await allOf({ db }, organisation).execute()).map(fromRow),
    published: async (organisation, rounds) => {
      if (rounds.length === 0) return []
      const rows = await allOf({ db }, organisation).where('public', '=', 1).where('roundId', 'in', rounds).execute()
      return rows.map(fromRow)
    },
  }
}
