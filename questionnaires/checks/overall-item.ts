/**
 * The item that asks for satisfaction with the whole exists, is a rating, and belongs to no dimension: what matters for the whole can't
 * be told by a part of itself.
 */
import type { Problem } from '../problem.ts'
import { problemAt } from '../problem.ts'
import type { Check } from './check.ts'
import { locatedItems } from './located-items.ts'

const at = '/overallItem'

export const overallItem: Check = (definition, { items }) => {
  const id = definition.overallItem
  if (id === undefined) return []
  if (!items.has(id)) return [problemAt(at, 'unknownItem', { id })]
  // A broken item is not among them: its own problem is said already.
  return locatedItems(definition)
    .filter(({ value }) => value.id === id)
    .flatMap(({ value }): readonly Problem[] => {
      if (value.kind !== 'rating') return [problemAt(at, 'overallItemKind', { id })]
      return value.dimension === undefined ? [] : [problemAt(at, 'overallItemOfDimension', { id, dimension: value.dimension })]
    })
}
