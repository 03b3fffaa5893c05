/**
 * The printed pages of a result: report, discussion pack, residents' summary. Mounted by `resultsRouter`; who sees what is `roundStory`'s
 * to say.
 */
import type { Request, Response } from 'express'
import { Router } from 'express'
import { showsPart } from '../../../views/results/publication-context.ts'
import type { Dependencies } from '../../dependencies.ts'
import { Refusal } from '../../web/refusal.ts'
import { roundStory } from '../round-story.ts'
import { madeOrNotFound } from '../show-result.ts'
import { plannedSteps, reportFacts } from './report-facts.ts'

type ScopeRequest = Request<{ round: string; unit?: string }>

/** What a page is made from, if this reader may see the result. @throws Refusal otherwise. */
async function partsOf(dependencies: Dependencies, request: ScopeRequest) {
  const context = await roundStory(dependencies, request)
  const round = await dependencies.store.rounds.find(request.params.round)
  if (round === undefined) throw new Refusal(404, 'notFound')
  return { context, round, facts: await reportFacts(dependencies, round) }
}

async function showPrinted(
  dependencies: Dependencies,
  job: 'report' | 'discussion',
  request: ScopeRequest,
  response: Response,
): Promise<void> {
  const { context, facts } = await partsOf(dependencies, request)
  const unit = request.params.unit ?? null
  response.type('html').send(madeOrNotFound(await dependencies.workshop.run(job, { context, facts, unit })))
}

async function showSummary(dependencies: Dependencies, request: ScopeRequest, response: Response): Promise<void> {
  const { context, round, facts } = await partsOf(dependencies, request)
  const steps = showsPart(context.publication, 'plan') ? await plannedSteps(dependencies, round, context.language) : []
  response.type('html').send(await dependencies.workshop.run('summary', { context, facts, steps }))
}

export function reportRouter(dependencies: Dependencies): Router {
  const router = Router()
  for (const scope of ['/:round', '/:round/units/:unit']) {
    router.get(`${scope}/report`, (request: ScopeRequest, response) => showPrinted(dependencies, 'report', request, response))
    router.get(`${scope}/discussion`, (request: ScopeRequest, response) => showPrinted(dependencies, 'discussion', request, response))
  }
  router.get('/:round/summary', (request: ScopeRequest, response) => showSummary(dependencies, request, response))
  return router
}
