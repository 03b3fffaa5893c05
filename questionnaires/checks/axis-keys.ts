/**
 * Every axis has pairs, and they are keyed both ways: else somebody who always ticks the same side would look like a type.
 */
import type { Problem } from '../problem.ts'
import { located } from '../json-pointer.ts'
import { problemAt } from '../problem.ts'
import type { Check } from './check.ts'
import { itemsOfKind } from './located-items.ts'

export const axisKeys: Check = (definition) => {
  const pairs = itemsOfKind(definition, 'pair').map(({ value }) => value)
  return located(definition.axes, '/axes').flatMap(({ value: { id }, at }): readonly Problem[] => {
    const keys = new Set(pairs.filter((pair) => pair.axis === id).map((pair) => pair.key))
    if (keys.size === 0) return [problemAt(at, 'axisWithoutPairs', { id })]
    return keys.size === 1 ? [problemAt(at, 'axisKeyedOneWay', { id })] : []
  })
}
