/**
 * The options of `puntari publish`, read and checked; neither the store nor the disk is asked.
 */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'

/** `folder` as a whole path. `base`: begins with a slash and ends without one. */
export interface PublishOptions {
  readonly folder: string
  readonly organisation: string | null
  readonly base: string | null
}

export const publishUsage = 'puntari publish FOLDER [--organisation ID] [--base /path]'

const known = { organisation: { type: 'string' }, base: { type: 'string' } } as const

/** `/` and `/path/` are as good as nothing and `/path`. Undefined: no path. */
function baseOf(typed: string): string | null | undefined {
  const base = typed.replace(/\/+$/u, '')
  if (base === '') return null
  return /^(?:\/[\w.~-]+)+$/u.test(base) ? base : undefined
}

/** The options, or what is wrong with them. */
export function readPublishOptions(given: readonly string[]): PublishOptions | { readonly fault: string } {
  try {
    const { values, positionals } = parseArgs({ args: [...given], options: known, allowPositionals: true, strict: true })
    const [folder = '', ...more] = positionals
    if (folder === '' || more.length > 0) return { fault: `Name one folder: ${publishUsage}` }
    const base = baseOf(values.base ?? '')
    if (base === undefined) return { fault: '--base must be a path such as /results/puntari.' }
    return { folder: resolve(folder), organisation: values.organisation ?? null, base }
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) }
  }
}
