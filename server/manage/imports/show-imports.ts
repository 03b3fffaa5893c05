/**
 * `/manage/organisations/ORGANISATION/imports`: the ways in for earlier results, and what came in; placing and removing an imported survey.
 */
import type { Request, Response } from 'express'
import type { Organisation } from '../../../data/organisation.ts'
import type { Round } from '../../../data/round.ts'
import { textFor } from '../../../questionnaires/wording.ts'
import type { ImportsInput } from '../../../views/manage/imports/imports-page.ts'
import { importsPage } from '../../../views/manage/imports/imports-page.ts'
import { removeImportPage } from '../../../views/manage/imports/remove-import-page.ts'
import type { Dependencies } from '../../dependencies.ts'
import { Refusal } from '../../web/refusal.ts'
import { screenLanguage } from '../../web/screen-language.ts'
import { accountOf } from '../access/signed-in.ts'
import { findOrganisation } from '../organisations/find-organisation.ts'
import { postedFields } from '../posted-fields.ts'
import { findRound, roundTitle } from '../rounds/find-round.ts'
import { showStaffPage, visitOf } from '../staff-visit.ts'
import type { OrganisationRequest } from './import-setting.ts'
import { importsPath, versionsFor } from './import-setting.ts'
import { importedRounds, readPlace } from './imported-rounds.ts'
import { versionTitle } from './version-title.ts'

type RoundRequest = Request<{ organisation: string; round: string }>

const good = ['imported', 'forgotten', 'placed', 'removed', 'mappingSaved', 'mappingRemoved'] as const
const bad = [
  ...['gone', 'followed', 'unknown', 'otherSurvey', 'notLater', 'alreadyFollowed', 'published', 'seen', 'overtaken', 'previousIsLater'],
  ...['mappingNameMissing', 'mappingBroken', 'mappingUnknown'],
]

/** What happened just before, from the query. */
function noticeOf({ query }: Request): Pick<ImportsInput, 'notice'> {
  const asked = query['outcome']
  const [isGood, isBad] = [good.some((key) => key === asked), bad.some((key) => key === asked)]
  return isGood || isBad ? { notice: { key: String(asked), isGood } } : {}
}

export async function showImports(dependencies: Dependencies, request: OrganisationRequest, response: Response): Promise<void> {
  const organisation = await findOrganisation(dependencies, request, request.params.organisation)
  const visit = visitOf(request)
  const versions = await versionsFor(dependencies, organisation)
  const titleOf = (id: string): string => {
    const questionnaire = versions.find((version) => version.id === id)
    return questionnaire === undefined
      ? id
      : textFor(questionnaire.title, { language: visit.language, organisationKind: organisation.kind })
  }
  const mappings = await dependencies.store.importMappings.list(organisation.id)
  const page = importsPage(visit, {
    organisation,
    versions: versions.map((questionnaire) => ({
      hash: questionnaire.hash,
      title: versionTitle(dependencies, { organisation, questionnaire }, visit.language),
    })),
    rounds: await importedRounds(dependencies, organisation, visit.language),
    mappings: mappings.map(({ id, name, questionnaire }) => ({ id, name, questionnaire: titleOf(questionnaire) })),
    ...noticeOf(request),
  })
  await showStaffPage(response, 'imports/imports', visit, page)
}

/** The imported round of the address. @throws Refusal 404 where there is none in this organisation. */
async function findImported(
  dependencies: Dependencies,
  request: RoundRequest,
): Promise<{ readonly organisation: Organisation; readonly round: Round; readonly title: string; readonly source: string }> {
  const found = await findRound(dependencies, request, request.params.round)
  const mark = await dependencies.store.imports.find(found.round.id)
  if (mark === undefined || found.organisation.id !== request.params.organisation) throw new Refusal(404, 'notFound')
  return { ...found, title: roundTitle(found, screenLanguage(request)), source: mark.source }
}

export async function placeImportedRound(dependencies: Dependencies, request: RoundRequest, response: Response): Promise<void> {
  const { round, organisation } = await findImported(dependencies, request)
  const outcome = await dependencies.store.imports.place({ imported: round.id, ...readPlace(postedFields(request).text('follower')) })
  response.redirect(303, `${importsPath(organisation.id)}?outcome=${outcome}#imported`)
}

export async function askRemoval(dependencies: Dependencies, request: RoundRequest, response: Response): Promise<void> {
  const { round, organisation, title, source } = await findImported(dependencies, request)
  if (round.state === 'released') return response.redirect(303, `${importsPath(organisation.id)}?outcome=published#imported`)
  const visit = visitOf(request)
  await showStaffPage(response, 'confirm', visit, removeImportPage(visit, { organisation, roundId: round.id, survey: title, source }))
}

export async function removeImportedRound(dependencies: Dependencies, request: RoundRequest, response: Response): Promise<void> {
  const { round, organisation, title } = await findImported(dependencies, request)
  const removal = { round: round.id, by: accountOf(request).id, day: dependencies.today(), survey: title }
  const outcome = await dependencies.store.imports.remove(removal)
  response.redirect(303, `${importsPath(organisation.id)}?outcome=${outcome === 'released' ? 'published' : outcome}#imported`)
}
