/**
 * `/privacy` and `/accessibility`: what is kept, what is not, what remains possible; and how to say that something does not work.
 */
import type { Request, Response } from 'express'
import { promisePage } from '../../views/public/promise-page.ts'
import { render } from '../../views/render.ts'
import { screenLanguage } from '../web/screen-language.ts'

async function show(promise: 'privacy' | 'accessibility', request: Request, response: Response): Promise<void> {
  const language = screenLanguage(request)
  response.type('html').send(await render('public/promise-page', language, promisePage(promise, language)))
}

export const showPrivacy = (request: Request, response: Response): Promise<void> => show('privacy', request, response)
export const showAccessibility = (request: Request, response: Response): Promise<void> => show('accessibility', request, response)
