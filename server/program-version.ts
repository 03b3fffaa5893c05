/**
 * The version of the program, as it stands in files that leave the house.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const described: unknown = JSON.parse(readFileSync(join(import.meta.dirname, '..', 'package.json'), 'utf8'))

/** Of package.json, such as 0.1.0. */
export const programVersion: string =
  typeof described === 'object' && described !== null && 'version' in described ? String(described.version) : 'unknown'
