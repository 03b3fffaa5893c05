import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { namedMethods } from '../../../views/sentences/method-name.ts'

/** Every `methods` list in a definition, wherever it stands. */
function methodsIn(value: unknown): readonly string[] {
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, part]) => (key === 'methods' && Array.isArray(part) ? part.map(String) : methodsIn(part)))
}

describe('methods that definitions point to', () => {
  it.each(['odi', 'democracy-barometer'])('all have a name on screen in %s', (id) => {
    const definition: unknown = JSON.parse(readFileSync(join(import.meta.dirname, `../../../questionnaires/${id}.json`), 'utf8'))
    const known: readonly string[] = namedMethods
    const methods = [...new Set(methodsIn(definition))]
    expect(methods.length).toBeGreaterThan(0)
    expect(methods.filter((method) => !known.includes(method))).toEqual([])
  })
})
