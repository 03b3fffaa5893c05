/**
 * Every dimension is measured by at least one rating.
 */
import { located } from '../json-pointer.ts'
import { problemAt } from '../problem.ts'
import type { Check } from './check.ts'
import { itemsOfKind } from './located-items.ts'

export const measuredDimensions: Check = (definition) => {
  const measured = new Set(itemsOfKind(definition, 'rating').map(({ value }) => value.dimension))
  return located(definition.dimensions, '/dimensions')
    .filter(({ value }) => !measured.has(value.id))
    .map(({ value, at }) => problemAt(at, 'dimensionWithoutItems', { id: value.id }))
}
