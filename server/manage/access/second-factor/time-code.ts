/**
 * Codes that an authenticator app shows: RFC 6238 with SHA-1, six digits and 30 seconds, which every app knows.
 */
import { Secret, TOTP } from 'otpauth'

const periodMs = 30_000
const secretBytes = 20
const rules = { algorithm: 'SHA1', digits: 6, period: periodMs / 1000 } as const
/** One step earlier or later counts as well: clocks differ, and people type slowly. */
const window = 1

/** 160 bits, as RFC 4226 recommends. */
export const newSecret = (randomBytes: (size: number) => Buffer): Buffer => randomBytes(secretBytes)

const secretOf = (bytes: Buffer): Secret => new Secret({ buffer: new Uint8Array(bytes).buffer })

/** The secret as people type it into an app: groups of four letters and digits. */
export const secretText = (bytes: Buffer): string => secretOf(bytes).base32.replaceAll(/(.{4})(?=.)/g, '$1 ')

/** What the QR code says. `label`: which account it is, in the app. */
export const secretAddress = (bytes: Buffer, label: string): string =>
  new TOTP({ ...rules, secret: secretOf(bytes), issuer: 'Puntari', label }).toString()

/** The time step of the code that was typed, or undefined where it is wrong at this moment. */
export function stepOfCode(bytes: Buffer, typed: string, now: number): number | undefined {
  const token = typed.replaceAll(/\s/gu, '')
  if (!/^[0-9]{6}$/.test(token)) return undefined
  const delta = TOTP.validate({ ...rules, secret: secretOf(bytes), token, timestamp: now, window })
  return delta === null ? undefined : Math.floor(now / periodMs) + delta
}
