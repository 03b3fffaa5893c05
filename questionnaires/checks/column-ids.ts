/**
 * Columns of the codebook have names of their own: no item bears the name of a multiple choice's column or of a column that every export has.
 */
import { problemAt } from '../problem.ts'
import type { Check } from './check.ts'
import { itemsOfKind, locatedItems } from './located-items.ts'

/** Columns of the exports that are no items. `constructor` is a member that every JavaScript object already has. */
const reserved = ['group', 'unit', 'round', 'weight', 'language', 'mode', 'constructor']

export const columnIds: Check = (definition) => {
  const optionColumns = new Set(
    itemsOfKind(definition, 'multipleChoice').flatMap(({ value }) => value.options.map((option) => `${value.id}__${option.code}`)),
  )
  const items = locatedItems(definition)
  return [
    ...items
      .filter(({ value }) => reserved.includes(value.id))
      .map(({ value, at }) => problemAt(`${at}/id`, 'reservedId', { id: value.id })),
    ...items
      .filter(({ value }) => optionColumns.has(value.id))
      .map(({ value, at }) => problemAt(`${at}/id`, 'columnCollision', { id: value.id })),
  ]
}
