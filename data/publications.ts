/**
 * What managers chose to be public, and the frozen figures of released rounds. They are frozen by `rounds.release`, in its transaction.
 */
import type { Connections } from './connections.ts'
import { inTransaction } from './in-transaction.ts'
import type { KyselyDatabase } from './open-connection.ts'
import type { FrozenRelease, FrozenText, Publication, PublicationChoice } from './publication.ts'

export type ChooseOutcome = 'chosen' | 'notClosed' | 'unknown'

export interface Publications {
  /** Keeps the choice, of a closed or released round, and what was chosen before. */
  choose(round: string, choice: PublicationChoice): Promise<ChooseOutcome>
  /** Without the frozen text, which may be long. Undefined where nothing was chosen or frozen. */
  find(round: string): Promise<Publication | undefined>
  /** The text and the hash as they stand in the file: whether they agree is the reader's to check. */
  frozenOf(round: string): Promise<FrozenText | undefined>
  /** Ids of the rounds whose figures are frozen. */
  frozenRounds(): Promise<readonly string[]>
}

async function choose(db: KyselyDatabase, round: string, choice: PublicationChoice): Promise<ChooseOutcome> {
  const found = await db.selectFrom('round').select('state').where('id', '=', round).executeTakeFirst()
  if (found === undefined) return 'unknown'
  if (found.state !== 'closed' && found.state !== 'released') return 'notClosed'
  const kept = { choice: JSON.stringify(choice) }
  await db
    .insertInto('publication')
    .values({ roundId: round, ...kept })
    .onConflict((conflict) => conflict.column('roundId').doUpdateSet(kept))
    .execute()
  return 'chosen'
}

/** Freezes the figures of a round that is being released. Called inside its transaction. */
export async function freeze(db: KyselyDatabase, round: string, { text, hash, on }: FrozenRelease): Promise<void> {
  const frozen = { frozen: text, hash, releasedOn: on }
  await db
    .insertInto('publication')
    .values({ roundId: round, ...frozen })
    .onConflict((conflict) => conflict.column('roundId').doUpdateSet(frozen))
    .execute()
}

async function find(db: KyselyDatabase, round: string): Promise<Publication | undefined> {
  const row = await db.selectFrom('publication').select(['choice', 'hash', 'releasedOn']).where('roundId', '=', round).executeTakeFirst()
  if (row === undefined) return undefined
  const { choice, hash, releasedOn } = row
  return {
    round,
    choice: choice === null ? null : (JSON.parse(choice) as PublicationChoice),
    frozen: hash === null || releasedOn === null ? null : { hash, on: releasedOn },
  }
}

async function frozenOf(db: KyselyDatabase, round: string): Promise<FrozenText | undefined> {
  const row = await db.selectFrom('publication').select(['frozen', 'hash']).where('roundId', '=', round).executeTakeFirst()
  return row === undefined || row.frozen === null || row.hash === null ? undefined : { text: row.frozen, hash: row.hash }
}

export function publicationsOn({ db }: Connections): Publications {
  return {
    choose: (round, choice) => inTransaction(db, (transaction) => choose(transaction, round, choice)),
    find: (round) => find(db, round),
    frozenOf: (round) => frozenOf(db, round),
    frozenRounds: async () =>
      (await db.selectFrom('publication').select('roundId').where('hash', 'is not', null).orderBy('roundId').execute()).map(
        ({ roundId }) => roundId,
      ),
  }
}
