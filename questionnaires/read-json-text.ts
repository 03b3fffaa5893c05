/**
 * JSON from the text of a file, with the problems that `JSON.parse` hides or tells without a place.
 *
 * Called by the parsers of questionnaires, of the dialogue guide and of its methods.
 */
import { scanJson } from './json-scan.ts'
import type { Problem } from './problem.ts'

/** What `read` makes of the JSON, or every problem. */
export type ReadJson<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problems: readonly Problem[] }

/**
 * A mistake in the JSON itself is told with its line and column (from 1) and alone, as nothing can be read behind it; keys that stand
 * twice are told together with what `read` finds. A byte order mark at the start is taken as nothing.
 */
export function readJsonText<Value>(text: string, read: (json: unknown) => ReadJson<Value>): ReadJson<Value> {
  const json = text.startsWith('\uFEFF') ? text.slice(1) : text
  const found = scanJson(json)
  if (found.some((problem) => problem.code !== 'duplicateKey')) return { ok: false, problems: found }
  const parsed = read(JSON.parse(json))
  if (found.length === 0) return parsed
  return { ok: false, problems: [...found, ...(parsed.ok ? [] : parsed.problems)] }
}
