/**
 * The font in which charts are measured and drawn to PNG: the one shipped with the pages, never the machine's alone.
 * Registered once, when the first chart is drawn.
 */
import { join } from 'node:path'
import { GlobalFonts } from '@napi-rs/canvas'

/** Of the same package as the pages' font. Its own files won't do: the library takes one weight of them, and one file of a name. */
const folder = join(import.meta.dirname, '../fonts')
const files = ['inter-400.ttf', 'inter-600.ttf']

/** Registers the font under the name `Inter`. Throws where its files are missing. */
export function registerChartFont(): void {
  if (GlobalFonts.has('Inter')) return
  for (const file of files) {
    if (GlobalFonts.registerFromPath(join(folder, file), 'Inter') === null) throw new Error(`The font file ${file} could not be read`)
  }
}
