/**
 * The one-time code with which the first account is made. `serve` prints it; only its hash is kept.
 */
import { setupCodeHashSetting } from '../../data/settings.ts'
import type { Store } from '../../data/store.ts'
import { hashTypedCode, newTypedCode } from './typed-code.ts'

/** The hash by which a typed code is known. */
export const hashSetupCode = hashTypedCode

/**
 * A new setup code such as `7KQM-2XRD-PW9A-HN4E`, or undefined once there is an account. A code made earlier stops working: nobody
 * could read it again.
 */
export async function ensureSetupCode(
  store: Pick<Store, 'accounts' | 'settings'>,
  randomBytes: (size: number) => Uint8Array,
): Promise<string | undefined> {
  if ((await store.accounts.list()).length > 0) return undefined
  const code = newTypedCode(randomBytes)
  await store.settings.set(setupCodeHashSetting, hashSetupCode(code))
  return code
}
