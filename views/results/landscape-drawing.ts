/**
 * The drawings of the landscapes, read once. A name that has no drawing gives none: the page does without.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

const folder = join(import.meta.dirname, '../landscapes')

const drawings: ReadonlyMap<string, string> = new Map(
  readdirSync(folder)
    .filter((file) => file.endsWith('.svg'))
    .map((file) => [basename(file, '.svg'), readFileSync(join(folder, file), 'utf8')]),
)

/** SVG of a landscape by the name in the definition, or null. */
export const landscapeDrawing = (landscape: string): string | null => drawings.get(landscape) ?? null
