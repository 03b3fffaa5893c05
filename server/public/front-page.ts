/**
 * `/`: surveys that anybody may answer now, results that are out, and every questionnaire to try.
 */
import type { Request, Response } from 'express'
import type { Round } from '../../data/round.ts'
import type { RoundLine } from '../../views/public/front-page.ts'
import { frontPage } from '../../views/public/front-page.ts'
import { render } from '../../views/render.ts'
import type { ScreenLanguage } from '../../views/translate.ts'
import type { Dependencies } from '../dependencies.ts'
import { questionnaireOfRound } from '../questionnaire-of-round.ts'
import { surveyTitle } from '../survey-title.ts'
import { screenLanguage } from '../web/screen-language.ts'

async function lineFor(dependencies: Dependencies, round: Round, language: ScreenLanguage, href: string): Promise<RoundLine[]> {
  const organisation = await dependencies.store.organisations.find(round.organisation)
  if (organisation === undefined) return []
  const questionnaire = await questionnaireOfRound(dependencies, round)
  const title = surveyTitle(round, questionnaire, organisation, language)
  return [{ href, title, organisation: organisation.name, year: round.year, closesOn: round.closesOn }]
}

/** Open links of rounds that are open today: whoever comes may answer. */
async function openLines(dependencies: Dependencies, language: ScreenLanguage): Promise<readonly RoundLine[]> {
  const { store, today } = dependencies
  const open = (await store.rounds.list({ states: ['open'] })).filter((round) => round.opensOn <= today() && today() <= round.closesOn)
  const lines = open.map(async (round) => {
    const selfSelected = new Set(round.groups.filter(({ recruitment }) => recruitment === 'selfSelected').map(({ group }) => group))
    const links = (await store.links.ofRound(round.id)).filter(
      ({ group, unit, way }) => way === 'open' && unit === null && selfSelected.has(group),
    )
    return Promise.all(links.map(({ code }) => lineFor(dependencies, round, language, `/a/${code}`)))
  })
  return (await Promise.all(lines)).flat(2)
}

async function releasedLines(dependencies: Dependencies, language: ScreenLanguage): Promise<readonly RoundLine[]> {
  const released = await dependencies.store.rounds.list({ states: ['released'] })
  return (await Promise.all(released.map((round) => lineFor(dependencies, round, language, `/results/${round.id}`)))).flat()
}

export async function showFrontPage(dependencies: Dependencies, request: Request, response: Response): Promise<void> {
  const language = screenLanguage(request)
  const [open, released] = [await openLines(dependencies, language), await releasedLines(dependencies, language)]
  const page = frontPage({ language, questionnaires: dependencies.library.current, open, released, demo: dependencies.demo })
  response.type('html').send(await render('public/front-page', language, page))
}
