/**
 * Refuses posts that come from another site. Respondents have no session, so there is no token to check: the browser's
 * word on where the form stood is enough, and every browser since 2020 gives it.
 */
import type { Request, RequestHandler } from 'express'
import { Refusal } from './refusal.ts'

function isOurs(request: Request, publicUrl: string): boolean {
  const origin = request.get('origin')
  if (origin === undefined || origin === 'null') return (request.get('sec-fetch-site') ?? 'same-origin') === 'same-origin'
  return origin === publicUrl || origin === `${request.protocol}://${request.get('host') ?? ''}`
}

/** GET and HEAD pass; any other method passes only from our own pages. */
export function sameOriginOnly(publicUrl: string): RequestHandler {
  return (request, _response, next) => {
    if (request.method === 'GET' || request.method === 'HEAD' || isOurs(request, publicUrl)) next()
    else next(new Refusal(403, 'otherSite'))
  }
}
