/**
 * All style sheets joined into one, once at start, under an address with the hash of its content: browsers keep it for good.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { styleSheets } from './style-sheets.ts'

const projectRoot = join(import.meta.dirname, '..', '..')

/** The bundle's text. */
export const styleBundle: string = styleSheets.map((sheet) => readFileSync(join(projectRoot, sheet), 'utf8')).join('\n')

/** `/assets/style-HASH.css`. */
export const styleAddress = `/assets/style-${createHash('sha256').update(styleBundle).digest('hex').slice(0, 12)}.css`
