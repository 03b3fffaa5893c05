/**
 * Puts mails into the outbox: to staff, and to invited people of an open round. Called by `mail`.
 *
 * Thousands at a time go in small transactions, so that people who answer meanwhile don't wait.
 */
import { sql } from 'kysely'
import { inTransaction } from './in-transaction.ts'
import type { MailToQueue, MailTable, RoundMailing, StaffMailKind } from './mail-entry.ts'
import type { KyselyDatabase } from './open-connection.ts'
import type { RandomBytes } from './random-id.ts'
import { newId } from './random-id.ts'

/** A few milliseconds of work. */
const mostPerTransaction = 200

export interface StaffMail {
  readonly kind: StaffMailKind
  readonly account: string
  readonly language: string
}

type Parts = { readonly db: KyselyDatabase; readonly random: RandomBytes }

const newMail = { state: 'queued', roundId: null, invitationId: null, accountId: null, occasion: '', attempts: 0, reason: '' } as const

/** Takes the place of an earlier mail of the same kind that has not gone out. */
export async function queueStaffMail(
  db: KyselyDatabase,
  id: string,
  { kind, account, language }: StaffMail,
): Promise<'queued' | 'unknown'> {
  const known = await db.selectFrom('account').select('id').where('id', '=', account).executeTakeFirst()
  if (known === undefined) return 'unknown'
  await db.deleteFrom('mail').where('accountId', '=', account).where('kind', '=', kind).where('state', '!=', 'sending').execute()
  await db
    .insertInto('mail')
    .values({ ...newMail, id, kind, accountId: account, language })
    .execute()
  return 'queued'
}

export const occasionOf = (mailing: RoundMailing): string => (mailing.kind === 'reminder' ? mailing.day : '')

/**
 * Invitations of a round that may get this mail: unspent, with an address, without a mail that waits or one of this occasion.
 * A reminder goes to nobody whose invitation could not be delivered.
 */
function deliverable(db: KyselyDatabase, roundId: string, mailing: RoundMailing) {
  const refused = mailing.kind === 'reminder' ? sql`or (mail.kind = 'invitation' and mail.state = 'failed')` : sql``
  return db
    .selectFrom('invitation')
    .where('invitation.roundId', '=', roundId)
    .where('spent', '=', 0)
    .where('email', '!=', '')
    .where(
      sql<boolean>`not exists (select 1 from mail where mail.invitation_id = invitation.id
        and ((mail.kind = ${mailing.kind} and mail.occasion = ${occasionOf(mailing)})
          or mail.state in ('queued', 'sending') ${refused}))`,
    )
}

/** How many would get this mail, by group and language. */
export async function mailToQueue(db: KyselyDatabase, roundId: string, mailing: RoundMailing): Promise<readonly MailToQueue[]> {
  return deliverable(db, roundId, mailing)
    .select(({ fn }) => ['groupId as group', 'language', fn.countAll<number>().as('count')])
    .groupBy(['groupId', 'language'])
    .orderBy('groupId')
    .orderBy('language')
    .execute()
}

async function isOpen(db: KyselyDatabase, roundId: string): Promise<boolean> {
  const round = await db.selectFrom('round').select('state').where('id', '=', roundId).executeTakeFirst()
  return round?.state === 'open'
}

/** `ids`: these invitations; absent: the next ones of the group after `after`. */
interface Lot {
  readonly roundId: string
  readonly group: string
  readonly mailing: RoundMailing
  readonly ids?: readonly string[]
  readonly after?: string
}

/** Queues one lot in the caller's transaction; the invitations that got a mail, in the order of their ids. None where the round is not open. */
async function queueLot({ db, random }: Parts, { roundId, group, mailing, ids, after = '' }: Lot): Promise<readonly string[]> {
  if (!(await isOpen(db, roundId))) return []
  const all = deliverable(db, roundId, mailing).select(['id', 'language']).where('groupId', '=', group)
  const chosen = ids === undefined ? all.where('id', '>', after).orderBy('id').limit(mostPerTransaction) : all.where('id', 'in', ids)
  const invitations = await chosen.execute()
  const occasion = occasionOf(mailing)
  const rows = invitations.map(({ id: invitationId, language }): MailTable => {
    return { ...newMail, id: newId(random), kind: mailing.kind, roundId, invitationId, language, occasion }
  })
  if (rows.length > 0) await db.insertInto('mail').values(rows).execute()
  return invitations.map(({ id }) => id)
}

const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

async function queueInTransaction(parts: Parts, lot: Lot): Promise<readonly string[]> {
  const queued = await inTransaction(parts.db, (db) => queueLot({ ...parts, db }, lot))
  await pause()
  return queued
}

/** How many mails were queued for these invitations of a group. */
export async function queueForInvitations(parts: Parts, { ids, ...lot }: Lot & { readonly ids: readonly string[] }): Promise<number> {
  let queued = 0
  for (let from = 0; from < ids.length; from += mostPerTransaction)
    queued += (await queueInTransaction(parts, { ...lot, ids: ids.slice(from, from + mostPerTransaction) })).length
  return queued
}

async function queueForGroup(parts: Parts, lot: Omit<Lot, 'ids' | 'after'>): Promise<number> {
  let queued = 0
  for (let after: string | undefined = ''; after !== undefined;) {
    const lotQueued: readonly string[] = await queueInTransaction(parts, { ...lot, after })
    queued += lotQueued.length
    after = lotQueued.at(-1)
  }
  return queued
}

/** How many mails were queued: to everybody of the round who may get one. */
export async function queueForRound(parts: Parts, roundId: string, mailing: RoundMailing): Promise<number> {
  const groups = await parts.db.selectFrom('roundGroup').select('groupId').where('roundId', '=', roundId).orderBy('position').execute()
  let queued = 0
  for (const { groupId } of groups) queued += await queueForGroup(parts, { roundId, group: groupId, mailing })
  return queued
}
