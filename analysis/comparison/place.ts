/**
 * One thing that is compared on the page of comparisons: a group or unit of one round of one organisation, as it was released.
 *
 * Made by `views/compare`; which two may be tested against each other is said in `place-pairs`.
 */
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import type { ByMeasure } from '../reference/measures.ts'
import { measuresOf } from '../reference/measures.ts'
import type { ReleasedGroup, ReleasedResult } from '../released-result.ts'
import type { Estimate } from '../estimate.ts'

/**
 * `organisation`: '' is the own one. `round`: label, as in the keys of the changes. `group`: whose questions were asked, also of a unit.
 * `standsFor`: of the rounds of its organisation the one that is held against other organisations.
 */
export interface Place {
  readonly organisation: string
  readonly questionnaire: Questionnaire
  readonly round: string
  readonly group: string
  readonly unit: string | null
  readonly standsFor: boolean
  readonly released: ReleasedResult
  readonly shown: ReleasedGroup
  /** By kind and id; nothing where the place is not released in full. */
  readonly measures: ByMeasure<Estimate>
}

/** The place with what was released of it; hidden where the round knows it not. */
export function releasedPlace(parts: Omit<Place, 'shown' | 'measures'>): Place {
  const { released, group, unit } = parts
  const shown = (unit === null ? released.groups[group] : released.units[unit]) ?? { tier: 'hidden' }
  return { ...parts, shown, measures: measuresOf(shown) }
}

/** scopes: units or groups of one round; rounds: the same people's place in two rounds; organisations: the same group of two. */
export type Contrast = 'scopes' | 'rounds' | 'organisations'

const isSameScope = (one: Place, other: Place): boolean => one.group === other.group && one.unit === other.unit

/** In what one thing the two differ; null where they differ in several, so that a difference could not be laid at the door of one. */
export function contrastOf(one: Place, other: Place): Contrast | null {
  if (one.organisation !== other.organisation)
    return isSameScope(one, other) && one.unit === null && one.standsFor && other.standsFor ? 'organisations' : null
  if (one.round !== other.round) return isSameScope(one, other) ? 'rounds' : null
  return isSameScope(one, other) ? null : 'scopes'
}

/** The round's units whose people are in it: itself or what it is a union of, with all below. */
function unitsWithin({ unitParents, unitUnions }: ReleasedResult, unit: string): ReadonlySet<string> {
  const within = new Set(unitUnions[unit] ?? [unit])
  const parents = Object.entries(unitParents)
  for (let size = 0; size !== within.size;) {
    size = within.size
    for (const [id, parent] of parents) if (parent !== null && within.has(parent)) within.add(id)
  }
  return within
}

/** Whether some persons are in both: a unit and one above it, or a unit and the group that it is part of. Of one round. */
export function sharePersons(one: Place, other: Place): boolean {
  if (one.group !== other.group) return false
  if (one.unit === null || other.unit === null) return true
  const within = unitsWithin(one.released, one.unit)
  return [...unitsWithin(other.released, other.unit)].some((unit) => within.has(unit))
}
