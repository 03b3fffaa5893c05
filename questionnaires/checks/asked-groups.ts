/**
 * Every group is asked something.
 */
import { located } from '../json-pointer.ts'
import { problemAt } from '../problem.ts'
import type { Check } from './check.ts'
import { groupsAsked, locatedItems } from './located-items.ts'

export const askedGroups: Check = (definition) => {
  const asked = new Set(locatedItems(definition).flatMap(({ value }) => groupsAsked(value, definition)))
  return located(definition.groups, '/groups')
    .filter(({ value }) => !asked.has(value.id))
    .map(({ value, at }) => problemAt(at, 'groupAskedNothing', { group: value.id }))
}
