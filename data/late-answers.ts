/**
 * Answers that came on paper after the closing: taken only as a lot, and only while nobody has seen results of the round.
 *
 * Called by the page of late answers. A lot can't be told from the answers before it: keys of chance, and everything put into key
 * order again. No counter of days moves.
 */
import { addAuditEntry } from './audit.ts'
import { codesToBlob } from './codes-blob.ts'
import type { Connections } from './connections.ts'
import { inTransaction } from './in-transaction.ts'
import type { KyselyDatabase, RawDatabase } from './open-connection.ts'
import type { RandomBytes } from './random-id.ts'
import { newRowKey, shuffled } from './random-id.ts'
import { rewriteInKeyOrder } from './rewrite-in-key-order.ts'
import type { Round } from './round.ts'
import { loadRound } from './round-rows.ts'
import type { StoredResponse } from './stored-response.ts'

/** `answersBefore`: how many the round had when the lot was read, so that a lot sent twice counts once. `by`: account. */
export interface LateLot {
  readonly roundId: string
  readonly answers: readonly StoredResponse[]
  readonly answersBefore: number
  readonly by: string
  /** Calendar day, all that the log tells of when. */
  readonly day: string
}

/** tooFew: fewer than the smallest cell in a group, or in a unit of it. overtaken: other answers came in between. */
export type LateLotOutcome = 'added' | 'tooFew' | 'overtaken' | 'resultsSeen' | 'notClosed' | 'unknown'

/** A group, or a unit of it, that a lot brings answers to. */
export interface LotCell {
  readonly group: string
  readonly unit: string | null
  readonly answers: number
}

export interface LateAnswers {
  /** All of the lot or nothing. Rejects on a programmer's mistake: a group or unit that the round does not have. */
  add(lot: LateLot): Promise<LateLotOutcome>
}

/** How many answers a lot has of each group and unit, in the order in which they first come. */
export function lotCells(answers: readonly Pick<StoredResponse, 'group' | 'unit'>[]): readonly LotCell[] {
  const cells = Map.groupBy(answers, ({ group, unit }) => JSON.stringify([group, unit]))
  return [...cells.values()].flatMap((alike) =>
    alike[0] === undefined ? [] : [{ group: alike[0].group, unit: alike[0].unit, answers: alike.length }],
  )
}

async function refusalOf(
  db: KyselyDatabase,
  round: Round | undefined,
  { answers, answersBefore }: LateLot,
): Promise<LateLotOutcome | undefined> {
  if (round === undefined) return 'unknown'
  if (round.resultsSeen) return 'resultsSeen'
  if (round.state !== 'closed') return 'notClosed'
  const cells = lotCells(answers)
  if (cells.length === 0 || cells.some((cell) => cell.answers < round.smallestCell)) return 'tooFew'
  const counts = await db.selectFrom('roundCompletes').select('completes').where('roundId', '=', round.id).execute()
  return counts.reduce((sum, { completes }) => sum + completes, 0) === answersBefore ? undefined : 'overtaken'
}

function insert(raw: RawDatabase, random: RandomBytes, { roundId, answers }: LateLot): void {
  const response = raw.prepare<[string, Buffer, string, string | null, Buffer]>(
    'insert into response (round_id, id, group_id, unit_id, codes) values (?, ?, ?, ?, ?)',
  )
  const completes = raw.prepare<[string, string, string, number]>(
    'insert into round_completes values (?, ?, ?, ?) on conflict do update set completes = completes + excluded.completes',
  )
  for (const { group, unit, codes } of shuffled(answers, random)) response.run(roundId, newRowKey(random), group, unit, codesToBlob(codes))
  for (const cell of lotCells(answers)) completes.run(roundId, cell.group, cell.unit ?? '', cell.answers)
}

async function add(db: KyselyDatabase, raw: RawDatabase, random: RandomBytes, lot: LateLot): Promise<LateLotOutcome> {
  const round = await loadRound(db, lot.roundId)
  const refusal = await refusalOf(db, round, lot)
  if (refusal !== undefined || round === undefined) return refusal ?? 'unknown'
  insert(raw, random, lot)
  rewriteInKeyOrder(raw, [lot.roundId])
  const detail = { answers: lot.answers.length }
  await addAuditEntry(db, {
    at: lot.day,
    account: lot.by,
    organisation: round.organisation,
    round: round.id,
    action: 'lateAnswersAdded',
    detail,
  })
  return 'added'
}

export function lateAnswersOn({ db, raw, checkpointer, random }: Connections): LateAnswers {
  return {
    add: async (lot) => {
      const outcome = await inTransaction(db, (transaction) => add(transaction, raw, random, lot))
      if (outcome === 'added') await checkpointer.rebuild()
      return outcome
    },
  }
}
