/**
 * Slows down those who guess passwords or the setup code, or knock without end: so much in so long from one address, then a wait.
 */
import type { RequestHandler } from 'express'
import { rateLimit } from 'express-rate-limit'
import { Refusal } from '../../web/refusal.ts'

/** A whole town hall may share one address, so the numbers are not tiny; a password of 12 characters stands them. */
const failures = 20
const strangersVisits = 300
/** Mails for new passwords: a whole town hall never forgets at once. */
const requests = 30
const windowMs = 15 * 60_000

function limiter(limit: number, skipSuccessfulRequests: boolean): RequestHandler {
  return rateLimit({
    windowMs,
    limit,
    skipSuccessfulRequests,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: (_request, _response, next) => {
      next(new Refusal(429, 'tooMany'))
    },
  })
}

/** Counts only what failed. One counter for each call, so make one for all doors. */
export const limitGuessing = (): RequestHandler => limiter(failures, true)

/** The doors themselves: each visit of a stranger keeps a session for its form, and sessions fill the disk. */
export const limitVisits = (): RequestHandler => limiter(strangersVisits, false)

/** What makes the server do something for a stranger, such as sending a mail. */
export const limitRequests = (): RequestHandler => limiter(requests, false)
