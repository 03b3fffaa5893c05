/**
 * Finds a unit of a round by what a person wrote: its name in any language, its path from above, or its id.
 */
import type { RoundUnit } from '../../../data/round.ts'
import type { UnitName } from '../../../data/organisation.ts'
import { unitsAsked } from '../../units-asked.ts'
import { folded } from '../folded.ts'

const namesOf = (name: UnitName): readonly string[] => (typeof name === 'string' ? [name] : Object.values(name))

/** The unit's names, each also behind the names of the units above it, as "Schools / Central School". */
function writings(unit: RoundUnit, units: readonly RoundUnit[]): readonly string[] {
  const above = units.find((each) => each.unit === unit.parent)
  const names = namesOf(unit.name)
  if (above === undefined) return names
  return [...names, ...writings(above, units).flatMap((path) => names.map((name) => `${path} / ${name}`))]
}

/** A function from what was written to the ids of the units it may mean. Only units whose own people were asked. */
export function unitsByName(units: readonly RoundUnit[]): (typed: string) => readonly string[] {
  const asked = new Set(unitsAsked(units.map(({ unit, parent, persons }) => ({ id: unit, parent, persons }))).map(({ id }) => id))
  const known = units
    .filter(({ unit }) => asked.has(unit))
    .map((unit) => ({ id: unit.unit, names: new Set([unit.unit, ...writings(unit, units)].map(folded)) }))
  return (typed) => known.filter(({ names }) => names.has(folded(typed))).map(({ id }) => id)
}
