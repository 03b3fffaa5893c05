/**
 * The units of an organisation as rows, those that stand on a day, and below which unit each stands then.
 *
 * Used by the files about units and by `openRound`. A row keeps the parent it was given. Where that one has ended or not
 * begun on the day, the unit stands below what came of it, or what it came from.
 */
import type { Selectable } from 'kysely'
import type { DatabaseSchema } from './database-schema.ts'
import type { KyselyDatabase } from './open-connection.ts'
import type { OrganisationalUnit, UnitName } from './organisation.ts'
import { yearOf } from './calendar-days.ts'
import { inTreeOrder } from './tree-order.ts'

/** `place`: among the units that came of the same one, from 0. */
export interface UnitRow extends Selectable<DatabaseSchema['unit']> {
  readonly predecessors: readonly string[]
  readonly place: number
}

/** All units that the organisation has or had. */
export async function loadUnits(db: KyselyDatabase, organisation: string): Promise<readonly UnitRow[]> {
  const rows = await db.selectFrom('unit').selectAll().where('organisationId', '=', organisation).execute()
  const relations = await db
    .selectFrom('unitPredecessor')
    .innerJoin('unit', 'unit.id', 'unitPredecessor.unitId')
    .select(['unitPredecessor.unitId', 'unitPredecessor.predecessorId', 'unitPredecessor.place'])
    .where('unit.organisationId', '=', organisation)
    .execute()
  const relationsOf = Map.groupBy(relations, ({ unitId }) => unitId)
  const position = new Map(rows.map((row) => [row.id, row.position]))
  const byPosition = (a: string, b: string): number => (position.get(a) ?? 0) - (position.get(b) ?? 0)
  return rows.map((row) => {
    const own = relationsOf.get(row.id) ?? []
    return { ...row, predecessors: own.map(({ predecessorId }) => predecessorId).toSorted(byPosition), place: own[0]?.place ?? 0 }
  })
}

const hasEnded = ({ validUntil }: UnitRow, day: string | undefined): boolean =>
  validUntil !== null && (day === undefined || validUntil < day)

const hasBegun = ({ validFrom }: UnitRow, day: string | undefined): boolean => validFrom === null || day === undefined || validFrom <= day

/** Whether the unit stands on the day; without a day: whether it has no end. */
export const isValidOn = (row: UnitRow, day: string | undefined): boolean => hasBegun(row, day) && !hasEnded(row, day)

/** The units that came of one by a merger or a split. */
export const heirsOf = (rows: readonly UnitRow[], id: string): readonly UnitRow[] =>
  rows.filter(({ predecessors }) => predecessors.includes(id)).toSorted((a, b) => a.place - b.place)

function standingParent(
  rows: readonly UnitRow[],
  id: string | null,
  day: string | undefined,
  passed: ReadonlySet<string> = new Set(),
): string | null {
  const row = rows.find((each) => each.id === id)
  if (row === undefined || passed.has(row.id)) return null
  if (isValidOn(row, day)) return row.id
  const next = hasBegun(row, day) ? heirsOf(rows, row.id).map((heir) => heir.id) : row.predecessors
  return standingParent(rows, next[0] ?? row.parentId, day, new Set([...passed, row.id]))
}

/** A move that fits the day on which it is made can close a circle on another. There the first unit of the circle stands at the top. */
function withoutCircles(rows: readonly UnitRow[]): readonly UnitRow[] {
  const parents = new Map(rows.map(({ id, parentId }) => [id, parentId]))
  for (const { id } of rows) {
    const passed = new Set<string>()
    let above = parents.get(id) ?? null
    while (above !== null && above !== id && !passed.has(above)) {
      passed.add(above)
      above = parents.get(above) ?? null
    }
    if (above === id) parents.set(id, null)
  }
  return rows.map((row) => ({ ...row, parentId: parents.get(row.id) ?? null }))
}

/** The units of the day, each with the parent below which it stands then. Without a day: those without an end. */
export function standingUnits(rows: readonly UnitRow[], day: string | undefined): readonly UnitRow[] {
  const valid = rows.filter((row) => isValidOn(row, day))
  return withoutCircles(valid.map((row) => ({ ...row, parentId: standingParent(rows, row.parentId, day) })))
}

/** Whether the unit came of a merger or a split, went into one, or was moved, in this year. */
export function changedIn(rows: readonly UnitRow[], { id, predecessors, validFrom, movedOn }: UnitRow, year: string): boolean {
  const fallsInto = (day: string | null): boolean => day !== null && yearOf(day) === year
  const made = predecessors.length > 0 && fallsInto(validFrom)
  return made || fallsInto(movedOn) || heirsOf(rows, id).some((heir) => fallsInto(heir.validFrom))
}

/** The rows as units, depth first. */
export const unitsFrom = (rows: readonly UnitRow[]): readonly OrganisationalUnit[] =>
  inTreeOrder(withoutCircles(rows)).map(({ id, organisationId, parentId, name, persons, depth, validFrom, validUntil, predecessors }) => ({
    id,
    organisation: organisationId,
    parent: parentId,
    name: JSON.parse(name) as UnitName,
    persons,
    depth,
    validFrom,
    validUntil,
    predecessors,
  }))
