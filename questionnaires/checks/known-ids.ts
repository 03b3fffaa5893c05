/**
 * Which ids a file declares, also in parts whose shape is broken: a reference to a broken part is not a second problem.
 */
import { isJsonObject, listUnder, stringUnder } from '../json-object.ts'

/** Ids of one sort. `has` is true of every id where one of the parts can't be read: any reference might be to that one. */
export interface Ids {
  has(id: string): boolean
}

/** Declared ids by section. */
export interface KnownIds {
  readonly scales: Ids
  readonly dimensions: Ids
  readonly axes: Ids
  readonly facets: Ids
  readonly groups: Ids
  readonly items: Ids
}

const everyId: Ids = { has: () => true }

function idsOf(parts: readonly unknown[]): Ids {
  const ids = parts.map((part) => stringUnder(part, 'id'))
  return ids.includes(undefined) ? everyId : new Set(ids.filter((id) => id !== undefined))
}

/** The ids that any JSON declares. Where a list itself can't be read, any id may be among them. */
export function knownIds(json: unknown): KnownIds {
  const isList = (part: unknown, key: string) => isJsonObject(part) && Array.isArray(part[key])
  const isAbsent = (section: string) => isJsonObject(json) && !Object.hasOwn(json, section)
  const idsUnder = (section: string) => (isList(json, section) ? idsOf(listUnder(json, section)) : everyId)
  const idsIfAny = (section: string) => (isAbsent(section) ? new Set<string>() : idsUnder(section))
  const pages = listUnder(json, 'pages')
  const areItemsRead = isList(json, 'pages') && pages.every((page) => isList(page, 'items'))
  return {
    scales: idsUnder('scales'),
    dimensions: idsIfAny('dimensions'),
    axes: idsIfAny('axes'),
    facets: idsIfAny('facets'),
    groups: idsUnder('groups'),
    items: areItemsRead ? idsOf(pages.flatMap((page) => listUnder(page, 'items'))) : everyId,
  }
}
