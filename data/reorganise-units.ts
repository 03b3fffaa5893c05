/**
 * Mergers and splits of units: new units that name those they came from, which end the day before. Called by `units`.
 *
 * Each runs inside one transaction and checks everything before it writes. A unit changes at most once a calendar year, so
 * that each year's round can be set beside the year before.
 */
import { dayBefore, yearOf } from './calendar-days.ts'
import type { KyselyDatabase } from './open-connection.ts'
import type { UnitName } from './organisation.ts'
import { isWithin } from './tree-order.ts'
import type { UnitRow } from './unit-rows.ts'
import { changedIn, isValidOn, loadUnits, standingUnits } from './unit-rows.ts'

/** Several units become one below `parent` (null: at the top). `from`: calendar day, the first of the new unit. */
export interface UnitMerger {
  readonly organisation: string
  readonly units: readonly string[]
  readonly name: UnitName
  readonly parent: string | null
  readonly persons: number | null
  readonly from: string
}

/** One unit becomes several in its place. What stands below it goes below the first. */
export interface UnitSplit {
  readonly organisation: string
  readonly unit: string
  readonly into: readonly { readonly name: UnitName; readonly persons: number | null }[]
  readonly from: string
}

export type ReorganiseRefusal =
  | 'fewerThanTwo'
  | 'unknown'
  | 'otherOrganisation'
  | 'alreadyEnded'
  | 'beforeItBegan'
  | 'twiceInAYear'
  | 'aboveOrBelow'
  | 'unknownParent'
  | 'parentNotValid'
  | 'parentAmongThem'

/** `unit`: the one that it is about, where it is about one. */
export interface ReorganiseRefused {
  readonly outcome: ReorganiseRefusal
  readonly unit?: string
}

export type MergeOutcome = { readonly outcome: 'merged'; readonly id: string } | ReorganiseRefused
export type SplitOutcome = { readonly outcome: 'split'; readonly ids: readonly string[] } | ReorganiseRefused

/** Whether the units can end on the day before `from`. */
async function endingRefusal(
  db: KyselyDatabase,
  rows: readonly UnitRow[],
  units: readonly string[],
  from: string,
): Promise<ReorganiseRefused | undefined> {
  for (const unit of units) {
    const row = rows.find(({ id }) => id === unit)
    if (row === undefined) {
      const elsewhere = await db.selectFrom('unit').select('id').where('id', '=', unit).executeTakeFirst()
      return { outcome: elsewhere === undefined ? 'unknown' : 'otherOrganisation', unit }
    }
    if (row.validUntil !== null) return { outcome: 'alreadyEnded', unit }
    if (changedIn(rows, row, yearOf(from))) return { outcome: 'twiceInAYear', unit }
    if (row.validFrom !== null && from <= row.validFrom) return { outcome: 'beforeItBegan', unit }
  }
  return undefined
}

/** Whether the merged unit can stand where it is to stand. */
function placeRefusal(rows: readonly UnitRow[], units: readonly string[], { parent, from }: UnitMerger): ReorganiseRefused | undefined {
  const standing = standingUnits(rows, from)
  const above = units.find((unit) => units.some((other) => other !== unit && isWithin(standing, other, unit)))
  if (above !== undefined) return { outcome: 'aboveOrBelow', unit: above }
  if (parent === null) return undefined
  const row = rows.find(({ id }) => id === parent)
  if (row === undefined) return { outcome: 'unknownParent', unit: parent }
  if (!isValidOn(row, from)) return { outcome: 'parentNotValid', unit: parent }
  return units.some((unit) => isWithin(standing, parent, unit)) ? { outcome: 'parentAmongThem', unit: parent } : undefined
}

type NewRow = Pick<UnitRow, 'id' | 'organisationId' | 'parentId' | 'persons' | 'position'> & { readonly name: UnitName }

/** Writes the change: the old units end, the new ones begin and name them. */
async function replace(db: KyselyDatabase, old: readonly string[], made: readonly NewRow[], from: string): Promise<void> {
  await db
    .updateTable('unit')
    .set({ validUntil: dayBefore(from) })
    .where('id', 'in', [...old])
    .execute()
  const dates = { validFrom: from, validUntil: null, movedOn: null, movedFromId: null }
  const rows = made.map((row) => ({ ...row, ...dates, name: JSON.stringify(row.name) }))
  await db.insertInto('unit').values(rows).execute()
  const relations = made.flatMap(({ id }, place) => old.map((predecessorId) => ({ unitId: id, predecessorId, place })))
  await db.insertInto('unitPredecessor').values(relations).execute()
}

/** `id`: of the new unit. It stands where the first of the merged units under this parent stood, or last. */
export async function mergeUnits(db: KyselyDatabase, id: string, merger: UnitMerger): Promise<MergeOutcome> {
  const { organisation, name, parent, persons, from } = merger
  const units = [...new Set(merger.units)]
  if (units.length < 2) return { outcome: 'fewerThanTwo' }
  const rows = await loadUnits(db, organisation)
  const refused = (await endingRefusal(db, rows, units, from)) ?? placeRefusal(rows, units, merger)
  if (refused !== undefined) return refused
  const there = rows.filter((row) => units.includes(row.id) && row.parentId === parent).map(({ position }) => position)
  const position = there.length > 0 ? Math.min(...there) : 1 + Math.max(...rows.map((row) => row.position))
  await replace(db, units, [{ id, organisationId: organisation, parentId: parent, name, persons, position }], from)
  return { outcome: 'merged', id }
}

/** `newId` gives the ids of the new units, in their order. */
export async function splitUnit(db: KyselyDatabase, newId: () => string, split: UnitSplit): Promise<SplitOutcome> {
  const { organisation, unit, into, from } = split
  if (into.length < 2) return { outcome: 'fewerThanTwo' }
  const rows = await loadUnits(db, organisation)
  const refused = await endingRefusal(db, rows, [unit], from)
  const old = rows.find(({ id }) => id === unit)
  if (refused !== undefined || old === undefined) return refused ?? { outcome: 'unknown', unit }
  const later = rows.filter(({ parentId, position }) => parentId === old.parentId && position > old.position)
  for (const { id, position } of later)
    await db
      .updateTable('unit')
      .set({ position: position + into.length })
      .where('id', '=', id)
      .execute()
  const place = { organisationId: organisation, parentId: old.parentId }
  const made = into.map(({ name, persons }, index) => ({ ...place, id: newId(), name, persons, position: old.position + 1 + index }))
  await replace(db, [unit], made, from)
  return { outcome: 'split', ids: made.map(({ id }) => id) }
}
