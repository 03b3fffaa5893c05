/**
 * The one-time code with which the first account is made. `serve` prints it; only its hash is kept.
 *
 * 80 bits of chance, so a plain hash is enough: there is nothing to guess from.
 */
import { createHash } from 'node:crypto'
import { setupCodeHashSetting } from '../../data/settings.ts'
import type { Store } from '../../data/store.ts'

/** 32 characters that are not taken for each other: no 0, 1, I, O. */
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const characters = 16

/** The hash by which a typed code is known. Capitals, blanks and hyphens don't matter. */
export const hashSetupCode = (typed: string): string =>
  createHash('sha256').update(typed.replaceAll(/[\s-]/gu, '').toUpperCase()).digest('hex')

function newCode(randomBytes: (size: number) => Uint8Array): string {
  const letters = [...randomBytes(characters)].map((byte) => alphabet.charAt(byte % alphabet.length)).join('')
  return letters.replaceAll(/(.{4})(?=.)/g, '$1-')
}

/**
 * A new setup code such as `7KQM-2XRD-PW9A-HN4E`, or undefined once there is an account. A code made earlier stops working: nobody
 * could read it again.
 */
export async function ensureSetupCode(
  store: Pick<Store, 'accounts' | 'settings'>,
  randomBytes: (size: number) => Uint8Array,
): Promise<string | undefined> {
  if ((await store.accounts.list()).length > 0) return undefined
  const code = newCode(randomBytes)
  await store.settings.set(setupCodeHashSetting, hashSetupCode(code))
  return code
}
