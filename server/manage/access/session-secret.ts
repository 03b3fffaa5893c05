/**
 * The secret of the installation: signs the cookies of staff sessions, and is what other keys are derived from.
 *
 * With SESSION_SECRET it is not in the data folder. Without, one is made and kept in the database, so that nothing need be set.
 */
import { hkdfSync } from 'node:crypto'
import type { Dependencies } from '../../dependencies.ts'

type Parts = Pick<Dependencies, 'store' | 'settings' | 'randomBytes'>

const secretSetting = 'sessionSecret'

export const sessionSecret = async ({ store, settings, randomBytes }: Parts): Promise<string> =>
  settings.sessionSecret ?? (await store.settings.getOrSet(secretSetting, randomBytes(32).toString('base64url')))

/** A key of 256 bits for one purpose only. Another secret gives another key. */
export const derivedKey = async (parts: Parts, purpose: string): Promise<Buffer> =>
  Buffer.from(hkdfSync('sha256', await sessionSecret(parts), '', `puntari ${purpose}`, 32))
