/**
 * Codes of 80 bits that a person reads and types, such as `7KQM-2XRD-PW9A-HN4E`: the setup code, recovery codes.
 *
 * Only their hash is kept. A plain one is enough: there is nothing to guess from.
 */
import { createHash } from 'node:crypto'

/** 32 characters that are not taken for each other: no 0, 1, I, O. */
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const characters = 16

/** The hash by which a typed code is known. Capitals, blanks and hyphens don't matter. */
export const hashTypedCode = (typed: string): string =>
  createHash('sha256').update(typed.replaceAll(/[\s-]/gu, '').toUpperCase()).digest('hex')

export function newTypedCode(randomBytes: (size: number) => Uint8Array): string {
  const letters = [...randomBytes(characters)].map((byte) => alphabet.charAt(byte % alphabet.length)).join('')
  return letters.replaceAll(/(.{4})(?=.)/g, '$1-')
}
