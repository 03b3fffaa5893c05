/**
 * A version that says how its items relate to the version before it names that version, and it is an earlier one.
 */
import { problemAt } from '../problem.ts'
import type { Check } from './check.ts'
import { locatedItems } from './located-items.ts'

export const versions: Check = (definition) => {
  const { version, previousVersion } = definition
  if (previousVersion !== undefined) {
    return previousVersion < version ? [] : [problemAt('/previousVersion', 'previousVersionNotEarlier', { version, previousVersion })]
  }
  return locatedItems(definition)
    .filter(({ value }) => value.relation !== undefined)
    .map(({ value, at }) => problemAt(`${at}/relation`, 'relationWithoutPreviousVersion', { id: value.id }))
}
