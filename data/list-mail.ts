/**
 * What staff see and do in the outbox of a round: numbers, lists, sending again, stopping. Called by `mail`.
 */
import { inTransaction } from './in-transaction.ts'
import type { ListedMail, MailCount, MailState } from './mail-entry.ts'
import { roundMailKinds } from './mail-entry.ts'
import type { KyselyDatabase } from './open-connection.ts'

const ofRound = (db: KyselyDatabase, roundId: string) =>
  db.selectFrom('mail').where('mail.roundId', '=', roundId).where('kind', 'in', roundMailKinds)

/** By kind, day and state. */
export async function countMails(db: KyselyDatabase, roundId: string): Promise<readonly MailCount[]> {
  return ofRound(db, roundId)
    .select(({ fn }) => ['kind', 'occasion', 'state', fn.countAll<number>().as('count')])
    .$narrowType<{ kind: MailCount['kind'] }>()
    .groupBy(['kind', 'occasion', 'state'])
    .orderBy('kind')
    .orderBy('occasion')
    .execute()
}

/** Which part of a list: `offset` mails are left out first, at most `limit` come back. */
export interface MailPart {
  readonly states: readonly MailState[]
  readonly offset: number
  readonly limit: number
}

export interface MailPage {
  readonly mails: readonly ListedMail[]
  /** How many there are in all. */
  readonly total: number
}

export async function listMails(db: KyselyDatabase, roundId: string, { states, offset, limit }: MailPart): Promise<MailPage> {
  const all = ofRound(db, roundId).innerJoin('invitation', 'invitation.id', 'mail.invitationId').where('state', 'in', states)
  const mails = await all
    .select(['mail.id', 'kind', 'occasion', 'state', 'reason', 'groupId as group', 'name', 'email'])
    .$narrowType<{ kind: ListedMail['kind'] }>()
    .orderBy('name')
    .orderBy('mail.id')
    .limit(limit)
    .offset(offset)
    .execute()
  const { total } = await all.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  return { mails, total }
}

/**
 * At closing: what waits is not sent any more, and who was reminded on which day would tell by when they had answered.
 *
 * Inside the caller's transaction. To whom an invitation went, or could not go, stays until the addresses are purged.
 */
export async function forgetMails(db: KyselyDatabase, roundId: string): Promise<void> {
  const mails = db.deleteFrom('mail').where('roundId', '=', roundId)
  await mails.where(({ eb, or }) => or([eb('kind', '=', 'reminder'), eb('state', '=', 'queued')])).execute()
}

/** Mails of a round that failed or are uncertain: these, or all of one state. */
export type MailsAgain = { readonly ids: readonly string[] } | { readonly state: 'failed' | 'uncertain' }

/** Rows of one transaction: a few milliseconds of work. */
const most = 200

async function idsAgain(db: KyselyDatabase, roundId: string, again: MailsAgain): Promise<readonly string[]> {
  const states = 'state' in again ? [again.state] : (['failed', 'uncertain'] as const)
  const all = ofRound(db, roundId).select('id').where('state', 'in', states)
  const chosen = 'ids' in again ? all.where('id', 'in', again.ids) : all.orderBy('id').limit(most)
  return (await chosen.execute()).map(({ id }) => id)
}

async function requeueSome(db: KyselyDatabase, roundId: string, again: MailsAgain): Promise<number> {
  const ids = await idsAgain(db, roundId, again)
  if (ids.length > 0) await db.updateTable('mail').set({ state: 'queued', attempts: 0, reason: '' }).where('id', 'in', ids).execute()
  return ids.length
}

/** Repeats a step in small transactions until it finds nothing more; how many rows it took in all. */
async function inLots(db: KyselyDatabase, step: (transaction: KyselyDatabase) => Promise<number>): Promise<number> {
  let all = 0
  for (;;) {
    const taken = await inTransaction(db, step)
    all += taken
    if (taken < most) return all
    await new Promise((resolve) => setImmediate(resolve))
  }
}

/** Puts mails that failed or are uncertain back into the queue: only because a person said so. How many there were. */
export async function requeueMails(db: KyselyDatabase, roundId: string, again: MailsAgain): Promise<number> {
  if ('state' in again) return inLots(db, (transaction) => requeueSome(transaction, roundId, again))
  const ids = again.ids.slice(0, most)
  return inTransaction(db, (transaction) => requeueSome(transaction, roundId, { ids }))
}

async function cancelSome(db: KyselyDatabase, roundId: string): Promise<number> {
  const waiting = await ofRound(db, roundId).select('id').where('state', '=', 'queued').limit(most).execute()
  const ids = waiting.map(({ id }) => id)
  if (ids.length > 0) await db.deleteFrom('mail').where('id', 'in', ids).execute()
  return ids.length
}

/** Takes everything of the round out of the queue, as if it had never been put there; how many mails there were. */
export const cancelQueuedMails = (db: KyselyDatabase, roundId: string): Promise<number> =>
  inLots(db, (transaction) => cancelSome(transaction, roundId))
