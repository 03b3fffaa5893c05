/**
 * Open data of a released round: the page that lists every file, `data.json` and `codebook.json`. For everybody alike, also for staff:
 * what is not public is in no file.
 */
import type { Request, Response } from 'express'
import { currentRound } from '../../views/results/result-context.ts'
import type { OpenDataSource } from '../../views/open-data/open-data-source.ts'
import { inEveryLanguage } from '../../views/open-data/open-data-source.ts'
import type { Dependencies } from '../dependencies.ts'
import { programVersion } from '../program-version.ts'
import type { Others } from '../results/round-story.ts'
import { publicStory } from '../results/round-story.ts'
import { surveyTitle } from '../survey-title.ts'
import { unitName } from '../unit-name.ts'
import { Refusal } from '../web/refusal.ts'
import { screenLanguage } from '../web/screen-language.ts'

type RoundRequest = Request<{ round: string }>

/** @throws Refusal where there is no such round, or it is not released. */
async function sourceOf(dependencies: Dependencies, request: RoundRequest, others: Others): Promise<OpenDataSource> {
  const { store } = dependencies
  const context = await publicStory(dependencies, request.params.round, screenLanguage(request), others)
  const round = await store.rounds.find(request.params.round)
  const organisation = round && (await store.organisations.find(round.organisation))
  if (round === undefined || organisation === undefined) throw new Refusal(404, 'notFound')
  const shown = currentRound(context).released.units
  const units = (await store.rounds.units(round.id)).filter(({ unit }) => Object.hasOwn(shown, unit))
  return {
    context,
    title: inEveryLanguage((language) => surveyTitle(round, context.questionnaire, organisation, language)),
    units: Object.fromEntries(units.map(({ unit, name }) => [unit, inEveryLanguage((language) => unitName(name, language))])),
    opensOn: round.opensOn,
    closesOn: round.closesOn,
    version: programVersion,
  }
}

export async function showOpenData(dependencies: Dependencies, request: RoundRequest, response: Response): Promise<void> {
  const source = await sourceOf(dependencies, request, 'withOthers')
  response.type('html').send(await dependencies.workshop.run('openDataPage', source))
}

/** Pages of other sites may read them: they are public, and no cookie goes along. */
const forOtherSites = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' }

/** The same bytes whatever language is asked for. */
export async function sendOpenData(
  dependencies: Dependencies,
  file: 'openData' | 'codebook',
  request: RoundRequest,
  response: Response,
): Promise<void> {
  const source = await sourceOf(dependencies, request, 'alone')
  response
    .set(forOtherSites)
    .type('application/json; charset=utf-8')
    .send(await dependencies.workshop.run(file, source))
}
