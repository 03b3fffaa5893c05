/**
 * The identity of a definition's content. Called by `parseQuestionnaire`.
 */
import { createHash } from 'node:crypto'
import type { Definition } from './definition.ts'
import { defaultRules, optionalLists } from './definition.ts'

/** JSON with the keys of every object sorted by code unit and nothing between the tokens. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`).join(',')}}`
}

/**
 * SHA-256, in 64 hexadecimal digits, over the canonical JSON of the definition without its defaults.
 *
 * Defaults are left out, written or not, so that a part added to the format later leaves the hash of older definitions as it is.
 */
export function contentHash(definition: Definition): string {
  const isDefault = new Map<string, unknown>(Object.entries(defaultRules))
  const rules = Object.entries(definition.rules).filter(([name, value]) => isDefault.get(name) !== value)
  const emptyLists = new Set<string>(optionalLists.filter((list) => definition[list].length === 0))
  const members = Object.entries(definition).filter(([name]) => name !== 'rules' && !emptyLists.has(name))
  const content = Object.fromEntries(rules.length === 0 ? members : [...members, ['rules', Object.fromEntries(rules)]])
  return createHash('sha256').update(canonicalJson(content)).digest('hex')
}
