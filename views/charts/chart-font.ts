/**
 * The font in which charts are measured: the one shipped with the pages, never the machine's.
 * Registered once, when the first chart is drawn.
 */
import { join } from 'node:path'
import { GlobalFonts } from '@napi-rs/canvas'

const folder = join(import.meta.dirname, '../../node_modules/@fontsource-variable/inter/files')
const files = ['inter-latin-wght-normal.woff2', 'inter-latin-ext-wght-normal.woff2']

/** Registers the font under the name `Inter`. Throws where its files are missing. */
export function registerChartFont(): void {
  if (GlobalFonts.has('Inter')) return
  for (const file of files) {
    if (GlobalFonts.registerFromPath(join(folder, file), 'Inter') === null) throw new Error(`The font file ${file} could not be read`)
  }
}
