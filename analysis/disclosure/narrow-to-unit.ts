/**
 * A released result of one unit, as if it were the group whose units answer: for the unit's own page of criteria.
 *
 * Called by `unitContext`. Only takes away: what is told of the unit was released with all the rest, and stays under the rules that it was
 * released by. Changes and slopes of the unit come along; gaps, classes and other units do not.
 */
import type { ReleasedResult } from '../released-result.ts'

const only = <Value>(group: string, value: Value | undefined): Readonly<Record<string, Value>> =>
  value === undefined ? {} : { [group]: value }

/** `group`: the id of the group that answers by unit. A round that does not know the unit has no groups then. */
export function narrowToUnit(released: ReleasedResult, group: string, unit: string): ReleasedResult {
  const changes = Object.entries(released.changes).map(
    ([key, { units }]) => [key, { groups: only(group, units[unit]), units: {} }] as const,
  )
  const narrowed: Pick<ReleasedResult, keyof ReleasedResult> = {
    ...released,
    groups: only(group, released.units[unit]),
    units: {},
    unitParents: {},
    unitUnions: {},
    backgrounds: {},
    gaps: {},
    changes: Object.fromEntries(changes),
    slopes: { groups: only(group, released.slopes.units[unit]), units: {} },
  }
  return narrowed as ReleasedResult
}
