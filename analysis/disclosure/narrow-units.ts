/**
 * A released result without the units that a reader may not see. Called by `roundStory`; who may see which is the server's to know.
 *
 * Only takes away: what is hidden for small numbers was decided over all units before, and stays hidden for everybody alike.
 */
import type { ReleasedResult } from '../released-result.ts'

/** Whether the reader sees this unit in a round. Units of other years bear the ids of their units, joined by "+". */
export type SeesUnit = (unit: string) => boolean

function seen<Entry>(byUnit: Readonly<Record<string, Entry>>, sees: SeesUnit): Readonly<Record<string, Entry>> {
  return Object.fromEntries(Object.entries(byUnit).filter(([unit]) => sees(unit)))
}

/** A change tells of both its rounds. Its key is `earlier→later`. */
function seenChanges(changes: ReleasedResult['changes'], sees: (round: string, unit: string) => boolean): ReleasedResult['changes'] {
  const narrowed = Object.entries(changes).map(([key, { groups, units }]) => {
    const rounds = key.split('→')
    return [key, { groups, units: seen(units, (unit) => rounds.every((round) => sees(round, unit))) }] as const
  })
  return Object.fromEntries(narrowed)
}

/**
 * The result with the units that are seen in the round `label`, with changes of those that are seen in both rounds, and with slopes of
 * those that are seen in every round. `seesIn`: by the label of each round that is shown together with it.
 */
export function narrowUnits(released: ReleasedResult, label: string, seesIn: ReadonlyMap<string, SeesUnit>): ReleasedResult {
  const sees = (round: string, unit: string): boolean => seesIn.get(round)?.(unit) ?? false
  const seesHere: SeesUnit = (unit) => sees(label, unit)
  const { slopes } = released
  const narrowed: Pick<ReleasedResult, keyof ReleasedResult> = {
    ...released,
    units: seen(released.units, seesHere),
    unitParents: seen(released.unitParents, seesHere),
    unitUnions: seen(released.unitUnions, seesHere),
    changes: seenChanges(released.changes, sees),
    slopes: { groups: slopes.groups, units: seen(slopes.units, (unit) => [...seesIn.keys()].every((round) => sees(round, unit))) },
  }
  return narrowed as ReleasedResult
}
