/**
 * In which language a person reads: chosen by `?lang=`, remembered in a cookie, else what the browser prefers.
 */
import type { Request, RequestHandler, Response } from 'express'
import type { ScreenLanguage } from '../../views/translate.ts'
import { isScreenLanguage, screenLanguages } from '../../views/translate.ts'
import { readCookie, setCookie } from './cookies.ts'

const cookie = 'puntari-language'
const aYear = 365 * 24 * 60 * 60

/** The language of this request. Finnish where nothing else is known. */
export function screenLanguage(request: Request): ScreenLanguage {
  const chosen = request.query['lang']
  if (isScreenLanguage(chosen)) return chosen
  const kept = readCookie(request, cookie)
  if (isScreenLanguage(kept)) return kept
  const preferred = request.acceptsLanguages([...screenLanguages])
  return isScreenLanguage(preferred) ? preferred : 'fi'
}

/** Remembers a language that was chosen. */
export function rememberLanguage(response: Response, language: ScreenLanguage): void {
  setCookie(response, cookie, language, aYear)
}

/** Remembers what `?lang=` chose. */
export const rememberChosenLanguage: RequestHandler = (request, response, next) => {
  const chosen = request.query['lang']
  if (isScreenLanguage(chosen)) rememberLanguage(response, chosen)
  next()
}
