/**
 * The two groups of a gap share at least one rating to be compared on.
 */
import { located } from '../json-pointer.ts'
import { problemAt } from '../problem.ts'
import type { Check } from './check.ts'
import { groupsAsked, itemsOfKind } from './located-items.ts'

export const gapItems: Check = (definition, known) => {
  const asked = itemsOfKind(definition, 'rating').map(({ value }) => groupsAsked(value, definition))
  return located(definition.gaps, '/gaps')
    .filter(({ value: { first, second } }) => first !== second && known.groups.has(first) && known.groups.has(second))
    .filter(({ value: { first, second } }) => !asked.some((groups) => groups.includes(first) && groups.includes(second)))
    .map(({ value: { first, second }, at }) => problemAt(at, 'gapWithoutItems', { first, second }))
}
