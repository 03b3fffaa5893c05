/**
 * An organisation's page: which survey to make next, its surveys so far, its units.
 */
import type { Request, Response } from 'express'
import type { Organisation, OrganisationalUnit } from '../../../data/organisation.ts'
import { sizeClassOf } from '../../../data/organisation.ts'
import { textFor } from '../../../questionnaires/wording.ts'
import { instrumentFacts } from '../../../views/instruments/instrument-facts.ts'
import type { EarlierUnit } from '../../../views/manage/earlier-units.ts'
import type { QuestionnaireChoice } from '../../../views/manage/organisation-page.ts'
import { organisationPage } from '../../../views/manage/organisation-page.ts'
import { ownQuestionnairePath } from '../../../views/manage/questionnaires/own-questionnaires-page.ts'
import type { StaffVisit } from '../../../views/manage/staff-page.ts'
import type { ScreenLanguage } from '../../../views/translate.ts'
import { translatorFor } from '../../../views/translate.ts'
import type { Dependencies } from '../../dependencies.ts'
import { libraryFor } from '../../own-library.ts'
import { unitResultsFor } from '../../results/unit-results-for.ts'
import { accountOf } from '../access/signed-in.ts'
import { recipesFor } from '../rounds/recipes.ts'
import { programmesOf } from '../programmes/programmes-of.ts'
import { roundSummaries } from '../rounds/round-summaries.ts'
import { showStaffPage, visitOf } from '../staff-visit.ts'
import { findOrganisation } from './find-organisation.ts'
import { presentUnits } from './present-units.ts'
import { unitName } from '../../unit-name.ts'
import { readWholeNumber } from './unit-text.ts'

/** The questionnaires whose words fit this kind of organisation. */
async function choicesFor(
  dependencies: Dependencies,
  { id: organisation, kind }: Organisation,
  { language, may }: StaffVisit,
): Promise<readonly QuestionnaireChoice[]> {
  const audience = { language, organisationKind: kind }
  const { current } = await libraryFor(dependencies, organisation)
  const linksToOwn = (hash: string) =>
    may.has('manage') ? [{ href: ownQuestionnairePath(organisation, hash), label: translatorFor(language)('own:about') }] : []
  return current
    .filter(({ organisationKinds }) => organisationKinds.includes(kind))
    .map((questionnaire) => ({
      id: questionnaire.id,
      title: textFor(questionnaire.title, audience),
      own: dependencies.library.byHash(questionnaire.hash) === undefined ? linksToOwn(questionnaire.hash) : null,
      purpose: textFor(questionnaire.purpose, audience),
      ...(questionnaire.useFor === undefined ? {} : { useFor: questionnaire.useFor }),
      facts: instrumentFacts(translatorFor(language), questionnaire, audience),
      byUnit: questionnaire.groups.some(({ byUnit }) => byUnit === true),
      recipes: recipesFor(questionnaire),
    }))
}

/** The units that have an end, each with what came of it. */
function earlierOf(history: readonly OrganisationalUnit[], language: ScreenLanguage): readonly EarlierUnit[] {
  return history.flatMap(({ id, name, validUntil }) => {
    const heirs = history
      .filter(({ predecessors }) => predecessors.includes(id))
      .map((heir) => ({ name: unitName(heir.name, language), from: heir.validFrom ?? '' }))
    return validUntil === null ? [] : [{ id, name: unitName(name, language), until: validUntil, heirs }]
  })
}

export async function showOrganisation(
  dependencies: Dependencies,
  request: Request<{ organisation: string }>,
  response: Response,
): Promise<void> {
  const organisation = await findOrganisation(dependencies, request, request.params.organisation)
  const visit = visitOf(request)
  const { store, today } = dependencies
  const units = await store.units.ofOrganisation(organisation.id, today())
  const present = await presentUnits(store.units, organisation.id, today())
  const page = organisationPage(visit, {
    ...organisation,
    sizeClass: sizeClassOf(organisation.inhabitants),
    units: units.map(({ depth, name, persons }) => ({ depth, persons, name: unitName(name, visit.language) })),
    present: present.map((unit) => ({ ...unit, name: unitName(unit.name, visit.language) })),
    questionnaires: await choicesFor(dependencies, organisation, visit),
    rounds: await roundSummaries(dependencies, organisation, visit.language),
    unitResults: await unitResultsFor(dependencies, accountOf(request), organisation, visit.language),
    programmes: await programmesOf(dependencies, organisation, visit.language),
    earlier: earlierOf(await store.units.history(organisation.id), visit.language),
    today: today(),
    saved: request.query['saved'] !== undefined,
    ended: readWholeNumber(String(request.query['ended'])) ?? 0,
    kept: request.query['kept'] !== undefined,
  })
  await showStaffPage(response, 'organisation', visit, page)
}
