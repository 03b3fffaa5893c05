/**
 * Every string of a JSON value with where it stands. All strings of the guide's files are texts, ids or words of the vocabulary, and plain.
 */
import { isJsonObject } from '../json-object.ts'
import type { Located } from '../json-pointer.ts'
import { located, locatedMembers } from '../json-pointer.ts'

export function plainStrings(value: unknown, at = ''): readonly Located<string>[] {
  if (typeof value === 'string') return [{ value, at }]
  const parts = Array.isArray(value) ? located<unknown>(value, at) : isJsonObject(value) ? locatedMembers(value, at) : []
  return parts.flatMap((part) => plainStrings(part.value, part.at))
}
