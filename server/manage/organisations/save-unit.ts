/**
 * Brings one unit to what was typed or read, in steps of one transaction that its caller began.
 *
 * Called for the form of a unit and for each line of a file. What a step refuses comes back by name; the caller then keeps nothing.
 */
import type { BeginUnitOutcome } from '../../../data/begin-unit.ts'
import type { OrganisationalUnit } from '../../../data/organisation.ts'
import type { MoveUnitOutcome, UnitSteps } from '../../../data/units.ts'
import type { UnitEdit } from './check-unit-form.ts'
import { dayOfPlace } from './present-units.ts'
import { isSameName } from './unit-names.ts'

export type UnitStepRefusal = Exclude<BeginUnitOutcome | MoveUnitOutcome, 'begins' | 'moved'>

/** What was changed, in the order of the form. */
export type UnitPart = 'name' | 'persons' | 'parent' | 'validFrom'

const last = Number.MAX_SAFE_INTEGER

/** `unit`: as it is kept, its parent that of `presentUnits`. */
export async function saveUnit(
  steps: UnitSteps,
  unit: OrganisationalUnit,
  edit: UnitEdit,
  today: string,
): Promise<{ readonly changed: readonly UnitPart[]; readonly refused: readonly UnitStepRefusal[] }> {
  const changed: UnitPart[] = []
  const refused: UnitStepRefusal[] = []
  if (!isSameName(unit.name, edit.name)) changed.push('name')
  if (unit.persons !== edit.persons) changed.push('persons')
  if (changed.length > 0) await steps.change(unit.id, { name: edit.name, persons: edit.persons })
  if (unit.validFrom !== edit.validFrom) {
    changed.push('validFrom')
    const begun = await steps.begin(unit.id, edit.validFrom)
    if (begun !== 'begins') refused.push(begun)
  }
  if (unit.parent !== edit.parent) {
    changed.push('parent')
    const moved = await steps.move(unit.id, { parent: edit.parent, index: last, on: dayOfPlace(edit, today) })
    if (moved !== 'moved') refused.push(moved)
  }
  return { changed, refused }
}
