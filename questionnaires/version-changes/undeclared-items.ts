/**
 * Items that changed without saying so: part of `undeclaredChanges`.
 *
 * An item's `relation` covers a change of its own strength and all weaker ones; so one problem an item says all that is to be done.
 */
import { locatedItems } from '../checks/located-items.ts'
import type { LocatedItem } from '../checks/located-items.ts'
import { itemsOf } from '../columns.ts'
import type { Problem, ProblemCode } from '../problem.ts'
import { problemAt } from '../problem.ts'
import type { Questionnaire } from '../questionnaire.ts'
import type { ItemChange } from './item-changes.ts'
import { covers, itemChanges } from './item-changes.ts'

const codes: Readonly<Record<Exclude<ItemChange, 'none'>, ProblemCode>> = {
  translation: 'undeclaredTranslation',
  order: 'undeclaredOrder',
  layout: 'undeclaredLayout',
  wording: 'undeclaredWording',
  scale: 'undeclaredScale',
}

function problemOf({ value: item, at }: LocatedItem, change: ItemChange | undefined, version: number): readonly Problem[] {
  const { id, relation = 'same' } = item
  if (change === undefined) return relation === 'new' ? [] : [problemAt(at, 'newItemUndeclared', { id, version })]
  if (relation === 'new') return [problemAt(`${at}/relation`, 'newItemExists', { id, version })]
  return change === 'none' || covers(relation, change) ? [] : [problemAt(at, codes[change], { id, version })]
}

/** One problem for each item that differs from the older version in a way that its relation does not cover, and for each that is gone. */
export function undeclaredItems(older: Questionnaire, newer: Questionnaire): readonly Problem[] {
  const changes = itemChanges(older, newer)
  const gone = itemsOf(older).filter(({ id }) => !changes.has(id) && newer.changes?.removed?.includes(id) !== true)
  return [
    ...gone.map(({ id }) => problemAt('/pages', 'removedSilently', { id, version: older.version })),
    ...locatedItems(newer).flatMap((item) => problemOf(item, changes.get(item.value.id), older.version)),
  ]
}
