/**
 * What everybody finds at the address of results while there are none: the day. Called by the router before the results themselves.
 *
 * Letters, mails and the thank-you page name this address, so that it must not look like a mistake before its day.
 */
import type { Request, RequestHandler } from 'express'
import { resultsDayPage } from '../../../views/day/results-day-page.ts'
import { render } from '../../../views/render.ts'
import type { Dependencies } from '../../dependencies.ts'
import { frameLook } from '../../look/frame-look.ts'
import { signedInAccount } from '../../manage/access/signed-in.ts'
import { screenLanguage } from '../../web/screen-language.ts'
import { readerOf } from '../readers.ts'
import { announcedRound } from './announced-round.ts'

/** Goes on to the results where they are released, for those of the staff who may read them before, and for whatever is not there. */
export function showResultsDay(dependencies: Dependencies): RequestHandler<{ round: string }> {
  return async (request: Request<{ round: string }>, response, next) => {
    const language = screenLanguage(request)
    const announced = await announcedRound(dependencies, request.params.round, language)
    const reader = announced && (await readerOf(dependencies, signedInAccount(request), announced.organisation.id))
    if (announced === undefined || announced.round.state === 'released' || reader?.as !== 'public') return next()
    const { round, organisation, survey } = announced
    const input = { language, round: round.id, survey, organisation: organisation.name, look: frameLook(organisation) }
    const page = resultsDayPage({ ...input, resultsOn: round.resultsOn, today: dependencies.today() })
    response
      .set('X-Robots-Tag', 'noindex')
      .type('html')
      .send(await render('day/results-day', language, page))
  }
}
