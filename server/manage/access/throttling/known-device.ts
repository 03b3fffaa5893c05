/**
 * Whose guesses are counted together: those of strangers at one address, and those of a browser that has signed in to the account before.
 *
 * So nobody can keep a person out by guessing without end at that person's address. The idea is OWASP's "device cookie". The cookie signs
 * nobody in: it holds a random name and a mark that ties the name to the account.
 */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { Request, Response } from 'express'
import type { Dependencies } from '../../../dependencies.ts'
import { readCookie, setCookie } from '../../../web/cookies.ts'
import { derivedKey } from '../session-secret.ts'

const cookieName = 'puntari-staff-device'
const yearInSeconds = 365 * 24 * 60 * 60

async function markOf(parts: Dependencies, name: string, accountId: string): Promise<Buffer> {
  const key = await derivedKey(parts, 'known device')
  return createHmac('sha256', key).update(`${name} ${accountId}`).digest()
}

/** Remembers the browser as one in which this account signs in. */
export async function rememberDevice(parts: Dependencies, response: Response, accountId: string): Promise<void> {
  const name = parts.randomBytes(16).toString('base64url')
  setCookie(response, cookieName, `${name}.${(await markOf(parts, name, accountId)).toString('base64url')}`, yearInSeconds)
}

async function isKnown(parts: Dependencies, cookie: string, accountId: string): Promise<boolean> {
  const [name = '', mark = ''] = cookie.split('.')
  const expected = await markOf(parts, name, accountId)
  const given = Buffer.from(mark, 'base64url')
  return given.length === expected.length && timingSafeEqual(given, expected)
}

/** `accountId`: of the account with this address, if there is one. */
export async function guessKey(parts: Dependencies, request: Request, email: string, accountId: string | undefined): Promise<string> {
  const cookie = readCookie(request, cookieName)
  if (cookie !== undefined && accountId !== undefined && (await isKnown(parts, cookie, accountId))) return `device ${cookie}`
  return `address ${createHash('sha256').update(email.normalize('NFC').toLowerCase()).digest('base64url')}`
}
