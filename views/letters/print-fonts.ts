/**
 * The fonts of what is printed, and what they can print. Letters that they lack are replaced by a question mark, so that it shows.
 *
 * pdfkit can't embed the WOFF2 files of the pages; `views/fonts/make-fonts.py` makes these from the same package.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '../fonts')

export interface PrintFonts {
  readonly regular: Buffer
  readonly bold: Buffer
}

/** Both fonts. Throws where their files are missing. */
export const printFonts = (): PrintFonts => ({
  regular: readFileSync(join(folder, 'inter-400.ttf')),
  bold: readFileSync(join(folder, 'inter-600.ttf')),
})

const read: unknown = JSON.parse(readFileSync(join(folder, 'inter-characters.json'), 'utf8'))
const ranges: readonly (readonly number[])[] = Array.isArray(read) ? read.filter((range) => Array.isArray(range)) : []
const known = new Set(ranges.flatMap(([from = 0, to = from]) => Array.from({ length: to - from + 1 }, (_, at) => from + at)))

const isKnown = (character: string): boolean => character === '\n' || known.has(character.codePointAt(0) ?? 0)

/** The text with a question mark for each character that the fonts lack. */
export const printable = (text: string): string =>
  [...text.normalize('NFC')].map((character) => (isKnown(character) ? character : '?')).join('')

/** Whether all of it can be printed. */
export const isPrintable = (text: string): boolean => [...text.normalize('NFC')].every(isKnown)
