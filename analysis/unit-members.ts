/**
 * The units of a round: each with the rows of its own people and of the units below, and units of another year as unions.
 *
 * Called by `roundMembers`. People who answered for a unit that has others below are part of its figures; alone they are never shown.
 */
import { basisFor, unitBasis } from './group-basis.ts'
import type { ResponseMatrix } from './response-matrix.ts'
import { joinedMatrix } from './response-matrix.ts'
import type { Member } from './member.ts'
import type { SamplingDesign } from './sampling-design.ts'

export interface UnitMembers {
  /** Units and unions, by id. */
  readonly units: ReadonlyMap<string, Member>
  /** The unit above each unit, null at the top. */
  readonly unitParents: Readonly<Record<string, string | null>>
  /** Those of `units` that are unions. */
  readonly unitUnions: Readonly<Record<string, readonly string[]>>
}

/** No group answers by unit. */
export const noUnits: UnitMembers = { units: new Map(), unitParents: {}, unitUnions: {} }

/** The unit above each, for every unit that has a size, a place in the tree, or answers. In the order of their ids. */
function unitTree(design: SamplingDesign, answering: Iterable<string>): ReadonlyMap<string, string | null> {
  const parents = design.unitParents ?? {}
  const ids = [...new Set([...Object.keys(design.unitSizes), ...Object.keys(parents), ...answering])].sort()
  return new Map(ids.map((id) => [id, parents[id] ?? null]))
}

/** The unit and all below it, in the order of their ids. */
function withBelow(unit: string, tree: ReadonlyMap<string, string | null>): readonly string[] {
  const below = [...tree].filter(([, parent]) => parent === unit).flatMap(([id]) => withBelow(id, tree))
  return [unit, ...below].sort()
}

/** `group`: the group that answers by unit. `matrices`: the rows of each unit's own people. */
export function unitMembers(group: Member, matrices: ReadonlyMap<string, ResponseMatrix>, design: SamplingDesign): UnitMembers {
  const tree = unitTree(design, matrices.keys())
  const rowsOf = (units: readonly string[]): ResponseMatrix =>
    joinedMatrix([...new Set(units.flatMap((unit) => withBelow(unit, tree)))].sort().flatMap((unit) => matrices.get(unit) ?? []))
  const member = (id: string, units: readonly string[]): [string, Member] => {
    const matrix = rowsOf(units)
    return [id, { plan: group.plan, matrix, basis: basisFor(matrix.size, unitBasis(group.basis, units, design)) }]
  }
  const unions = Object.entries(design.unitUnions ?? {}).filter(([id]) => !tree.has(id))
  return {
    units: new Map([...[...tree.keys()].map((id) => member(id, [id])), ...unions.map(([id, units]) => member(id, units))]),
    unitParents: Object.fromEntries(tree),
    unitUnions: Object.fromEntries(unions),
  }
}
