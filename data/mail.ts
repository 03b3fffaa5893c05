/**
 * The outbox: which mails wait, are being sent, went out, failed. To staff, and to the invited people of a round.
 *
 * Filled by the pages of the staff and by the server's reminders; emptied by the mail worker. Texts and links are the server's: here a
 * mail is a random id and to whom it goes.
 */
import type { Connections } from './connections.ts'
import type { MailPage, MailPart, MailsAgain } from './list-mail.ts'
import { cancelQueuedMails, countMails, listMails, requeueMails } from './list-mail.ts'
import type { MailCount, MailState, MailToQueue, RoundMailing, StaffMailKind, TakenMail } from './mail-entry.ts'
import { inTransaction } from './in-transaction.ts'
import type { StaffMail } from './queue-mail.ts'
import { mailToQueue, queueForInvitations, queueForRound, queueStaffMail } from './queue-mail.ts'
import { newId } from './random-id.ts'
import type { EndedMail } from './take-mail.ts'
import { endMails, takeMails } from './take-mail.ts'

/** A mail to staff that has not gone out (yet). */
export interface WaitingStaffMail {
  readonly kind: StaffMailKind
  readonly state: MailState
  readonly reason: string
}

export interface Mail {
  /** In the place of an earlier one of the same kind that has not gone out. */
  queueStaff(mail: StaffMail): Promise<'queued' | 'unknown'>
  /** Of these invitations those that may get it: unspent, with an address, of an open round, not sent before. How many were queued. */
  queueInvitations(
    mail: RoundMailing & { readonly roundId: string; readonly group: string; readonly invitations: readonly string[] },
  ): Promise<number>
  /** The same for everybody of a round. */
  queueRound(roundId: string, mailing: RoundMailing): Promise<number>
  /** How many `queueRound` would queue now, by group and language. */
  toQueue(roundId: string, mailing: RoundMailing): Promise<readonly MailToQueue[]>
  /** Up to so many mails, durably marked as being sent, staff's first; the plain token is given here and never again. */
  take(count: number, except?: readonly string[]): Promise<readonly TakenMail[]>
  /** Notes how mails ended that were taken. */
  end(mails: readonly EndedMail[]): Promise<void>
  counts(roundId: string): Promise<readonly MailCount[]>
  list(roundId: string, part: MailPart): Promise<MailPage>
  /** What waits for an account or could not be delivered to it. */
  ofAccount(account: string): Promise<readonly WaitingStaffMail[]>
  /** Puts mails of a round that failed or are uncertain back into the queue, because a person said so; how many. At most 200 by id. */
  requeue(roundId: string, again: MailsAgain): Promise<number>
  /** Takes what waits of a round out of the queue; how many mails. */
  cancelQueued(roundId: string): Promise<number>
  /** Calls `listener` after mails were queued; the function that comes back ends that. */
  whenQueued(listener: () => void): () => void
}

export function mailOn({ db, random }: Connections): Mail {
  const listeners = new Set<() => void>()
  const told = async <T>(outcome: Promise<T>): Promise<T> => {
    const value = await outcome
    for (const listener of listeners) listener()
    return value
  }
  return {
    queueStaff: (mail) => told(inTransaction(db, (transaction) => queueStaffMail(transaction, newId(random), mail))),
    queueInvitations: ({ roundId, group, invitations, ...mailing }) =>
      told(queueForInvitations({ db, random }, { roundId, group, mailing, ids: invitations })),
    queueRound: (roundId, mailing) => told(queueForRound({ db, random }, roundId, mailing)),
    toQueue: (roundId, mailing) => mailToQueue(db, roundId, mailing),
    take: (count, except = []) => takeMails(db, random, { count, except }),
    end: (mails) => endMails(db, mails),
    counts: (roundId) => countMails(db, roundId),
    list: (roundId, part) => listMails(db, roundId, part),
    ofAccount: (account) =>
      db
        .selectFrom('mail')
        .select(['kind', 'state', 'reason'])
        .$narrowType<{ kind: StaffMailKind }>()
        .where('accountId', '=', account)
        .orderBy('kind')
        .execute(),
    requeue: (roundId, again) => told(requeueMails(db, roundId, again)),
    cancelQueued: (roundId) => cancelQueuedMails(db, roundId),
    whenQueued: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
