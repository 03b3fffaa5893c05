/**
 * Which units get a link of their own: those with people who are in no unit below. The number of a unit includes the units below it.
 */

export interface SizedUnit {
  readonly id: string
  readonly parent: string | null
  readonly persons: number | null
}

/** Persons that a unit has beside those of the units directly below it, at least 0; null where the unit's number is unknown. */
export function ownPersons(unit: SizedUnit, units: readonly SizedUnit[]): number | null {
  if (unit.persons === null) return null
  const below = units.filter(({ parent }) => parent === unit.id)
  return below.reduce((rest, { persons }) => Math.max(0, rest - (persons ?? 0)), unit.persons)
}

/** The units whose own people are asked, in the same order. */
export const unitsAsked = <Unit extends SizedUnit>(units: readonly Unit[]): readonly Unit[] =>
  units.filter((unit) => {
    const own = ownPersons(unit, units)
    // A unit without a number is asked, unless it only holds others together.
    return own === null ? !units.some(({ parent }) => parent === unit.id) : own > 0
  })

/** Persons of a unit and those below it; one without a number of its own counts as those below it, if each of them has one. */
export function personsWithBelow(unit: SizedUnit, units: readonly SizedUnit[]): number | null {
  if (unit.persons !== null) return unit.persons
  const below = units.filter(({ parent }) => parent === unit.id).map((each) => personsWithBelow(each, units))
  if (below.length === 0) return null
  return below.reduce<number | null>((sum, persons) => (sum === null || persons === null ? null : sum + persons), 0)
}

/** Persons of all units together, each counted once; units without a number count as nobody. */
export function personsOf(units: readonly SizedUnit[]): number {
  const ids = new Set(units.map(({ id }) => id))
  const withBelow = (unit: SizedUnit): number =>
    unit.persons ?? units.filter(({ parent }) => parent === unit.id).reduce((sum, below) => sum + withBelow(below), 0)
  const top = units.filter(({ parent }) => parent === null || !ids.has(parent))
  return top.reduce((sum, unit) => sum + withBelow(unit), 0)
}
