/**
 * Pages that a shared device must not show again with its back button: answers on their way, and staff pages.
 */
import type { RequestHandler } from 'express'

export const notKept: RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'no-store')
  next()
}
