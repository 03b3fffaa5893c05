/**
 * Takes mails out of the queue to be sent, and notes how each ended. Called by `mail`, for the server's mail worker.
 *
 * What is taken is marked as being sent before any of its data goes out, and gets its fresh token in the same transaction. A mail
 * whose invitation is spent by then, has no address, or whose round is not open, is dropped: its row goes, so that nothing tells on
 * which day somebody answered.
 */
import { inTransaction } from './in-transaction.ts'
import { mintTokens } from './invitations.ts'
import type { MailEnd, MailTable, StaffMailKind, TakenMail, TakenRoundMail, TakenStaffMail } from './mail-entry.ts'
import { roundMailKinds, staffMailKinds } from './mail-entry.ts'
import type { KyselyDatabase } from './open-connection.ts'
import type { RandomBytes } from './random-id.ts'

interface Wanted {
  readonly count: number
  /** Mails that must wait longer, by id. */
  readonly except: readonly string[]
}

const isStaffRow = (row: MailTable): row is MailTable & { kind: StaffMailKind } => !roundMailKinds.some((kind) => kind === row.kind)

/** Who has forgotten a password should not wait behind thousands of invitations; reminders have their day. */
const kindsInOrder = [...staffMailKinds, 'reminder', 'invitation'] as const

/** The next ones of the first kind of which any wait. */
async function nextInQueue(db: KyselyDatabase, { count, except }: Wanted): Promise<readonly MailTable[]> {
  for (const kind of kindsInOrder) {
    const queued = db.selectFrom('mail').selectAll().where('state', '=', 'queued').where('kind', '=', kind).orderBy('id').limit(count)
    const rows = await (except.length === 0 ? queued : queued.where('id', 'not in', except)).execute()
    if (rows.length > 0) return rows
  }
  return []
}

/** The rows whose round is open and whose invitation is unspent and has an address, by invitation. */
async function stillWanted(db: KyselyDatabase, rows: readonly MailTable[]): Promise<ReadonlyMap<string, MailTable>> {
  const invitations = rows.flatMap(({ invitationId }) => (invitationId === null ? [] : [invitationId]))
  if (invitations.length === 0) return new Map()
  const wanted = await db
    .selectFrom('invitation')
    .innerJoin('round', 'round.id', 'invitation.roundId')
    .select('invitation.id')
    .where('invitation.id', 'in', invitations)
    .where('spent', '=', 0)
    .where('email', '!=', '')
    .where('round.state', '=', 'open')
    .execute()
  const ids = new Set(wanted.map(({ id }) => id))
  return new Map(rows.flatMap((row) => (row.invitationId !== null && ids.has(row.invitationId) ? [[row.invitationId, row]] : [])))
}

async function withTokens(db: KyselyDatabase, random: RandomBytes, rows: readonly MailTable[]): Promise<readonly TakenRoundMail[]> {
  const wanted = await stillWanted(db, rows)
  const fresh = await mintTokens(db, random, [...wanted.keys()], 'link')
  return fresh.flatMap(({ invitation: { id: invitation, roundId, group, name, email, language }, token }) => {
    const row = wanted.get(invitation)
    if (row === undefined || isStaffRow(row)) return []
    const { id, attempts } = row
    const kind = row.kind === 'reminder' ? 'reminder' : 'invitation'
    return [{ id, kind, roundId, group, name, email, language, token, attempts: attempts + 1 }]
  })
}

const staffMail = ({ id, kind, accountId, language, attempts }: MailTable & { kind: StaffMailKind }): TakenStaffMail => ({
  id,
  kind,
  account: accountId ?? '',
  language,
  attempts: attempts + 1,
})

/** One look at the queue: what is to be sent now, and whether there may be more. */
async function takeSome(db: KyselyDatabase, random: RandomBytes, wanted: Wanted): Promise<{ mails: readonly TakenMail[]; more: boolean }> {
  const rows = await nextInQueue(db, wanted)
  const ofStaff = rows.filter(isStaffRow).map(staffMail)
  const mails = [...ofStaff, ...(await withTokens(db, random, rows))]
  const taken = new Set(mails.map(({ id }) => id))
  const dropped = rows.map(({ id }) => id).filter((id) => !taken.has(id))
  if (dropped.length > 0) await db.deleteFrom('mail').where('id', 'in', dropped).execute()
  if (taken.size > 0)
    await db
      .updateTable('mail')
      .set(({ eb }) => ({ state: 'sending', attempts: eb('attempts', '+', 1), reason: '' }))
      .where('id', 'in', [...taken])
      .execute()
  return { mails, more: rows.length > 0 }
}

/** Up to so many mails, marked as being sent; none where nothing waits. */
export async function takeMails(db: KyselyDatabase, random: RandomBytes, wanted: Wanted): Promise<readonly TakenMail[]> {
  for (;;) {
    const { mails, more } = await inTransaction(db, (transaction) => takeSome(transaction, random, wanted))
    if (mails.length > 0 || !more) return mails
  }
}

/** How one mail ended. `reason`: what the mail server said, '' where nothing is to be said. */
export interface EndedMail {
  readonly id: string
  readonly end: MailEnd
  readonly reason: string
}

/** Another process may have opened the store meanwhile and taken the mail for interrupted: who sent it knows better. */
async function endOne(db: KyselyDatabase, { id, end, reason }: EndedMail): Promise<void> {
  const mail = db.updateTable('mail').set({ state: end, reason }).where('id', '=', id).where('state', 'in', ['sending', 'uncertain'])
  await mail.execute()
}

/** A staff mail that was sent is done with: its row goes. */
export function endMails(db: KyselyDatabase, ended: readonly EndedMail[]): Promise<void> {
  return inTransaction(db, async (transaction) => {
    for (const mail of ended) await endOne(transaction, mail)
    await transaction.deleteFrom('mail').where('state', '=', 'sent').where('accountId', 'is not', null).execute()
  })
}

/** What an earlier process was sending when it ended: nobody knows whether it went out. */
export async function markInterrupted(db: KyselyDatabase): Promise<void> {
  await db.updateTable('mail').set({ state: 'uncertain' }).where('state', '=', 'sending').execute()
}
