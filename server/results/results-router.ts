/**
 * Results of a round: the page, one page per unit, every table as CSV and every chart as SVG. Only released results get here.
 */
import type { Request, RequestHandler } from 'express'
import { Router } from 'express'
import type { Dependencies } from '../dependencies.ts'
import { readSignedIn } from '../manage/access/read-signed-in.ts'
import { signedInAccount } from '../manage/access/signed-in.ts'
import { notKept } from '../web/not-kept.ts'
import { releasedRounds } from './released-rounds.ts'
import { roundStory } from './round-story.ts'
import { sendTable, showResult, showUnitResult } from './show-result.ts'

type RoundRequest = Request<{ round: string }>
type UnitRequest = Request<{ round: string; unit: string }>
type TableRequest = Request<{ round: string; table: string }>

/** What staff see may not be released yet. */
export const staffPagesNotKept: RequestHandler = (request, response, next) => {
  if (signedInAccount(request) === undefined) next()
  else notKept(request, response, next)
}

export function resultsRouter(dependencies: Dependencies): Router {
  const router = Router()
  const release = releasedRounds(dependencies)
  router.use(...readSignedIn(dependencies), staffPagesNotKept)
  router.get('/:round', async (request: RoundRequest, response) => showResult(await roundStory(dependencies, release, request), response))
  router.get('/:round/units/:unit', async (request: UnitRequest, response) =>
    showUnitResult(await roundStory(dependencies, release, request), request.params.unit, response),
  )
  router.get('/:round/tables/:table', async (request: TableRequest, response) =>
    sendTable(await roundStory(dependencies, release, request), request.params.table.replace(/\.csv$/, ''), response),
  )
  return router
}
