/**
 * A background question is a coarse fact: never a text, a pair, or a rating that counts into a dimension.
 */
import { problemAt } from '../problem.ts'
import type { Check } from './check.ts'
import { locatedItems } from './located-items.ts'

export const backgroundItems: Check = (definition) =>
  locatedItems(definition)
    .filter(({ value }) => value.background === true)
    .filter(({ value }) => value.kind === 'openText' || value.kind === 'pair' || (value.kind === 'rating' && value.dimension !== undefined))
    .map(({ value, at }) => problemAt(`${at}/background`, 'backgroundNotAllowed', { id: value.id }))
