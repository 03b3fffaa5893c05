/**
 * The secret that a respondent holds (in a cookie, or made from the token of a personal link), and what follows from it: the draft's id,
 * and together with a random key from a file apart (`draft-keys`) the key of its content.
 *
 * Who has a copy of the database can't read a draft. Who has all copies and all mails can't read one that was sent: its random key is gone.
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

/** What a draft is encrypted under. `fileKey`: 32 random bytes of this draft alone. */
export interface CipherKeys {
  readonly secret: string
  readonly roundId: string
  readonly fileKey: Uint8Array
}

/** The secret of a draft that is begun with a token: the same on every device on which the link is opened. */
export const draftSecretOfToken = (token: string): string =>
  Buffer.from(hkdfSync('sha256', token, '', 'puntari draft secret', 32)).toString('base64url')

/** HKDF with SHA-256 (RFC 5869): secret and file key together, the round as salt. */
const keyFor = ({ secret, roundId, fileKey }: CipherKeys): Buffer =>
  Buffer.from(hkdfSync('sha256', Buffer.concat([Buffer.from(secret, 'utf8'), fileKey]), roundId, purpose, 32))

/** The text encrypted; reads back only with the same secret, round and file key. */
export function sealDraft(text: string, keys: CipherKeys): Buffer {
  const plain = Buffer.from(text, 'utf8')
  const padded = Buffer.alloc(Math.ceil(Math.max(plain.length, 1) / paddedTo) * paddedTo, ' ')
  plain.copy(padded)
  const iv = randomBytes(ivLength)
  const cipher = createCipheriv(algorithm, keyFor(keys), iv)
  const encrypted = Buffer.concat([cipher.update(padded), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), encrypted])
}

/** The text with spaces at its end. Throws where one of the keys is another, or the content was altered. */
export function openDraft(sealed: Buffer, keys: CipherKeys): string {
  const iv = sealed.subarray(0, ivLength)
  const tag = sealed.subarray(ivLength, ivLength + tagLength)
  const decipher = createDecipheriv(algorithm, keyFor(keys), iv, { authTagLength: tagLength })
  decipher.setAuthTag(tag)
  return Buffer.concat([decipher.update(sealed.subarray(ivLength + tagLength)), decipher.final()]).toString('utf8')
}
