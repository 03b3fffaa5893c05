/**
 * Slows down those who guess passwords or the setup code: so many failures in so long from one address, then a wait.
 */
import type { RequestHandler } from 'express'
import { rateLimit } from 'express-rate-limit'
import { Refusal } from '../../web/refusal.ts'

/** A whole town hall may share one address, so the number is not tiny; a password of 12 characters stands it. */
const failures = 20
const windowMs = 15 * 60_000

/** Counts only what failed. One counter for each call, so make one for all doors. */
export function limitGuessing(): RequestHandler {
  return rateLimit({
    windowMs,
    limit: failures,
    skipSuccessfulRequests: true,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: (_request, _response, next) => {
      next(new Refusal(429, 'tooMany'))
    },
  })
}
