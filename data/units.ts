/**
 * The tree of an organisation's units, as it is now. A round keeps a copy of its own from its opening on.
 */
import type { Connections } from './connections.ts'
import { inTransaction } from './in-transaction.ts'
import type { KyselyDatabase } from './open-connection.ts'
import type { OrganisationalUnit, UnitName } from './organisation.ts'
import { newId } from './random-id.ts'
import { inTreeOrder, isWithin } from './tree-order.ts'

export type NewUnit = Omit<OrganisationalUnit, 'id' | 'depth'>

/** `index`: place among the units with the same parent, from 0; beyond the last: last. */
export interface UnitPlace {
  readonly parent: string | null
  readonly index: number
}

export type AddUnitOutcome =
  { readonly outcome: 'added'; readonly id: string } | { readonly outcome: 'unknownOrganisation' | 'unknownParent' }
export type MoveUnitOutcome = 'moved' | 'unknown' | 'unknownParent' | 'belowItself'

export interface Units {
  /** The new unit stands last under its parent. */
  add(unit: NewUnit): Promise<AddUnitOutcome>
  change(id: string, change: { readonly name?: UnitName; readonly persons?: number | null }): Promise<'changed' | 'unknown'>
  move(id: string, place: UnitPlace): Promise<MoveUnitOutcome>
  /** Rounds that were opened with it keep it. */
  remove(id: string): Promise<'removed' | 'hasUnitsBelow' | 'unknown'>
  /** Depth first, in the order in which they are shown. */
  ofOrganisation(organisation: string): Promise<readonly OrganisationalUnit[]>
}

const rowsOf = (db: KyselyDatabase, organisation: string) =>
  db.selectFrom('unit').selectAll().where('organisationId', '=', organisation).execute()

async function add(db: KyselyDatabase, id: string, unit: NewUnit): Promise<AddUnitOutcome> {
  const organisation = await db.selectFrom('organisation').select('id').where('id', '=', unit.organisation).executeTakeFirst()
  if (organisation === undefined) return { outcome: 'unknownOrganisation' }
  const rows = await rowsOf(db, unit.organisation)
  if (unit.parent !== null && !rows.some((row) => row.id === unit.parent)) return { outcome: 'unknownParent' }
  const position = 1 + Math.max(-1, ...rows.map((row) => row.position))
  const name = JSON.stringify(unit.name)
  await db
    .insertInto('unit')
    .values({ id, organisationId: unit.organisation, parentId: unit.parent, name, persons: unit.persons, position })
    .execute()
  return { outcome: 'added', id }
}

async function change(db: KyselyDatabase, id: string, { name, persons }: Parameters<Units['change']>[1]): Promise<'changed' | 'unknown'> {
  const row = await db.selectFrom('unit').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) return 'unknown'
  const changed = { name: name === undefined ? row.name : JSON.stringify(name), persons: persons === undefined ? row.persons : persons }
  await db.updateTable('unit').set(changed).where('id', '=', id).execute()
  return 'changed'
}

async function move(db: KyselyDatabase, id: string, { parent, index }: UnitPlace): Promise<MoveUnitOutcome> {
  const unit = await db.selectFrom('unit').selectAll().where('id', '=', id).executeTakeFirst()
  if (unit === undefined) return 'unknown'
  const rows = await rowsOf(db, unit.organisationId)
  if (parent !== null && !rows.some((row) => row.id === parent)) return 'unknownParent'
  if (isWithin(rows, parent, id)) return 'belowItself'
  const siblings = rows.filter((row) => row.parentId === parent && row.id !== id).toSorted((a, b) => a.position - b.position)
  const ordered = siblings.map((row) => row.id).toSpliced(index, 0, id)
  await db.updateTable('unit').set({ parentId: parent }).where('id', '=', id).execute()
  for (const [position, sibling] of ordered.entries()) await db.updateTable('unit').set({ position }).where('id', '=', sibling).execute()
  return 'moved'
}

async function remove(db: KyselyDatabase, id: string): Promise<'removed' | 'hasUnitsBelow' | 'unknown'> {
  const below = await db.selectFrom('unit').select('id').where('parentId', '=', id).executeTakeFirst()
  if (below !== undefined) return 'hasUnitsBelow'
  const { numDeletedRows } = await db.deleteFrom('unit').where('id', '=', id).executeTakeFirst()
  return numDeletedRows > 0n ? 'removed' : 'unknown'
}

export function unitsOn({ db, random }: Connections): Units {
  return {
    add: (unit) => inTransaction(db, (transaction) => add(transaction, newId(random), unit)),
    change: (id, changes) => inTransaction(db, (transaction) => change(transaction, id, changes)),
    move: (id, place) => inTransaction(db, (transaction) => move(transaction, id, place)),
    remove: (id) => inTransaction(db, (transaction) => remove(transaction, id)),
    ofOrganisation: async (organisation) =>
      inTreeOrder(await rowsOf(db, organisation)).map(({ id, parentId, name, persons, depth }) => ({
        id,
        organisation,
        parent: parentId,
        name: JSON.parse(name) as UnitName,
        persons,
        depth,
      })),
  }
}
