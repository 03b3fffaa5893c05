/**
 * What an item refers to exists: its scale, dimension, axis, facet and groups.
 */
import type { Item } from '../item.ts'
import { located } from '../json-pointer.ts'
import type { Problem, ProblemCode } from '../problem.ts'
import { problemAt } from '../problem.ts'
import type { Check } from './check.ts'
import type { Ids } from './known-ids.ts'
import { locatedItems } from './located-items.ts'

interface Reference {
  readonly member: 'scale' | 'dimension' | 'axis' | 'facet'
  readonly id: string | undefined
  readonly among: Ids
  readonly code: ProblemCode
}

const unknown = (references: readonly Reference[], at: string): readonly Problem[] =>
  references.flatMap(({ member, id, among, code }) =>
    id === undefined || among.has(id) ? [] : [problemAt(`${at}/${member}`, code, { id })],
  )

export const itemReferences: Check = (definition, { scales, dimensions, axes, facets, groups }) => {
  const referencesOf = (item: Item): readonly Reference[] => {
    if (item.kind !== 'rating' && item.kind !== 'pair') return []
    const scale: Reference = { member: 'scale', id: item.scale, among: scales, code: 'unknownScale' }
    const facet: Reference = { member: 'facet', id: item.facet, among: facets, code: 'unknownFacet' }
    if (item.kind === 'pair') return [scale, { member: 'axis', id: item.axis, among: axes, code: 'unknownAxis' }, facet]
    return [scale, { member: 'dimension', id: item.dimension, among: dimensions, code: 'unknownDimension' }, facet]
  }
  const unknownGroups = (item: Item, at: string) =>
    located(item.groups ?? [], `${at}/groups`)
      .filter(({ value }) => !groups.has(value))
      .map((group) => problemAt(group.at, 'unknownGroup', { group: group.value }))
  return locatedItems(definition).flatMap(({ value, at }) => [...unknown(referencesOf(value), at), ...unknownGroups(value, at)])
}
