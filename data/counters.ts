/**
 * Numbers of a round that are kept apart from the answers: completes per group and unit, starts and sendings per day.
 *
 * They move with `drafts.save` and `responses.submit`. Never unit × day. While a round is open, units may be shown only as
 * "fewer than k" or "k or more": that is the page's duty.
 */
import type { Connections } from './connections.ts'

/** `unit`: null where the group does not answer by unit. */
export interface Completes {
  readonly group: string
  readonly unit: string | null
  readonly completes: number
}

/** How many answers these are together. */
export const sumOfCompletes = (all: readonly Pick<Completes, 'completes'>[]): number =>
  all.reduce((sum, { completes }) => sum + completes, 0)

/** `day`: calendar day, `2026-09-01`. */
export interface DayCount {
  readonly day: string
  readonly started: number
  readonly sent: number
}

export interface Counters {
  completes(roundId: string): Promise<readonly Completes[]>
  /** Days on which something happened, earliest first. */
  days(roundId: string): Promise<readonly DayCount[]>
}

export function countersOn({ db }: Connections): Counters {
  return {
    completes: async (roundId) => {
      const rows = await db
        .selectFrom('roundCompletes')
        .selectAll()
        .where('roundId', '=', roundId)
        .orderBy('groupId')
        .orderBy('unitId')
        .execute()
      return rows.map(({ groupId, unitId, completes }) => ({ group: groupId, unit: unitId === '' ? null : unitId, completes }))
    },
    days: (roundId) => db.selectFrom('roundDay').select(['day', 'started', 'sent']).where('roundId', '=', roundId).orderBy('day').execute(),
  }
}
