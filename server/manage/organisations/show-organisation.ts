/**
 * An organisation's page: which survey to make next, its surveys so far, its units.
 */
import type { Request, Response } from 'express'
import type { Organisation } from '../../../data/organisation.ts'
import { sizeClassOf } from '../../../data/organisation.ts'
import { textFor } from '../../../questionnaires/wording.ts'
import type { QuestionnaireChoice } from '../../../views/manage/organisation-page.ts'
import { organisationPage } from '../../../views/manage/organisation-page.ts'
import type { ScreenLanguage } from '../../../views/translate.ts'
import type { Dependencies } from '../../dependencies.ts'
import { roundSummaries } from '../rounds/round-summaries.ts'
import { showStaffPage, visitOf } from '../staff-visit.ts'
import { findOrganisation } from './find-organisation.ts'
import { unitName } from '../../unit-name.ts'

/** The questionnaires whose words fit this kind of organisation. */
function choicesFor({ library }: Dependencies, { kind }: Organisation, language: ScreenLanguage): readonly QuestionnaireChoice[] {
  const audience = { language, organisationKind: kind }
  return library.current
    .filter(({ organisationKinds }) => organisationKinds.includes(kind))
    .map(({ id, title, purpose, minutes, groups }) => ({
      id,
      title: textFor(title, audience),
      purpose: textFor(purpose, audience),
      minutes,
      byUnit: groups.some(({ byUnit }) => byUnit === true),
    }))
}

export async function showOrganisation(
  dependencies: Dependencies,
  request: Request<{ organisation: string }>,
  response: Response,
): Promise<void> {
  const organisation = await findOrganisation(dependencies, request, request.params.organisation)
  const visit = visitOf(request)
  const units = await dependencies.store.units.ofOrganisation(organisation.id)
  const page = organisationPage(visit, {
    ...organisation,
    sizeClass: sizeClassOf(organisation.inhabitants),
    units: units.map(({ depth, name, persons }) => ({ depth, persons, name: unitName(name, visit.language) })),
    questionnaires: choicesFor(dependencies, organisation, visit.language),
    rounds: await roundSummaries(dependencies, organisation, visit.language),
    saved: request.query['saved'] !== undefined,
  })
  await showStaffPage(response, 'organisation', visit, page)
}
