/**
 * The links handed out to respondents: one per group, or per group and unit. They say whom a person answers as, not who it is.
 *
 * A link is shared by many, so it is kept readable and can be handed out again. Tokens of invitations are another thing (`invitations`).
 */
import type { Connections } from './connections.ts'
import { inTransaction } from './in-transaction.ts'
import type { KyselyDatabase } from './open-connection.ts'
import type { RandomBytes } from './random-id.ts'
import { newLinkCode } from './random-id.ts'
import type { AnswerWay } from './round.ts'
import { loadRound, loadRoundUnits } from './round-rows.ts'

/** `unit`: null where the group does not answer by unit. `way`: absent: open. */
export interface LinkTarget {
  readonly group: string
  readonly unit: string | null
  readonly way?: AnswerWay
}

/** A link of way `personal` opens only together with a token of an unspent invitation. */
export interface Link extends LinkTarget {
  readonly way: AnswerWay
  readonly code: string
  readonly roundId: string
}

export type CreateLinksOutcome =
  | { readonly outcome: 'created'; readonly links: readonly Link[] }
  | { readonly outcome: 'unknownRound' | 'roundNotOpen' | 'unknownGroup' | 'unknownUnit' }

export interface Links {
  /** Links of an open round for these targets; one that is there already stays as it is. All links of the round come back. */
  create(roundId: string, targets: readonly LinkTarget[]): Promise<CreateLinksOutcome>
  /** The link with this code, however it was typed: capitals, blanks and hyphens don't matter. */
  find(code: string): Promise<Link | undefined>
  ofRound(roundId: string): Promise<readonly Link[]>
}

const normalised = (code: string): string => code.replaceAll(/[\s-]/gu, '').toLowerCase()

const selectLinks = (db: KyselyDatabase) => db.selectFrom('link').select(['code', 'roundId', 'groupId as group', 'unitId as unit', 'way'])

const linksOfRound = (db: KyselyDatabase, roundId: string): Promise<Link[]> =>
  selectLinks(db).where('roundId', '=', roundId).orderBy('groupId').orderBy('unitId').orderBy('way').execute()

/** Inside the caller's transaction. */
export async function createLinks(
  db: KyselyDatabase,
  random: RandomBytes,
  roundId: string,
  targets: readonly LinkTarget[],
): Promise<CreateLinksOutcome> {
  const round = await loadRound(db, roundId)
  if (round === undefined) return { outcome: 'unknownRound' }
  if (round.state !== 'open') return { outcome: 'roundNotOpen' }
  const groups = new Set(round.groups.map(({ group }) => group))
  if (targets.some(({ group }) => !groups.has(group))) return { outcome: 'unknownGroup' }
  const units = new Set((await loadRoundUnits(db, roundId)).map(({ unit }) => unit))
  if (targets.some(({ unit }) => unit !== null && !units.has(unit))) return { outcome: 'unknownUnit' }
  const rows = targets.map(({ group, unit, way = 'open' }) => ({ code: newLinkCode(random), roundId, groupId: group, unitId: unit, way }))
  if (rows.length > 0)
    await db
      .insertInto('link')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  return { outcome: 'created', links: await linksOfRound(db, roundId) }
}

export function linksOn({ db, random }: Connections): Links {
  return {
    create: (roundId, targets) => inTransaction(db, (transaction) => createLinks(transaction, random, roundId, targets)),
    find: (code) => selectLinks(db).where('code', '=', normalised(code)).executeTakeFirst(),
    ofRound: (roundId) => linksOfRound(db, roundId),
  }
}
