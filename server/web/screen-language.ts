/**
 * In which language a person reads: chosen by `?lang=`, remembered in a cookie, else that of an invitation, else what the browser
 * prefers.
 */
import type { Request, RequestHandler, Response } from 'express'
import type { ScreenLanguage } from '../../views/translate.ts'
import { isScreenLanguage, screenLanguages } from '../../views/translate.ts'
import { readCookie, setCookie } from './cookies.ts'

const cookie = 'puntari-language'
/** Apart from what was chosen: two people who share a device may be invited in two languages. */
const invitedCookie = 'puntari-invited-language'
const twoMonths = 60 * 24 * 60 * 60
const aYear = 365 * 24 * 60 * 60

/** What the person chose, now or earlier. */
export function chosenLanguage(request: Request): ScreenLanguage | undefined {
  return [request.query['lang'], readCookie(request, cookie)].find(isScreenLanguage)
}

/** The language of this request. Finnish where nothing else is known. */
export function screenLanguage(request: Request): ScreenLanguage {
  const chosen = chosenLanguage(request)
  if (chosen !== undefined) return chosen
  const invited = readCookie(request, invitedCookie)
  if (isScreenLanguage(invited)) return invited
  const preferred = request.acceptsLanguages([...screenLanguages])
  return isScreenLanguage(preferred) ? preferred : 'fi'
}

/** Remembers a language that was chosen. */
export function rememberLanguage(response: Response, language: ScreenLanguage): void {
  setCookie(response, cookie, language, aYear)
}

/** Remembers the language of the invitation by which a person came last. */
export function rememberInvitedLanguage(response: Response, language: ScreenLanguage): void {
  setCookie(response, invitedCookie, language, twoMonths)
}

/** Remembers what `?lang=` chose. */
export const rememberChosenLanguage: RequestHandler = (request, response, next) => {
  const chosen = request.query['lang']
  if (isScreenLanguage(chosen)) rememberLanguage(response, chosen)
  next()
}
