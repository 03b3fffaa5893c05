/**
 * A mark on this device, for a day, that answers were sent by a link: so that other tabs and the back button are told, and begin
 * nothing anew. It holds nothing of the draft or the invitation; whoever starts by the link removes it.
 */
import type { Request, Response } from 'express'
import { clearCookie, readCookie, setCookie } from '../web/cookies.ts'

interface Marked {
  readonly link: { readonly code: string }
}

const daySeconds = 24 * 60 * 60
const cookieOf = ({ link }: Marked): string => `puntari-sent-${link.code}`

export const markSent = (response: Response, visit: Marked): void => setCookie(response, cookieOf(visit), '1', daySeconds)
export const wasSent = (request: Request, visit: Marked): boolean => readCookie(request, cookieOf(visit)) === '1'
export const clearSentMark = (response: Response, visit: Marked): void => clearCookie(response, cookieOf(visit))
