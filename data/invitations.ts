/**
 * Invitations of a round and their tokens. A token is kept as its hash only; all tokens of an invitation are spent by one answer.
 *
 * Called by the pages of addresses, letters and mails, and by the door for respondents. Spending is `submission`'s: in the transaction
 * that stores the answer, and with nothing that the two have in common.
 */
import type { Connections } from './connections.ts'
import { inTransaction } from './in-transaction.ts'
import type { Invitation, InvitationCount, InvitationFilter, InvitationPage, Invitee, InviteeContact } from './invitation.ts'
import {
  addInvitations,
  changeInvitation,
  countInvitations,
  listInvitations,
  purgeInvitations,
  removeInvitations,
} from './invitation-rows.ts'
import type { TokenKind } from './answer-token.ts'
import { newToken, tokenHash } from './answer-token.ts'
import type { KyselyDatabase } from './open-connection.ts'
import type { RandomBytes } from './random-id.ts'

/** The one moment in which a token can be read. */
export interface FreshToken {
  readonly invitation: Invitation
  readonly token: string
}

export interface Invitations {
  /**
   * Adds them, in an order of chance. Many at once go in several transactions, so that answers are not kept waiting.
   *
   * Rejects on a programmer's mistake: a group or unit that the round does not have.
   */
  add(roundId: string, people: readonly Invitee[]): Promise<'added' | 'roundClosed' | 'unknown'>
  find(id: string): Promise<Invitation | undefined>
  /** By name. `offset`: how many to leave out first; `limit`: the most that come back. */
  list(roundId: string, filter: InvitationFilter, part: { readonly offset: number; readonly limit: number }): Promise<InvitationPage>
  /** By group, then language. */
  counts(roundId: string): Promise<readonly InvitationCount[]>
  /** New name, addresses and language of one, spent or not; its tokens stay good. */
  change(roundId: string, id: string, contact: InviteeContact): Promise<'changed' | 'roundClosed' | 'unknown'>
  /** Takes these off the list of the round; how many there were. Nothing that can be seen afterwards tells whether one was spent. */
  remove(roundId: string, ids: readonly string[]): Promise<number>
  /** A new token for each that is not spent and whose round is not closed. Earlier tokens stay good. */
  newTokens(ids: readonly string[], kind: TokenKind): Promise<readonly FreshToken[]>
  /** The invitation of a token, spent or not, however the token was typed. */
  findByToken(typed: string): Promise<Invitation | undefined>
  /** Deletes all of a closed round: people, addresses and tokens; how many there were. */
  purge(roundId: string): Promise<number>
}

/** Rows of one transaction: a few milliseconds. An answer waits for one at each of its dozen reads, so larger lots are felt. */
const lot = 100

const lotsOf = <Row>(rows: readonly Row[]): readonly (readonly Row[])[] =>
  Array.from({ length: Math.ceil(rows.length / lot) }, (_, at) => rows.slice(at * lot, (at + 1) * lot))

const pauseMs = 3
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, pauseMs))

/** Inside the caller's transaction. Spent ones and those of closed rounds get none. */
export async function mintTokens(
  db: KyselyDatabase,
  random: RandomBytes,
  ids: readonly string[],
  kind: TokenKind,
): Promise<readonly FreshToken[]> {
  if (ids.length === 0) return []
  const invitations = await db
    .selectFrom('invitation')
    .innerJoin('round', 'round.id', 'invitation.roundId')
    .selectAll('invitation')
    .where('invitation.id', 'in', ids)
    .where('spent', '=', 0)
    .where('round.state', 'in', ['draft', 'open'])
    .execute()
  const fresh = invitations.map(({ groupId, unitId, spent, ...rest }) => ({
    invitation: { ...rest, group: groupId, unit: unitId, spent: spent === 1 },
    token: newToken(random, kind),
  }))
  const rows = fresh.map(({ invitation, token }) => ({ hash: tokenHash(token), invitationId: invitation.id }))
  if (rows.length > 0) await db.insertInto('token').values(rows).execute()
  return fresh
}

export function invitationsOn({ db, random }: Connections): Invitations {
  return {
    add: async (roundId, people) => {
      for (const some of lotsOf(people)) {
        const outcome = await inTransaction(db, (transaction) => addInvitations(transaction, random, roundId, some))
        if (outcome !== 'added') return outcome
        await pause()
      }
      return 'added'
    },
    find: async (id) => (await listInvitations(db, { id }, { offset: 0, limit: 1 })).invitations[0],
    list: (roundId, filter, part) => listInvitations(db, { ...filter, roundId }, part),
    counts: (roundId) => countInvitations(db, roundId),
    change: (roundId, id, contact) => inTransaction(db, (transaction) => changeInvitation(transaction, roundId, id, contact)),
    remove: (roundId, ids) => inTransaction(db, (transaction) => removeInvitations(transaction, roundId, ids)),
    newTokens: async (ids, kind) => {
      const fresh: FreshToken[] = []
      for (const some of lotsOf(ids)) {
        fresh.push(...(await inTransaction(db, (transaction) => mintTokens(transaction, random, some, kind))))
        await pause()
      }
      return fresh
    },
    findByToken: async (typed) => {
      const token = await db.selectFrom('token').select('invitationId').where('hash', '=', tokenHash(typed)).executeTakeFirst()
      if (token === undefined) return undefined
      return (await listInvitations(db, { id: token.invitationId }, { offset: 0, limit: 1 })).invitations[0]
    },
    purge: (roundId) => inTransaction(db, (transaction) => purgeInvitations(transaction, roundId)),
  }
}
