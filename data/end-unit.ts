/**
 * Ending a unit on a day and taking that back, and removing a unit that no round has seen. Called by `units`, each inside one transaction.
 */
import type { KyselyDatabase } from './open-connection.ts'
import { heirsOf, loadUnits, standingUnits } from './unit-rows.ts'

export type EndUnitOutcome = 'ended' | 'unknown' | 'alreadyEnded' | 'beforeItBegan' | 'hasUnitsBelow'
export type RemoveUnitOutcome = 'removed' | 'hasUnitsBelow' | 'inHistory' | 'unknown'

const rowOf = (db: KyselyDatabase, id: string) => db.selectFrom('unit').selectAll().where('id', '=', id).executeTakeFirst()

/** Whether a round that was opened has the unit. */
export async function wasInRound(db: KyselyDatabase, id: string): Promise<boolean> {
  return (await db.selectFrom('roundUnit').select('unitId').where('unitId', '=', id).executeTakeFirst()) !== undefined
}

/** `day`: its last. Units that would still stand below it keep it from ending. */
export async function endUnit(db: KyselyDatabase, id: string, day: string): Promise<EndUnitOutcome> {
  const unit = await rowOf(db, id)
  if (unit === undefined) return 'unknown'
  if (unit.validUntil !== null) return 'alreadyEnded'
  if (unit.validFrom !== null && day < unit.validFrom) return 'beforeItBegan'
  const rows = await loadUnits(db, unit.organisationId)
  const below = standingUnits(rows, day).filter(({ parentId }) => parentId === id)
  if (below.some(({ validUntil }) => validUntil === null || validUntil > day)) return 'hasUnitsBelow'
  await db.updateTable('unit').set({ validUntil: day }).where('id', '=', id).execute()
  return 'ended'
}

export type ReviveUnitOutcome = 'standing' | 'unknown' | 'hasHeirs'

/** Takes back an end, as long as nothing came of the unit. */
export async function reviveUnit(db: KyselyDatabase, id: string): Promise<ReviveUnitOutcome> {
  const unit = await rowOf(db, id)
  if (unit === undefined) return 'unknown'
  if (heirsOf(await loadUnits(db, unit.organisationId), id).length > 0) return 'hasHeirs'
  await db.updateTable('unit').set({ validUntil: null }).where('id', '=', id).execute()
  return 'standing'
}

/** A merger or split of which nothing is left was a mistake: the units that it ended stand again. */
async function letStandAgain(db: KyselyDatabase, organisation: string, predecessors: readonly string[]): Promise<void> {
  const rows = await loadUnits(db, organisation)
  for (const id of predecessors.filter((predecessor) => heirsOf(rows, predecessor).length === 0))
    await db.updateTable('unit').set({ validUntil: null }).where('id', '=', id).execute()
}

export async function removeUnit(db: KyselyDatabase, id: string): Promise<RemoveUnitOutcome> {
  const unit = await rowOf(db, id)
  if (unit === undefined) return 'unknown'
  const below = await db.selectFrom('unit').select('id').where('parentId', '=', id).executeTakeFirst()
  if (below !== undefined) return 'hasUnitsBelow'
  const rows = await loadUnits(db, unit.organisationId)
  if (heirsOf(rows, id).length > 0 || (await wasInRound(db, id))) return 'inHistory'
  await db.deleteFrom('unit').where('id', '=', id).execute()
  await letStandAgain(db, unit.organisationId, rows.find((row) => row.id === id)?.predecessors ?? [])
  return 'removed'
}
