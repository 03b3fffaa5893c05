/**
 * Receipts: a person who kept one can see that the answer is counted, and nothing of what it says.
 *
 * The code is shown before sending; its hash goes in with the answer (`submission`), into a table that has nothing else.
 */
import { createHash } from 'node:crypto'
import type { Connections } from './connections.ts'

export interface Receipts {
  /** Whether an answer came in with this code, however it was typed. */
  isCounted(typed: string): Promise<boolean>
  /** Deletes all of a round; how many there were. */
  purge(roundId: string): Promise<number>
}

/** The hash of a receipt's code. Capitals, blanks and hyphens don't matter. */
export const receiptHash = (typed: string): Buffer =>
  createHash('sha256')
    .update(`puntari receipt ${typed.replaceAll(/[\s-]/gu, '').toLowerCase()}`, 'utf8')
    .digest()

export function receiptsOn({ db }: Connections): Receipts {
  return {
    isCounted: async (typed) =>
      (await db.selectFrom('receipt').select('roundId').where('id', '=', receiptHash(typed)).executeTakeFirst()) !== undefined,
    purge: async (roundId) => {
      const gone = await db.deleteFrom('receipt').where('roundId', '=', roundId).executeTakeFirst()
      return Number(gone.numDeletedRows)
    },
  }
}
