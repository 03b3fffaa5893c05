/**
 * The secret of a second factor under a key that comes from the installation's secret, bound to its account.
 *
 * With SESSION_SECRET set, a copy of the database does not tell it. After another SESSION_SECRET no code of an app is right any more:
 * people use a recovery code, or an administrator resets the second factor.
 */
import { createCipheriv, createDecipheriv } from 'node:crypto'
import type { Dependencies } from '../../../dependencies.ts'
import { derivedKey } from '../session-secret.ts'

const algorithm = 'aes-256-gcm'
const ivLength = 12
const tagLength = 16

const keyOf = (parts: Dependencies): Promise<Buffer> => derivedKey(parts, 'second factor')

export async function sealSecret(parts: Dependencies, accountId: string, secret: Buffer): Promise<Buffer> {
  const iv = parts.randomBytes(ivLength)
  const cipher = createCipheriv(algorithm, await keyOf(parts), iv).setAAD(Buffer.from(accountId))
  const encrypted = Buffer.concat([cipher.update(secret), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), encrypted])
}

/** Undefined where it was sealed for another account, under another secret, or is no sealed secret at all. */
export async function openSecret(parts: Dependencies, accountId: string, sealed: Buffer): Promise<Buffer | undefined> {
  if (sealed.length <= ivLength + tagLength) return undefined
  const decipher = createDecipheriv(algorithm, await keyOf(parts), sealed.subarray(0, ivLength), { authTagLength: tagLength })
  decipher.setAAD(Buffer.from(accountId)).setAuthTag(sealed.subarray(ivLength, ivLength + tagLength))
  try {
    return Buffer.concat([decipher.update(sealed.subarray(ivLength + tagLength)), decipher.final()])
  } catch {
    return undefined
  }
}
