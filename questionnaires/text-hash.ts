/**
 * The fingerprint of a text: what anybody can compute from the file alone (`sha256sum`). Called for figures that are frozen.
 */
import { createHash } from 'node:crypto'

/** SHA-256 of the text in UTF-8, in 64 hexadecimal digits. */
export const textHash = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')
