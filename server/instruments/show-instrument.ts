/**
 * `/questionnaires/ID`: the page of a questionnaire for everybody. `?kind=` chooses whose words its questions are in.
 */
import type { Request, Response } from 'express'
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import { instrumentPage } from '../../views/instruments/instrument-page.ts'
import { render } from '../../views/render.ts'
import type { Dependencies } from '../dependencies.ts'
import { Refusal } from '../web/refusal.ts'
import { screenLanguage } from '../web/screen-language.ts'

export type InstrumentRequest = Request<{ questionnaire: string }>

/** @throws Refusal 404 where the library has none of this id. */
export function instrumentOf({ library }: Dependencies, id: string): Questionnaire {
  const questionnaire = library.byId(id)
  if (questionnaire === undefined) throw new Refusal(404, 'notFound')
  return questionnaire
}

export async function showInstrument(dependencies: Dependencies, request: InstrumentRequest, response: Response): Promise<void> {
  const questionnaire = instrumentOf(dependencies, request.params.questionnaire)
  const language = screenLanguage(request)
  const { organisationKinds } = questionnaire
  const kind = organisationKinds.find((each) => each === request.query['kind']) ?? organisationKinds[0] ?? 'municipality'
  response.type('html').send(await render('instruments/instrument-page', language, instrumentPage(questionnaire, language, kind)))
}
