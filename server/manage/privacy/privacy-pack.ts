/**
 * The pack for the data-protection officer: as a page, and as one HTML file in a language.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Request, Response } from 'express'
import { privacyPack, privacyPackPage } from '../../../views/privacy/pack/privacy-pack-page.ts'
import type { PrivacyPackFile } from '../../../views/privacy/pack/privacy-pack-page.ts'
import { render } from '../../../views/render.ts'
import { isScreenLanguage } from '../../../views/translate.ts'
import type { Dependencies } from '../../dependencies.ts'
import { surveyPrivacy } from '../../privacy/survey-privacy.ts'
import { Refusal } from '../../web/refusal.ts'
import { findRound } from '../rounds/find-round.ts'
import { showStaffPage, visitOf } from '../staff-visit.ts'

const styleFile = join(import.meta.dirname, '..', '..', '..', 'views', 'styles', 'privacy-pack-file.css')
const style = readFileSync(styleFile, 'utf8')

type RoundRequest = Request<{ round: string }>

export async function showPrivacyPack(dependencies: Dependencies, request: RoundRequest, response: Response): Promise<void> {
  const found = await findRound(dependencies, request, request.params.round)
  const visit = visitOf(request)
  const survey = surveyPrivacy(found, visit.language)
  const { round, organisation } = found
  const page = privacyPackPage(visit, { roundId: round.id, organisationId: organisation.id, survey, today: dependencies.today() })
  await showStaffPage(response, 'privacy-pack', visit, page)
}

/** @throws Refusal 404 where the language is none of the screen's. */
export async function sendPrivacyPack(
  dependencies: Dependencies,
  request: Request<{ round: string; language: string }>,
  response: Response,
): Promise<void> {
  const found = await findRound(dependencies, request, request.params.round)
  const { language } = request.params
  if (!isScreenLanguage(language)) throw new Refusal(404, 'notFound')
  const pack = privacyPack(language, { survey: surveyPrivacy(found, language), today: dependencies.today() })
  const file: PrivacyPackFile = { pack, style }
  const html = await render('privacy/pack-file', language, file)
  response.attachment(`privacy-pack-${found.round.year}-${language}.html`).type('html').send(html)
}
