/**
 * Questionnaires for everybody: the page of each, and a sample of its result with invented figures.
 */
import type { Request, Response } from 'express'
import { Router } from 'express'
import type { Dependencies } from '../dependencies.ts'
import { madeOrNotFound } from '../results/show-result.ts'
import { screenLanguage } from '../web/screen-language.ts'
import { sampleResults } from './sample-results.ts'
import type { InstrumentRequest } from './show-instrument.ts'
import { instrumentOf, showInstrument } from './show-instrument.ts'

type SampleRequest = Request<{ questionnaire: string; unit?: string }>

export function instrumentsRouter(dependencies: Dependencies): Router {
  const router = Router()
  const samples = sampleResults(dependencies)
  const showSample = async (request: SampleRequest, response: Response): Promise<void> => {
    const questionnaire = instrumentOf(dependencies, request.params.questionnaire)
    const { unit = null } = request.params
    const page = madeOrNotFound(await samples({ questionnaire, language: screenLanguage(request), unit }))
    // Invented figures are nobody's result: no search engine shall find them as one.
    response.set('X-Robots-Tag', 'noindex').type('html').send(page)
  }
  router.get('/:questionnaire', (request: InstrumentRequest, response) => showInstrument(dependencies, request, response))
  router.get('/:questionnaire/sample', showSample)
  router.get('/:questionnaire/sample/units/:unit', showSample)
  return router
}
