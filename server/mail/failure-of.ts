/**
 * What an error of the mail transport means for the mail, and what may be said of it. Called by `mail-road`.
 *
 * Reasons are kept and shown, also after addresses were purged: they hold no address and no link.
 */
import type { SendOutcome } from './outgoing-mail.ts'
import { ownReasons } from './outgoing-mail.ts'

const longestReason = 160

/** A mail server's reply in short, without addresses and links, which such replies like to repeat. */
export const withoutAddresses = (reply: string): string =>
  reply
    .replaceAll(/\p{Cc}+/gu, ' ')
    .replaceAll(/\S*\/p\/\S*|https?:\/\/\S*|\S*@\S*/giu, '…')
    .replaceAll(/ {2,}/gu, ' ')
    .trim()
    .slice(0, longestReason)

/** What nodemailer adds to its errors. */
interface TransportError extends Error {
  readonly code?: string
  readonly command?: string
  readonly response?: string
  readonly responseCode?: number | false
  readonly originalCode?: string
}

const reasonOf = ({ response, originalCode, code, message }: TransportError): string =>
  withoutAddresses(response ?? [originalCode ?? code, message].filter(Boolean).join(': '))

/** Replies to these concern this one mail; all others the way to the server, or who we are to it. */
const aboutThisMail = new Set(['RCPT TO', 'DATA'])

/** 421: the server is about to go. */
const goingAway = 421

function repliedOutcome({ command = '', responseCode }: TransportError): 'failed' | 'later' | 'noServer' {
  if (responseCode === goingAway || !aboutThisMail.has(command)) return 'noServer'
  return Number(responseCode) >= 500 ? 'failed' : 'later'
}

/** Recipients that nodemailer itself refuses, before it says anything to the server. */
const isWrongAddress = ({ code, command }: TransportError): boolean => code === 'EENVELOPE' && command === 'API'

/**
 * `began`: whether any of the mail's data was on its way. Then only a reply tells how it ended, and without one nobody knows.
 */
export function failureOf(error: unknown, began: boolean): SendOutcome {
  const known: TransportError = error instanceof Error ? error : new Error(String(error))
  const reason = reasonOf(known)
  if (typeof known.responseCode === 'number') return { end: repliedOutcome(known), reason }
  if (began) return { end: 'uncertain', reason }
  return isWrongAddress(known) ? { end: 'failed', reason: ownReasons.wrongAddress } : { end: 'noServer', reason }
}
