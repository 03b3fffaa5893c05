/**
 * A reverse-keyed rating has a positive wording for results, so that 100 always reads as good; no other rating has one.
 */
import { problemAt } from '../problem.ts'
import type { Check } from './check.ts'
import { itemsOfKind } from './located-items.ts'

export const reverseKeys: Check = (definition) =>
  itemsOfKind(definition, 'rating').flatMap(({ value: { id, reverseKeyed = false, resultLabel }, at }) => {
    if (reverseKeyed === (resultLabel !== undefined)) return []
    return [
      reverseKeyed
        ? problemAt(at, 'reverseWithoutResultLabel', { id })
        : problemAt(`${at}/resultLabel`, 'resultLabelWithoutReverse', { id }),
    ]
  })
