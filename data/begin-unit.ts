/**
 * Moving the first day of a unit. Called by `units`, inside one transaction.
 */
import type { KyselyDatabase } from './open-connection.ts'

/** `cameOfOthers`: the day of its merger or split is its first. `wasAsked`: an opened round of before that day has it. */
export type BeginUnitOutcome = 'begins' | 'unknown' | 'cameOfOthers' | 'afterItsEnd' | 'wasAsked'

/** `day`: null where the unit has been there always. */
export async function beginUnit(db: KyselyDatabase, id: string, day: string | null): Promise<BeginUnitOutcome> {
  const unit = await db.selectFrom('unit').selectAll().where('id', '=', id).executeTakeFirst()
  if (unit === undefined) return 'unknown'
  if (unit.validFrom === day) return 'begins'
  const made = await db.selectFrom('unitPredecessor').select('unitId').where('unitId', '=', id).executeTakeFirst()
  if (made !== undefined) return 'cameOfOthers'
  if (day !== null && unit.validUntil !== null && unit.validUntil < day) return 'afterItsEnd'
  const asked = await db
    .selectFrom('roundUnit')
    .innerJoin('round', 'round.id', 'roundUnit.roundId')
    .select('round.id')
    .where('roundUnit.unitId', '=', id)
    .where('round.opensOn', '<', day ?? '')
    .executeTakeFirst()
  if (asked !== undefined) return 'wasAsked'
  await db.updateTable('unit').set({ validFrom: day }).where('id', '=', id).execute()
  return 'begins'
}
