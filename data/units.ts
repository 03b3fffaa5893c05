/**
 * The tree of an organisation's units over time: what there is, what there was, and how it changes.
 *
 * A round keeps a copy of its own from its opening on. Mergers and splits are in `reorganise-units`, ends in `end-unit`.
 */
import { sql } from 'kysely'
import type { BeginUnitOutcome } from './begin-unit.ts'
import { beginUnit } from './begin-unit.ts'
import { yearOf } from './calendar-days.ts'
import type { Connections } from './connections.ts'
import type { EndUnitOutcome, RemoveUnitOutcome, ReviveUnitOutcome } from './end-unit.ts'
import { endUnit, removeUnit, reviveUnit, wasInRound } from './end-unit.ts'
import { inTransaction } from './in-transaction.ts'
import type { KyselyDatabase } from './open-connection.ts'
import type { OrganisationalUnit, UnitName } from './organisation.ts'
import type { RandomBytes } from './random-id.ts'
import { newId } from './random-id.ts'
import type { MergeOutcome, SplitOutcome, UnitMerger, UnitSplit } from './reorganise-units.ts'
import { mergeUnits, splitUnit } from './reorganise-units.ts'
import { isWithin } from './tree-order.ts'
import { changedIn, loadUnits, standingUnits, unitsFrom } from './unit-rows.ts'

export type NewUnit = Pick<OrganisationalUnit, 'organisation' | 'parent' | 'name' | 'persons'>

/** `index`: place among the units with the same parent, from 0; beyond the last: last. `on`: day of the move. */
export interface UnitPlace {
  readonly parent: string | null
  readonly index: number
  readonly on?: string
}

export type AddUnitOutcome =
  { readonly outcome: 'added'; readonly id: string } | { readonly outcome: 'unknownOrganisation' | 'unknownParent' }
export type MoveUnitOutcome = 'moved' | 'unknown' | 'unknownParent' | 'belowItself' | 'twiceInAYear'

export interface UnitSteps {
  /** The new unit stands last under its parent. It has neither a first nor a last day. */
  add(unit: NewUnit): Promise<AddUnitOutcome>
  /** It stays the same unit, also under another name. */
  change(id: string, change: { readonly name?: UnitName; readonly persons?: number | null }): Promise<'changed' | 'unknown'>
  /** With a day, a unit that was in a round moves below another at most once a year; moving it back is always possible. */
  move(id: string, place: UnitPlace): Promise<MoveUnitOutcome>
  merge(merger: UnitMerger): Promise<MergeOutcome>
  split(split: UnitSplit): Promise<SplitOutcome>
  /** `day`: the first one; null: it has been there always. */
  begin(id: string, day: string | null): Promise<BeginUnitOutcome>
  /** `day`: the last one. Rounds that are open keep the unit. */
  end(id: string, day: string): Promise<EndUnitOutcome>
  /** Takes back an end that was no merger or split. */
  revive(id: string): Promise<ReviveUnitOutcome>
  /** Only one that no opened round has and nothing came of. Where it came of a merger or split, that is taken back. */
  remove(id: string): Promise<RemoveUnitOutcome>
  /** Those that stand on the day, depth first, in the order in which they are shown. Without a day: all that have no end. */
  ofOrganisation(organisation: string, day?: string): Promise<readonly OrganisationalUnit[]>
  /** All that there are and were, depth first. */
  history(organisation: string): Promise<readonly OrganisationalUnit[]>
}

export interface Units extends UnitSteps {
  /** Several steps, all or none: nothing is kept where the body's outcome says so. The body must use no other part of the store. */
  together<Outcome extends { readonly keep: boolean }>(body: (units: UnitSteps) => Promise<Outcome>): Promise<Outcome>
}

async function add(db: KyselyDatabase, id: string, unit: NewUnit): Promise<AddUnitOutcome> {
  const organisation = await db.selectFrom('organisation').select('id').where('id', '=', unit.organisation).executeTakeFirst()
  if (organisation === undefined) return { outcome: 'unknownOrganisation' }
  const own = db.selectFrom('unit').where('organisationId', '=', unit.organisation)
  const above = unit.parent === null ? undefined : await own.select('id').where('id', '=', unit.parent).executeTakeFirst()
  if (unit.parent !== null && above === undefined) return { outcome: 'unknownParent' }
  const highest = await own.select(({ fn }) => fn.max('position').as('position')).executeTakeFirst()
  const position = 1 + Number(highest?.position ?? -1)
  const name = JSON.stringify(unit.name)
  const dates = { validFrom: null, validUntil: null, movedOn: null, movedFromId: null }
  await db
    .insertInto('unit')
    .values({ id, organisationId: unit.organisation, parentId: unit.parent, name, persons: unit.persons, position, ...dates })
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

async function move(db: KyselyDatabase, id: string, { parent, index, on }: UnitPlace): Promise<MoveUnitOutcome> {
  const kept = await db.selectFrom('unit').select('organisationId').where('id', '=', id).executeTakeFirst()
  const all = kept === undefined ? [] : await loadUnits(db, kept.organisationId)
  const rows = standingUnits(all, on)
  const unit = rows.find((row) => row.id === id)
  if (unit === undefined) return 'unknown'
  if (parent !== null && !rows.some((row) => row.id === parent)) return 'unknownParent'
  if (isWithin(rows, parent, id)) return 'belowItself'
  const siblings = rows.filter((row) => row.parentId === parent && row.id !== id).toSorted((a, b) => a.position - b.position)
  const ordered = siblings.map((row) => row.id).toSpliced(index, 0, id)
  if (on !== undefined && unit.parentId !== parent && (await wasInRound(db, id))) {
    const isBack = unit.movedOn !== null && yearOf(unit.movedOn) === yearOf(on) && unit.movedFromId === parent
    if (changedIn(all, unit, yearOf(on)) && !isBack) return 'twiceInAYear'
    const mark = isBack ? { movedOn: null, movedFromId: null } : { movedOn: on, movedFromId: unit.parentId }
    await db.updateTable('unit').set(mark).where('id', '=', id).execute()
  }
  await db.updateTable('unit').set({ parentId: parent }).where('id', '=', id).execute()
  for (const [position, sibling] of ordered.entries()) await db.updateTable('unit').set({ position }).where('id', '=', sibling).execute()
  return 'moved'
}

type Run = <T>(body: (transaction: KyselyDatabase) => Promise<T>) => Promise<T>

/** `run` gives each step its transaction; `db` only reads. */
function stepsOn(db: KyselyDatabase, run: Run, random: RandomBytes): UnitSteps {
  return {
    add: (unit) => run((transaction) => add(transaction, newId(random), unit)),
    change: (id, changes) => run((transaction) => change(transaction, id, changes)),
    move: (id, place) => run((transaction) => move(transaction, id, place)),
    merge: (merger) => run((transaction) => mergeUnits(transaction, newId(random), merger)),
    split: (split) => run((transaction) => splitUnit(transaction, () => newId(random), split)),
    begin: (id, day) => run((transaction) => beginUnit(transaction, id, day)),
    end: (id, day) => run((transaction) => endUnit(transaction, id, day)),
    revive: (id) => run((transaction) => reviveUnit(transaction, id)),
    remove: (id) => run((transaction) => removeUnit(transaction, id)),
    ofOrganisation: async (organisation, day) => unitsFrom(standingUnits(await loadUnits(db, organisation), day)),
    history: async (organisation) => unitsFrom(await loadUnits(db, organisation)),
  }
}

export function unitsOn({ db, random }: Connections): Units {
  return {
    ...stepsOn(db, (body) => inTransaction(db, body), random),
    together: (body) =>
      inTransaction(db, async (transaction) => {
        await sql`savepoint before_steps`.execute(transaction)
        const outcome = await body(stepsOn(transaction, (step) => step(transaction), random))
        if (!outcome.keep) await sql`rollback to before_steps`.execute(transaction)
        return outcome
      }),
  }
}
