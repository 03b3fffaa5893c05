/**
 * A row of practices names, for each facet, a rating that exists and belongs to that facet.
 */
import { located, locatedMembers } from '../json-pointer.ts'
import { problemAt } from '../problem.ts'
import type { Check } from './check.ts'
import { locatedItems } from './located-items.ts'

export const facetRows: Check = (definition, known) => {
  const items = new Map(locatedItems(definition).map(({ value }) => [value.id, value]))
  const cells = located(definition.facetRows, '/facetRows').flatMap(({ value, at }) => locatedMembers(value.items, `${at}/items`))
  return cells.flatMap(({ key: facet, value: id, at }) => {
    const item = items.get(id)
    return [
      ...(known.facets.has(facet) ? [] : [problemAt(at, 'unknownFacet', { id: facet })]),
      ...(known.items.has(id) ? [] : [problemAt(at, 'unknownItem', { id })]),
      ...(item === undefined || item.kind === 'rating' ? [] : [problemAt(at, 'facetRowNeedsRating', { id })]),
      ...(item?.kind === 'rating' && item.facet !== undefined && item.facet !== facet && known.facets.has(facet)
        ? [problemAt(at, 'facetMismatch', { id, facet: item.facet })]
        : []),
    ]
  })
}
