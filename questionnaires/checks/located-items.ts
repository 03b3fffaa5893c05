/**
 * Items with where they stand: what most checks walk over.
 */
import type { Definition } from '../definition.ts'
import type { Item } from '../item.ts'
import { located } from '../json-pointer.ts'

/** An item, its pointer, and the index of its page. */
export interface LocatedItem<T extends Item = Item> {
  readonly value: T
  readonly at: string
  readonly page: number
}

/** All items in the order in which they stand. */
export function locatedItems(definition: Definition): readonly LocatedItem[] {
  return definition.pages.flatMap((page, index) => located(page.items, `/pages/${index}/items`).map((item) => ({ ...item, page: index })))
}

/** The items of one kind. */
export function itemsOfKind<K extends Item['kind']>(definition: Definition, kind: K): readonly LocatedItem<Extract<Item, { kind: K }>>[] {
  const isOfKind = (item: LocatedItem): item is LocatedItem<Extract<Item, { kind: K }>> => item.value.kind === kind
  return locatedItems(definition).filter(isOfKind)
}

/** Ids of the groups that are asked an item. */
export function groupsAsked(item: Item, definition: Definition): readonly string[] {
  return item.groups ?? definition.groups.map((group) => group.id)
}
