/**
 * The token that every form of the staff carries, so that no other site can post in a signed-in person's name.
 */
import { csrfSync } from 'csrf-sync'
import type { Request, RequestHandler } from 'express'
import { Refusal } from '../../web/refusal.ts'
import { tokenField } from '../../../views/manage/staff-page.ts'
import { postedFields } from '../posted-fields.ts'

const { generateToken, isRequestValid } = csrfSync({ getTokenFromRequest: (request) => postedFields(request).text(tokenField), size: 32 })

/** The token of this session, made when first asked for. */
export const staffToken = (request: Request): string => generateToken(request)

/** Lets through what is only read, and posts with the right token. */
export const checkToken: RequestHandler = (request, _response, next) => {
  if (request.method === 'GET' || request.method === 'HEAD' || isRequestValid(request)) next()
  else next(new Refusal(403, 'formOutdated'))
}
