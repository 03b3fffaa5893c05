/**
 * The secret that a respondent's cookie holds, and what follows from it: the draft's id and the key of its content.
 *
 * The store keeps neither secret nor key: who has a copy of the database can't read a draft, nor tell whose it is.
 */
import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto'

const algorithm = 'aes-256-gcm'
const ivLength = 12
const tagLength = 16
const purpose = 'puntari draft content'

/** Content is filled up to a multiple of this, so that its length does not tell how far somebody has come. */
const paddedTo = 1024

/** A new secret of 256 bits for the cookie, url-safe. */
export const newDraftSecret = (): string => randomBytes(32).toString('base64url')

/** The draft's id: SHA-256 of the secret. The secret can't be found from it. */
export const draftIdOf = (secret: string): Buffer => createHash('sha256').update(secret, 'utf8').digest()

const keyFor = (secret: string, roundId: string): Buffer => Buffer.from(hkdfSync('sha256', secret, roundId, purpose, 32))

/** The text encrypted under the secret; reads back only with the same secret and round. */
export function sealDraft(text: string, secret: string, roundId: string): Buffer {
  const plain = Buffer.from(text, 'utf8')
  const padded = Buffer.alloc(Math.ceil(Math.max(plain.length, 1) / paddedTo) * paddedTo, ' ')
  plain.copy(padded)
  const iv = randomBytes(ivLength)
  const cipher = createCipheriv(algorithm, keyFor(secret, roundId), iv)
  const encrypted = Buffer.concat([cipher.update(padded), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), encrypted])
}

/** The text with spaces at its end. Throws where secret or round are others, or the content was altered. */
export function openDraft(sealed: Buffer, secret: string, roundId: string): string {
  const iv = sealed.subarray(0, ivLength)
  const tag = sealed.subarray(ivLength, ivLength + tagLength)
  const decipher = createDecipheriv(algorithm, keyFor(secret, roundId), iv, { authTagLength: tagLength })
  decipher.setAuthTag(tag)
  return Buffer.concat([decipher.update(sealed.subarray(ivLength + tagLength)), decipher.final()]).toString('utf8')
}
