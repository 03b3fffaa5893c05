/**
 * `/method` and `/method/TOPIC`: how figures are computed, for everybody. Nothing here depends on a survey or its answers.
 */
import type { Request } from 'express'
import { Router } from 'express'
import { methodIndexPage, methodPage } from '../../views/method/method-page.ts'
import { isMethodTopic } from '../../views/method/method-topics.ts'
import { render } from '../../views/render.ts'
import { Refusal } from '../web/refusal.ts'
import { screenLanguage } from '../web/screen-language.ts'

export function methodRouter(): Router {
  const router = Router()
  router.get('/', async (request, response) => {
    const language = screenLanguage(request)
    response.type('html').send(await render('method/index', language, methodIndexPage(language)))
  })
  router.get('/:topic', async (request: Request<{ topic: string }>, response) => {
    const language = screenLanguage(request)
    const { topic } = request.params
    if (!isMethodTopic(topic)) throw new Refusal(404, 'notFound')
    response.type('html').send(await render('method/topic', language, methodPage(topic, language)))
  })
  return router
}
