/**
 * Unknown JSON, looked at member by member. Used where a definition is not yet known to have its shape.
 */

/** Whether a JSON value is an object: neither null nor a list. */
export function isJsonObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The list under a key, or an empty one. */
export function listUnder(value: unknown, key: string): readonly unknown[] {
  const list: unknown = isJsonObject(value) && Object.hasOwn(value, key) ? value[key] : undefined
  return Array.isArray(list) ? list : []
}

/** The string under a key, or undefined. */
export function stringUnder(value: unknown, key: string): string | undefined {
  const text = isJsonObject(value) && Object.hasOwn(value, key) ? value[key] : undefined
  return typeof text === 'string' ? text : undefined
}
