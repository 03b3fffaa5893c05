/**
 * Results of a round: the page, one page per unit, every table as CSV, every figure as SVG and PNG. Only released results get here.
 */
import type { Request, RequestHandler } from 'express'
import { Router } from 'express'
import type { Dependencies } from '../dependencies.ts'
import { readSignedIn } from '../manage/access/read-signed-in.ts'
import { signedInAccount } from '../manage/access/signed-in.ts'
import { sendOpenData, showOpenData } from '../open-data/show-open-data.ts'
import { showPortal, showResultList } from '../portal/show-portal.ts'
import { notKept } from '../web/not-kept.ts'
import { sendComparison, showComparison } from './compare/show-comparison.ts'
import { reportRouter } from './report/report-router.ts'
import { sendCalendar } from './day/send-calendar.ts'
import { showResultsDay } from './day/show-results-day.ts'
import { sendMovement, showPublicPlan } from './plan/show-public-plan.ts'
import { roundStory } from './round-story.ts'
import { sendChart } from './send-chart.ts'
import { sendTable, showResult, showUnitResult } from './show-result.ts'
import { talkRouter } from './talk/talk-router.ts'

type RoundRequest = Request<{ round: string }>
type UnitRequest = Request<{ round: string; unit: string }>
type ChartRequest = Request<{ round: string; unit?: string; chart: string }>
type TableRequest = Request<{ round: string; table: string }>

/** What staff see may not be released yet. */
export const staffPagesNotKept: RequestHandler = (request, response, next) => {
  if (signedInAccount(request) === undefined) next()
  else notKept(request, response, next)
}

export function resultsRouter(dependencies: Dependencies): Router {
  const router = Router()
  router.use(readSignedIn(dependencies), staffPagesNotKept)
  router.get('/', (request, response) => showPortal(dependencies, request, response))
  router.get('/list', (request, response) => showResultList(dependencies, request, response))
  router.get('/:round', showResultsDay(dependencies), async (request: RoundRequest, response) =>
    showResult(dependencies, await roundStory(dependencies, request), response),
  )
  router.get('/:round/units/:unit', async (request: UnitRequest, response) =>
    showUnitResult(dependencies, await roundStory(dependencies, request), request.params.unit, response),
  )
  for (const scope of ['/:round', '/:round/units/:unit'])
    router.get(`${scope}/charts/:chart`, async (request: ChartRequest, response) => {
      const { unit = null, chart } = request.params
      await sendChart(dependencies, await roundStory(dependencies, request), { unit, file: chart }, response)
    })
  router.get('/:round/data', (request: RoundRequest, response) => showOpenData(dependencies, request, response))
  router.get('/:round/data.json', (request: RoundRequest, response) => sendOpenData(dependencies, 'openData', request, response))
  router.get('/:round/codebook.json', (request: RoundRequest, response) => sendOpenData(dependencies, 'codebook', request, response))
  router.get('/:round/compare', (request, response) => showComparison(dependencies, request, response))
  router.get('/:round/compare/:file', (request, response) => sendComparison(dependencies, request, response))
  router.get('/:round/day.ics', (request: RoundRequest, response) => sendCalendar(dependencies, request, response))
  router.get('/:round/plan', (request: RoundRequest, response) => showPublicPlan(dependencies, request, response))
  router.get('/:round/plan/charts/:chart', (request: Request<{ round: string; chart: string }>, response) =>
    sendMovement(dependencies, request, response),
  )
  router.get('/:round/tables/:table', async (request: TableRequest, response) =>
    sendTable(dependencies, await roundStory(dependencies, request), request.params.table, response),
  )
  router.use(reportRouter(dependencies))
  router.use(talkRouter(dependencies))
  return router
}
