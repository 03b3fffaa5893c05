/**
 * A round's steps forward: opened, closed, released; or removed while it is a draft. Each runs inside one transaction.
 *
 * Called by `rounds`. There is no step back: a round whose results were seen takes no more answers.
 */
import type { NewAuditEntry } from './audit-entry.ts'
import { addAuditEntry } from './audit.ts'
import type { KyselyDatabase, RawDatabase } from './open-connection.ts'
import { forgetMails } from './list-mail.ts'
import type { FrozenRelease } from './publication.ts'
import { freeze } from './publications.ts'
import { rewriteInKeyOrder } from './rewrite-in-key-order.ts'
import type { RoundState } from './round.ts'
import { loadRound } from './round-rows.ts'
import { loadUnits, standingUnits } from './unit-rows.ts'

const setState = (db: KyselyDatabase, id: string, state: RoundState) =>
  db.updateTable('round').set({ state }).where('id', '=', id).execute()

async function copyUnits(db: KyselyDatabase, roundId: string, organisation: string, day: string): Promise<void> {
  const units = standingUnits(await loadUnits(db, organisation), day)
  const rows = units.map(({ id, parentId, name, persons, position }) => ({ roundId, unitId: id, parentId, name, persons, position }))
  if (rows.length > 0) await db.insertInto('roundUnit').values(rows).execute()
}

export type OpenRoundOutcome = 'opened' | 'notDraft' | 'noGroups' | 'unknown'

/**
 * Opens the round and copies the units that stand on this day, so that later changes of the tree don't move it.
 *
 * Without a day: on the opening day of its plan.
 */
export async function openRound(db: KyselyDatabase, id: string, day?: string): Promise<OpenRoundOutcome> {
  const round = await loadRound(db, id)
  if (round === undefined) return 'unknown'
  if (round.state !== 'draft') return 'notDraft'
  if (round.groups.length === 0) return 'noGroups'
  await copyUnits(db, id, round.organisation, day ?? round.opensOn)
  await setState(db, id, 'open')
  return 'opened'
}

export type CloseRoundOutcome = 'closed' | 'notOpen' | 'unknown'

/** A sample that was invited one by one is as large as its invitations, which will be deleted. */
async function countInvited(db: KyselyDatabase, roundId: string): Promise<void> {
  const counts = await db
    .selectFrom('invitation')
    .select(['groupId', (select) => select.fn.countAll<number>().as('invited')])
    .where('roundId', '=', roundId)
    .groupBy('groupId')
    .execute()
  for (const { groupId, invited } of counts)
    await db
      .updateTable('roundGroup')
      .set({ invited })
      .where('roundId', '=', roundId)
      .where('groupId', '=', groupId)
      .where('recruitment', '=', 'randomSample')
      .execute()
}

/**
 * Closes the round, deletes every draft and every hash of one, and puts the answers into key order, all or nothing.
 *
 * `raw` must be the connection under `db`, whose transaction it joins. The caller lets `checkpointer.rebuild` follow.
 */
export async function closeRound(db: KyselyDatabase, raw: RawDatabase, id: string): Promise<CloseRoundOutcome> {
  const round = await loadRound(db, id)
  if (round === undefined) return 'unknown'
  if (round.state !== 'open') return 'notOpen'
  await setState(db, id, 'closed')
  await countInvited(db, id)
  await db.deleteFrom('draft').where('roundId', '=', id).execute()
  await db.deleteFrom('spentDraft').where('roundId', '=', id).execute()
  await forgetMails(db, id)
  rewriteInKeyOrder(raw, [id])
  return 'closed'
}

export type ReleaseRoundOutcome = 'released' | 'notClosed' | 'unknown'

/** The figures that will be shown from now on, and the entry of the log that names their hash. */
export interface ReleaseWith {
  readonly frozen: FrozenRelease
  readonly entry: NewAuditEntry
}

/** All or nothing. Without `release` the figures are made anew each time they are shown, as in rounds of earlier versions. */
export async function releaseRound(db: KyselyDatabase, id: string, release?: ReleaseWith): Promise<ReleaseRoundOutcome> {
  const round = await loadRound(db, id)
  if (round === undefined) return 'unknown'
  if (round.state !== 'closed') return 'notClosed'
  await setState(db, id, 'released')
  if (release !== undefined) {
    await freeze(db, id, release.frozen)
    await addAuditEntry(db, release.entry)
  }
  return 'released'
}

export type ArchiveRoundOutcome = 'archived' | 'notReleased' | 'unknown'

/** Puts a released round away. Its results stay public. */
export async function archiveRound(db: KyselyDatabase, id: string): Promise<ArchiveRoundOutcome> {
  const round = await loadRound(db, id)
  if (round === undefined) return 'unknown'
  if (round.state !== 'released') return 'notReleased'
  await db.updateTable('round').set({ archived: 1 }).where('id', '=', id).execute()
  return 'archived'
}

export type RemoveRoundOutcome = 'removed' | 'notDraft' | 'unknown'

export async function removeRound(db: KyselyDatabase, id: string): Promise<RemoveRoundOutcome> {
  const round = await loadRound(db, id)
  if (round === undefined) return 'unknown'
  if (round.state !== 'draft') return 'notDraft'
  await db.deleteFrom('round').where('id', '=', id).execute()
  return 'removed'
}
