/**
 * The token of a personal link or an answer code on this device: in a cookie of its round, in no page and no address.
 *
 * Kept until the answers are sent, forgotten, or the round ends. Without it a link of way `personal` does not open.
 */
import type { Request, Response } from 'express'
import { bareToken } from '../../data/answer-token.ts'
import type { Round } from '../../data/round.ts'
import { clearCookie, readCookie, setCookie } from '../web/cookies.ts'

const cookieOf = ({ id }: Pick<Round, 'id'>): string => `puntari-invitation-${id}`
const daySeconds = 24 * 60 * 60

/** Until the end of the last day, at least a day: browsers and server may differ in what day it is. */
function secondsUntilClosing({ closesOn }: Round, today: string): number {
  const days = Math.ceil((Date.parse(closesOn) - Date.parse(today)) / 86_400_000)
  return (Math.max(0, days) + 1) * daySeconds
}

/** `token`: one that is known; however it was typed, the same is kept. */
export function keepToken(response: Response, round: Round, token: string, today: string): void {
  setCookie(response, cookieOf(round), bareToken(token), secondsUntilClosing(round, today))
}

/** The token that this device keeps for the round, or undefined. */
export function readToken(request: Request, round: Pick<Round, 'id'>): string | undefined {
  const token = readCookie(request, cookieOf(round))
  return token !== undefined && /^[0-9A-Z]{8,40}$/.test(token) ? token : undefined
}

export const clearToken = (response: Response, round: Pick<Round, 'id'>): void => clearCookie(response, cookieOf(round))
