/**
 * Pooled results of a programme: the page of all members, one page a size class, every table as CSV, every figure as SVG and PNG. Only released results get here.
 */
import { Router } from 'express'
import type { Request } from 'express'
import type { Dependencies } from '../dependencies.ts'
import { readSignedIn } from '../manage/access/read-signed-in.ts'
import { pooledProgrammes } from './pooled-programmes.ts'
import type { ProgrammeRequest } from './programme-story.ts'
import { programmeStory } from './programme-story.ts'
import { staffPagesNotKept } from './results-router.ts'
import { sendChart } from './send-chart.ts'
import { sendTable, showResult } from './show-result.ts'

type ChartRequest = Request<{ programme: string; size?: string; chart: string }>
type TableRequest = Request<{ programme: string; size?: string; table: string }>

export function programmeRouter(dependencies: Dependencies): Router {
  const router = Router()
  const pool = pooledProgrammes(dependencies)
  router.use(readSignedIn(dependencies), staffPagesNotKept)
  for (const scope of ['/:programme', '/:programme/sizes/:size']) {
    router.get(scope, async (request: ProgrammeRequest, response) =>
      showResult(dependencies, await programmeStory(dependencies, pool, request), response),
    )
    router.get(`${scope}/charts/:chart`, async (request: ChartRequest, response) =>
      sendChart(dependencies, await programmeStory(dependencies, pool, request), { unit: null, file: request.params.chart }, response),
    )
    router.get(`${scope}/tables/:table`, async (request: TableRequest, response) =>
      sendTable(dependencies, await programmeStory(dependencies, pool, request), request.params.table, response),
    )
  }
  return router
}
