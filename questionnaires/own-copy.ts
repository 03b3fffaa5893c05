/**
 * A copy of a JSON value that nobody else holds, and its freezing. Called by `parseQuestionnaire`.
 */
import { isJsonObject, listUnder, stringUnder } from './json-object.ts'

/** No definition is nested as deeply. What lies deeper is kept as it is: it is refused anyway, and must not exhaust the stack. */
const deepest = 20

/** Members by group in the order of the groups: a reader who is no respondent sees the first group's words. */
function inOrderOfGroups(members: readonly (readonly [string, unknown])[], groups: readonly string[]) {
  const place = (key: string) => (groups.includes(key) ? groups.indexOf(key) : groups.length)
  return members.toSorted(([a], [b]) => place(a) - place(b))
}

function copyOf(value: unknown, groups: readonly string[], depth: number): unknown {
  if (depth > deepest) return value
  if (Array.isArray(value)) return value.map((element) => copyOf(element, groups, depth + 1))
  if (!isJsonObject(value)) return value
  const members = Object.entries(value).map(([key, member]) => {
    const copy = copyOf(member, groups, depth + 1)
    return [
      key,
      key === 'byGroup' && isJsonObject(copy) ? Object.fromEntries(inOrderOfGroups(Object.entries(copy), groups)) : copy,
    ] as const
  })
  return Object.fromEntries(members)
}

/** A copy of a definition's JSON in which words by group stand in the order of the groups. */
export function ownCopy(json: unknown): unknown {
  const groups = listUnder(json, 'groups').map((group) => stringUnder(group, 'id') ?? '')
  return copyOf(json, groups, 0)
}

/** The same value, frozen through and through. */
export function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  Object.values(value).forEach(frozen)
  return Object.freeze(value)
}
