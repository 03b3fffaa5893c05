/**
 * A released result as JSON for others: the same paths as an unprotected result, with `{suppressed}` where something is hidden.
 *
 * Written by the command line; later by exports. What is hidden keeps its path and loses its figures and its n.
 */
import { mapBackgrounds } from './background-members.ts'
import type { ReleasedGroup, ReleasedResult } from './released-result.ts'

type Json = Readonly<Record<string, unknown>>

const hidden = { suppressed: 'tooFewAnswers' } as const
const banded = <Band>(bands: Readonly<Record<string, Band>>): Readonly<Record<string, { suppressed: 'bandOnly'; band: Band }>> =>
  Object.fromEntries(Object.entries(bands).map(([id, band]) => [id, { suppressed: 'bandOnly', band }]))

/** full: the figures themselves. bands: one word for each dimension and position. hidden: nothing, not even n. */
function groupJson(group: ReleasedGroup): Json {
  if (group.tier === 'full') return { tier: group.tier, ...group.figures }
  if (group.tier === 'hidden') return { tier: group.tier, ...hidden }
  const scores = Object.entries(banded(group.dimensions)).map(([id, band]) => [id, { score: band, inference: band }])
  return { tier: group.tier, dimensions: Object.fromEntries(scores), type: { positions: banded(group.positions) } }
}

const groupsJson = (groups: Readonly<Record<string, ReleasedGroup>>): Json =>
  Object.fromEntries(Object.entries(groups).map(([id, group]) => [id, groupJson(group)]))

/** Plain JSON with the paths of `Result`; groups and units say their `tier` besides. */
export function releasedJson(released: ReleasedResult): Json {
  const { groups, units, backgrounds } = released
  return { ...released, groups: groupsJson(groups), units: groupsJson(units), backgrounds: mapBackgrounds(backgrounds, groupJson) }
}
