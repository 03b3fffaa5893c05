/**
 * The secret of a respondent's draft: made from the token of a personal link, so that the same link goes on elsewhere; else from chance,
 * in a cookie of this device.
 */
import type { Request, Response } from 'express'
import { draftSecretOfToken, newDraftSecret } from '../../data/draft-cipher.ts'
import { clearCookie, readCookie, setCookie } from '../web/cookies.ts'
import { clearToken } from './entry-token.ts'
import type { LinkVisit } from './link-visit.ts'

const keptForSeconds = 60 * 24 * 60 * 60
const cookieFor = ({ link }: LinkVisit): string => `puntari-draft-${link.code}`

/** The secret of this visit's draft, or undefined where none was begun on this device. */
export function draftSecret(request: Request, visit: LinkVisit): string | undefined {
  if (visit.admission !== undefined) return draftSecretOfToken(visit.admission.token)
  const secret = readCookie(request, cookieFor(visit))
  return secret !== undefined && /^[\w-]{43}$/.test(secret) ? secret : undefined
}

/** For a draft that begins now. */
export const freshSecret = ({ admission }: LinkVisit): string =>
  admission === undefined ? newDraftSecret() : draftSecretOfToken(admission.token)

/** A device that many use keeps the secret no longer than its browser is open. */
export function keepSecret(response: Response, visit: LinkVisit, secret: string): void {
  if (visit.admission !== undefined) return
  setCookie(response, cookieFor(visit), secret, visit.link.way === 'kiosk' ? 'session' : keptForSeconds)
}

/** After sending or forgetting there is nothing to come back to. */
export function clearSecret(response: Response, visit: LinkVisit): void {
  if (visit.admission === undefined) clearCookie(response, cookieFor(visit))
  else clearToken(response, visit.round)
}
