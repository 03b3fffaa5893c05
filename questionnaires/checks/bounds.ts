/**
 * Bounds of answers leave something to answer: a number's minimum is below its maximum, a choice's limit within its options.
 */
import { problemAt } from '../problem.ts'
import type { Check } from './check.ts'
import { itemsOfKind } from './located-items.ts'

export const bounds: Check = (definition) => [
  ...itemsOfKind(definition, 'number')
    .filter(({ value }) => value.minimum >= value.maximum)
    .map(({ value, at }) => problemAt(`${at}/minimum`, 'minimumNotBelowMaximum', { minimum: value.minimum, maximum: value.maximum })),
  ...itemsOfKind(definition, 'multipleChoice').flatMap(({ value, at }) =>
    value.atMost === undefined || value.atMost <= value.options.length
      ? []
      : [problemAt(`${at}/atMost`, 'atMostTooHigh', { atMost: value.atMost, options: value.options.length })],
  ),
]
