/**
 * The identity of a definition's content. Called by `parseQuestionnaire`.
 */
import { createHash } from 'node:crypto'
import { canonicalJson } from './canonical-json.ts'
import type { Definition } from './definition.ts'
import { defaultRules, optionalLists } from './definition.ts'

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
