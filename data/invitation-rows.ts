/**
 * The rows of invitations: adding, listing, counting, deleting. Used by `invitations` only, each inside its transaction.
 */
import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import type { DatabaseSchema } from './database-schema.ts'
import type { Invitation, InvitationCount, InvitationFilter, InvitationPage, Invitee, InviteeContact } from './invitation.ts'
import type { KyselyDatabase } from './open-connection.ts'
import type { RandomBytes } from './random-id.ts'
import { newId, shuffled } from './random-id.ts'
import { loadRound, loadRoundUnits } from './round-rows.ts'

const fromRow = ({ groupId, unitId, spent, ...rest }: Selectable<DatabaseSchema['invitation']>): Invitation => ({
  ...rest,
  group: groupId,
  unit: unitId,
  spent: spent === 1,
})

/** Groups and units must be those of the round; a draft has no units yet, so any of the organisation will do there. */
async function assertKnown(db: KyselyDatabase, roundId: string, groups: ReadonlySet<string>, people: readonly Invitee[]): Promise<void> {
  const units = new Set((await loadRoundUnits(db, roundId)).map(({ unit }) => unit))
  const stranger = people.find(({ group, unit }) => !groups.has(group) || (units.size > 0 && unit !== null && !units.has(unit)))
  if (stranger !== undefined) throw new RangeError(`The round has no group ${stranger.group} or no unit ${stranger.unit}`)
}

export async function addInvitations(
  db: KyselyDatabase,
  random: RandomBytes,
  roundId: string,
  people: readonly Invitee[],
): Promise<'added' | 'roundClosed' | 'unknown'> {
  const round = await loadRound(db, roundId)
  if (round === undefined) return 'unknown'
  if (round.state !== 'draft' && round.state !== 'open') return 'roundClosed'
  await assertKnown(db, roundId, new Set(round.groups.map(({ group }) => group)), people)
  const rows = shuffled(people, random).map(({ group, unit, ...rest }) => ({
    ...rest,
    id: newId(random),
    roundId,
    groupId: group,
    unitId: unit,
  }))
  if (rows.length > 0) await db.insertInto('invitation').values(rows).execute()
  return 'added'
}

/** Whether a row is somebody: one that was removed after it was spent is nobody any more. */
const isListed = sql<boolean>`(name <> '' or email <> '')`

interface Where extends InvitationFilter {
  readonly id?: string
  readonly roundId?: string
}

const escaped = (text: string): string => text.replaceAll(/[%_\\]/g, (each) => `\\${each}`)

function selected(db: KyselyDatabase, { id, roundId, group, spent, search }: Where) {
  let query = db.selectFrom('invitation')
  if (id === undefined) query = query.where(isListed)
  if (id !== undefined) query = query.where('id', '=', id)
  if (roundId !== undefined) query = query.where('roundId', '=', roundId)
  if (group !== undefined) query = query.where('groupId', '=', group)
  if (spent !== undefined) query = query.where('spent', '=', spent ? 1 : 0)
  if (search === undefined || search === '') return query
  const part = `%${escaped(search)}%`
  return query.where(sql<boolean>`(name like ${part} escape '\\' or email like ${part} escape '\\')`)
}

export async function listInvitations(
  db: KyselyDatabase,
  where: Where,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<InvitationPage> {
  const rows = await selected(db, where).selectAll().orderBy('name').orderBy('id').limit(limit).offset(offset).execute()
  const counted = await selected(db, where)
    .select((select) => select.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return { invitations: rows.map(fromRow), total: counted.total }
}

export async function countInvitations(db: KyselyDatabase, roundId: string): Promise<readonly InvitationCount[]> {
  const { rows } = await sql<InvitationCount>`
    select group_id as "group", language, sum(${isListed}) as invited, sum(spent) as spent,
      sum(email <> '') as by_mail, sum(street <> '' and postcode <> '') as by_letter
    from invitation where round_id = ${roundId} group by group_id, language order by group_id, language`.execute(db)
  return rows
}

/** Spent or not, so that nobody learns from it which of both it is. */
export async function changeInvitation(
  db: KyselyDatabase,
  roundId: string,
  id: string,
  { name, email, street, postcode, town, language }: InviteeContact,
): Promise<'changed' | 'roundClosed' | 'unknown'> {
  const round = await loadRound(db, roundId)
  if (round === undefined) return 'unknown'
  if (round.state !== 'draft' && round.state !== 'open') return 'roundClosed'
  const changed = await db
    .updateTable('invitation')
    .set({ name, email, street, postcode, town, language })
    .where('id', '=', id)
    .where('roundId', '=', roundId)
    .executeTakeFirst()
  return changed.numUpdatedRows === 0n ? 'unknown' : 'changed'
}

/** A spent one stays as a row without a person, so that neither list nor numbers tell which it was. */
export async function removeInvitations(db: KyselyDatabase, roundId: string, ids: readonly string[]): Promise<number> {
  const listed = JSON.stringify(ids)
  const chosen = sql<boolean>`round_id = ${roundId} and id in (select value from json_each(${listed})) and ${isListed}`
  const nobody = { name: '', email: '', street: '', postcode: '', town: '' }
  const wiped = await db.updateTable('invitation').set(nobody).where('spent', '=', 1).where(chosen).executeTakeFirst()
  const gone = await db.deleteFrom('invitation').where('spent', '=', 0).where(chosen).executeTakeFirst()
  return Number(wiped.numUpdatedRows) + Number(gone.numDeletedRows)
}

/** Nothing of an open round, whose invitations are still needed. */
export async function purgeInvitations(db: KyselyDatabase, roundId: string): Promise<number> {
  const round = await loadRound(db, roundId)
  if (round?.state !== 'closed' && round?.state !== 'released') return 0
  const gone = await db.deleteFrom('invitation').where('roundId', '=', roundId).executeTakeFirst()
  return Number(gone.numDeletedRows)
}
