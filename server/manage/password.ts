/**
 * Hashing and checking passwords of staff: Argon2id of Node, kept as a PHC string (`$argon2id$v=19$m=…,t=…,p=…$salt$hash`).
 *
 * Called by sign-in, by the first account and by `puntari user`. What a password must be like is said here as well.
 */
import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

/** Fewest and most characters of a password. */
export const shortestPassword = 12
export const longestPassword = 200

/** OWASP Password Storage Cheat Sheet, Argon2id: 19 MiB of memory, 2 passes, 1 lane. Memory in KiB, tag in bytes. */
const owasp = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const
const saltBytes = 16

interface Cost {
  readonly memory: number
  readonly passes: number
  readonly parallelism: number
  readonly tagLength: number
}

const derive = promisify(argon2)

/** The same letters typed on another keyboard give the same bytes (NIST SP 800-63B asks for NFKC). */
const bytesOf = (password: string): Buffer => Buffer.from(password.normalize('NFKC'), 'utf8')

const base64 = (bytes: Buffer): string => bytes.toString('base64').replaceAll('=', '')

const hashWith = (password: string, nonce: Buffer, cost: Cost): Promise<Buffer> =>
  derive('argon2id', { message: bytesOf(password), nonce, ...cost })

/** How many characters a password has, as people count them. */
export const passwordLength = (password: string): number => [...password.normalize('NFKC')].length

/** The PHC string of this password with a new salt. */
export async function hashPassword(password: string, salt: Buffer = randomBytes(saltBytes)): Promise<string> {
  const hash = await hashWith(password, salt, owasp)
  return `$argon2id$v=19$m=${owasp.memory},t=${owasp.passes},p=${owasp.parallelism}$${base64(salt)}$${base64(hash)}`
}

const phc = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d{1,2})\$([\w+/]{11,})\$([\w+/]{22,})$/

/** Whether this is the password of this PHC string. A string that is none is nobody's password. */
export async function verifyPassword(password: string, kept: string): Promise<boolean> {
  const [, memory, passes, parallelism, salt = '', hash = ''] = phc.exec(kept) ?? []
  if (memory === undefined) return false
  const expected = Buffer.from(hash, 'base64')
  const cost = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism), tagLength: expected.length }
  return timingSafeEqual(await hashWith(password, Buffer.from(salt, 'base64'), cost), expected)
}

/** Takes as long as a wrong password and is never right: for e-mail addresses that nobody has. */
export async function pretendToVerify(password: string): Promise<false> {
  await hashWith(password, Buffer.alloc(saltBytes), owasp)
  return false
}
