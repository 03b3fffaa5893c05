/**
 * The last stop of a request that could not be served: a page that says what happened and what to do next.
 *
 * Refusals and what Express itself refuses (bodies too large, broken addresses) get their page; anything else is a
 * mistake of ours, logged without address or content, and gets a page that says so.
 */
import type { ErrorRequestHandler, RequestHandler } from 'express'
import type { Dependencies } from '../dependencies.ts'
import { messagePage } from '../../views/messages/message-page.ts'
import { render } from '../../views/render.ts'
import { Refusal } from './refusal.ts'
import { screenLanguage } from './screen-language.ts'

/** Express and its body parser mark what a client did wrong with a 4xx status. */
function asRefusal(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined
  if (typeof status !== 'number' || status < 400 || status > 499) return undefined
  return new Refusal(status, status === 413 ? 'tooLarge' : 'badRequest')
}

/**
 * The path for links of ours: browsers read two slashes, or a slash and a backslash, as the address of another site. A path that begins
 * like a personal link may hold a token, which stands in no page.
 */
const ownAddress = (path: string): string => {
  const own = path.replace(/^[/\\]+/, '/')
  return /^\/p\//i.test(own) ? '/code' : own
}

/** For addresses that no route knows. */
export const refuseUnknownAddress: RequestHandler = (_request, _response, next) => {
  next(new Refusal(404, 'notFound'))
}

/** Express knows an error handler by its four parameters. */
export function showFailure({ log }: Pick<Dependencies, 'log'>): ErrorRequestHandler {
  return async (error: unknown, request, response, next) => {
    if (response.headersSent) {
      next(error)
      return
    }
    const refusal = asRefusal(error)
    if (refusal === undefined) log.error({ err: error }, 'a request failed')
    const language = refusal?.offer.language ?? screenLanguage(request)
    const page = messagePage({
      code: refusal?.code ?? 'ourMistake',
      values: refusal?.values ?? {},
      language,
      address: ownAddress(request.path),
      ...refusal?.offer,
    })
    const html = await render('messages/message', language, page)
    response
      .status(refusal?.status ?? 500)
      .type('html')
      .send(html)
  }
}
