/**
 * Units of the rounds that are shown together, after mergers and splits: what each round needs beside its own units, so that every
 * two rounds can be compared.
 */
import { unitUnions } from '../../analysis/units-over-time/unit-unions.ts'
import type { RoundUnit } from '../../data/round.ts'

/** `units`: of each round, in the order of time. `predecessors`: by unit. */
export interface UnitLineage {
  readonly units: readonly (readonly RoundUnit[])[]
  readonly predecessors: Readonly<Record<string, readonly string[]>>
}

type Unions = Readonly<Record<string, readonly string[]>>

/** By round. A round that has the unit itself needs no union for it. */
export function unionsOfStory({ units, predecessors }: UnitLineage): readonly Unions[] {
  const ids = units.map((ofRound) => ofRound.map(({ unit }) => unit))
  return ids.map((own, index) => {
    const before = ids.slice(0, index).map((earlier) => unitUnions(earlier, own, predecessors).later)
    const after = ids.slice(index + 1).map((later) => unitUnions(own, later, predecessors).earlier)
    const all = [...before, ...after].flatMap((unions) => Object.entries(unions))
    return Object.fromEntries(all.filter(([id]) => !own.includes(id)))
  })
}
