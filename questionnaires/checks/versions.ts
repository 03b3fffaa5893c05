/**
 * A version that says how it differs from the version before it names that version, and it is an earlier one. Whether what it says
 * is true is for version-changes/.
 */
import type { Definition } from '../definition.ts'
import { located } from '../json-pointer.ts'
import type { Problem } from '../problem.ts'
import { problemAt } from '../problem.ts'
import type { Check } from './check.ts'
import type { KnownIds } from './known-ids.ts'
import { locatedItems } from './located-items.ts'

function unknownMeasures({ changes }: Definition, { dimensions, axes, facets }: KnownIds): readonly Problem[] {
  return located(changes?.measures ?? [], '/changes/measures')
    .filter(({ value }) => ![dimensions, axes, facets].some((ids) => ids.has(value)))
    .map(({ value, at }) => problemAt(at, 'unknownChangedMeasure', { id: value }))
}

export const versions: Check = (definition, known) => {
  const { version, previousVersion, changes } = definition
  const ofMeasures = unknownMeasures(definition, known)
  if (previousVersion !== undefined) {
    const isEarlier = previousVersion < version
    return [...(isEarlier ? [] : [problemAt('/previousVersion', 'previousVersionNotEarlier', { version, previousVersion })]), ...ofMeasures]
  }
  const ofItems = locatedItems(definition)
    .filter(({ value }) => value.relation !== undefined)
    .map(({ value, at }) => problemAt(`${at}/relation`, 'relationWithoutPreviousVersion', { id: value.id }))
  return [...(changes === undefined ? [] : [problemAt('/changes', 'changesWithoutPreviousVersion')]), ...ofMeasures, ...ofItems]
}
