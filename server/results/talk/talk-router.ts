/**
 * The pages for talking about a result: a team's, of the whole or of a unit, and a council's. Mounted by `resultsRouter`.
 *
 * What people guess and choose comes in the address or a form, goes back in the page, and is kept nowhere.
 */
import { Router } from 'express'
import type { Request, Response } from 'express'
import type { Dependencies } from '../../dependencies.ts'
import { postedFields } from '../../manage/posted-fields.ts'
import { notKept } from '../../web/not-kept.ts'
import { roundStory } from '../round-story.ts'
import { madeOrNotFound } from '../show-result.ts'
import type { TalkFields } from './talk-jobs.ts'

type TalkRequest = Request<{ round: string; unit?: string }>

const longestField = 2000

function fieldsOf(request: Request): TalkFields {
  const { text } = postedFields({ body: request.method === 'POST' ? request.body : request.query })
  const names = Object.keys(request.method === 'POST' ? ((request.body as object | undefined) ?? {}) : request.query).slice(0, 50)
  return Object.fromEntries(names.map((name) => [name, text(name).slice(0, longestField)]))
}

export function talkRouter(dependencies: Dependencies): Router {
  const router = Router()
  const showTeam = async (request: TalkRequest, response: Response): Promise<void> => {
    const context = await roundStory(dependencies, request)
    const job = { context, unit: request.params.unit ?? null, fields: fieldsOf(request) }
    response.type('html').send(madeOrNotFound(await dependencies.workshop.run('team', job)))
  }
  for (const scope of ['/:round', '/:round/units/:unit']) {
    router.get(`${scope}/team`, notKept, showTeam)
    router.post(`${scope}/team`, notKept, showTeam)
  }
  router.get('/:round/council', notKept, async (request: TalkRequest, response) => {
    const job = { context: await roundStory(dependencies, request), fields: fieldsOf(request) }
    response.type('html').send(madeOrNotFound(await dependencies.workshop.run('council', job)))
  })
  return router
}
