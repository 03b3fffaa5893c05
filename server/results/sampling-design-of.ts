/**
 * How the answers of a round came about, as the analysis takes it: from the round and its units as they were at its opening.
 */
import type { SamplingDesign, GroupDesign } from '../../analysis/sampling-design.ts'
import type { Round, RoundGroup, RoundUnit } from '../../data/round.ts'
import { personsWithBelow } from '../units-asked.ts'

const level = 0.95

function groupDesign({ recruitment, populationSize, invited }: RoundGroup): GroupDesign {
  return { recruitment, ...(populationSize === null ? {} : { populationSize }), ...(invited === null ? {} : { invited }) }
}

function unitSizesOf(units: readonly RoundUnit[]): Readonly<Record<string, number>> {
  const sized = units.map(({ unit, parent, persons }) => ({ id: unit, parent, persons }))
  const persons = sized.map((unit): [string, number | null] => [unit.id, personsWithBelow(unit, sized)])
  return Object.fromEntries(persons.flatMap(([id, count]) => (count === null ? [] : [[id, count]])))
}

/** `unitUnions`: units of other years, as units of this round. */
export function samplingDesignOf(
  round: Round,
  units: readonly RoundUnit[],
  unitUnions: Readonly<Record<string, readonly string[]>> = {},
): SamplingDesign {
  return {
    groups: Object.fromEntries(round.groups.map((group) => [group.group, groupDesign(group)])),
    unitSizes: unitSizesOf(units),
    unitParents: Object.fromEntries(units.map(({ unit, parent }) => [unit, parent])),
    unitUnions,
    seed: round.seed,
    level,
  }
}
