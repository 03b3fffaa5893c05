/**
 * Deletes what is known of people around a closed survey: invitations with addresses and tokens, contact wishes, receipts.
 *
 * Called a set time after closing (`server/chores.ts`), and when a survey is archived.
 */
import type { Store } from '../../../data/store.ts'

/** How many invitations and wishes there were. Answers stay: nothing in them is a person's. */
export async function purgePeople({ invitations, contacts, receipts }: Store, roundId: string): Promise<number> {
  await receipts.purge(roundId)
  return (await invitations.purge(roundId)) + (await contacts.purge(roundId))
}
