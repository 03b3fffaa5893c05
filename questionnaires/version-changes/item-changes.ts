/**
 * How each item of a newer version differs from the item with its id in the older one, whatever the newer one says of it.
 *
 * Called by `undeclaredItems`, and by the analysis, which never compares over a change.
 */
import type { ItemRelation } from '../item.ts'
import type { Questionnaire } from '../questionnaire.ts'
import { movedItems } from './item-order.ts'
import type { ItemPrint, PlacedItem } from './item-print.ts'
import { itemPrint, readersOfBoth } from './item-print.ts'
import { readersOf, textChange } from './readers.ts'

/** The part in which an item differs; of several the one whose relation is the strongest. */
export type ItemChange = 'none' | 'translation' | 'order' | 'layout' | 'wording' | 'scale'

/** The weakest relation that declares the change. */
export const relationFor: Readonly<Record<ItemChange, ItemRelation>> = {
  none: 'same',
  translation: 'translated',
  order: 'layoutOrModeChanged',
  layout: 'layoutOrModeChanged',
  wording: 'reworded',
  scale: 'scaleChanged',
}

/** From the weakest to the strongest: each also covers what those before it cover. All behind `translated` break the line. */
const byStrength: readonly ItemRelation[] = ['same', 'translated', 'layoutOrModeChanged', 'reworded', 'scaleChanged']

/** Whether an item that has this relation to the version before may have changed like this. `new` covers nothing: it has no version before. */
export const covers = (relation: ItemRelation, change: ItemChange): boolean =>
  byStrength.indexOf(relation) >= byStrength.indexOf(relationFor[change])

function changeBetween(was: ItemPrint, is: ItemPrint, source: string, moved: boolean): ItemChange {
  const words = textChange(was.wording, is.wording, source)
  const surroundings = textChange(was.surroundings, is.surroundings, source)
  if (was.scale !== is.scale) return 'scale'
  if (words === 'changed') return 'wording'
  if (was.layout !== is.layout || surroundings === 'changed') return 'layout'
  if (moved) return 'order'
  return words === 'translated' || surroundings === 'translated' ? 'translation' : 'none'
}

const placedItems = ({ pages }: Questionnaire): ReadonlyMap<string, PlacedItem> =>
  new Map(pages.flatMap((page) => page.items.map((item): [string, PlacedItem] => [item.id, { item, page }])))

/**
 * The change of each item that stands in both versions, by id. The first of the older version's languages counts as the one that the
 * others were translated from. Throws only for definitions that were never checked.
 */
export function itemChanges(older: Questionnaire, newer: Questionnaire): ReadonlyMap<string, ItemChange> {
  const readers = readersOf(older, newer)
  const [were, are] = [placedItems(older), placedItems(newer)]
  const declared = [...are.values()].filter(({ item }) => covers(item.relation ?? 'same', 'order')).map(({ item }) => item.id)
  const moved = movedItems(older, newer, new Set(declared))
  return new Map(
    [...are].flatMap(([id, is]): readonly [string, ItemChange][] => {
      const was = were.get(id)
      if (was === undefined) return []
      const both = readersOfBoth(was.item, is.item, readers)
      const [then, now] = [itemPrint(was, older, both, readers), itemPrint(is, newer, both, readers)]
      return [[id, changeBetween(then, now, older.languages[0] ?? '', moved.has(id))]]
    }),
  )
}
