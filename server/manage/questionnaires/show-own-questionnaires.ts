/**
 * `/manage/organisations/ORGANISATION/questionnaires`: what the organisation has made itself, and the form that takes another file.
 */
import type { Request, Response } from 'express'
import type { Organisation } from '../../../data/organisation.ts'
import type { OwnDefinition } from '../../../data/own-definition.ts'
import { textFor } from '../../../questionnaires/wording.ts'
import type { FormProblem } from '../../../views/manage/form-problem.ts'
import type { OwnQuestionnaireLine } from '../../../views/manage/questionnaires/own-questionnaires-page.ts'
import { ownQuestionnairesPage, ownQuestionnairesPath } from '../../../views/manage/questionnaires/own-questionnaires-page.ts'
import type { ScreenLanguage } from '../../../views/translate.ts'
import type { Dependencies } from '../../dependencies.ts'
import { ownVersions } from '../../own-library.ts'
import { uploadedFile } from '../../web/uploaded-file.ts'
import { findOrganisation } from '../organisations/find-organisation.ts'
import { findRound, roundTitle } from '../rounds/find-round.ts'
import { showStaffPage, visitOf } from '../staff-visit.ts'
import type { WaitingUploads } from './upload-setting.ts'
import { surroundingsOf, uploaderOf } from './upload-setting.ts'
import { definitionText } from './definition-text.ts'

type OrganisationRequest = Request<{ organisation: string }>

const mostMegabytes = 2
const bytesOfMegabyte = 1024 * 1024

const good = ['taken', 'removed', 'forgotten']
const bad = ['gone', 'unknown', 'used', 'followed', 'tooMany', 'notNewer']

/** What the rounds that use it are called. */
export const usesOf = (dependencies: Dependencies, request: Request, { rounds }: OwnDefinition, language: ScreenLanguage) =>
  Promise.all(
    rounds.map(async (id) => ({ href: `/manage/rounds/${id}`, label: roundTitle(await findRound(dependencies, request, id), language) })),
  )

async function linesOf(
  dependencies: Dependencies,
  request: Request,
  { id, kind }: Organisation,
  language: ScreenLanguage,
): Promise<readonly OwnQuestionnaireLine[]> {
  const kept = await dependencies.store.ownDefinitions.list(id)
  const readable = new Map((await ownVersions(dependencies, id)).map((questionnaire) => [questionnaire.hash, questionnaire]))
  return Promise.all(
    kept.map(async (own) => {
      const questionnaire = readable.get(own.hash)
      return {
        hash: own.hash,
        title: questionnaire === undefined ? own.questionnaire : textFor(questionnaire.title, { language, organisationKind: kind }),
        isReadable: questionnaire !== undefined,
        version: own.version,
        day: own.day,
        rounds: await usesOf(dependencies, request, own, language),
      }
    }),
  )
}

async function show(
  dependencies: Dependencies,
  request: OrganisationRequest,
  response: Response,
  problems: readonly FormProblem[],
): Promise<void> {
  const organisation = await findOrganisation(dependencies, request, request.params.organisation)
  const visit = visitOf(request)
  const outcome = String(request.query['outcome'])
  const page = ownQuestionnairesPage(visit, {
    organisation,
    questionnaires: await linesOf(dependencies, request, organisation, visit.language),
    models: dependencies.library.current.map(({ id, title }) => ({
      id,
      title: textFor(title, { language: visit.language, organisationKind: organisation.kind }),
    })),
    megabytes: mostMegabytes,
    problems,
    ...(good.includes(outcome) || bad.includes(outcome) ? { notice: { key: outcome, isGood: good.includes(outcome) } } : {}),
  })
  await showStaffPage(response, 'questionnaires/list', visit, page, problems.length > 0)
}

export const showOwnQuestionnaires = (dependencies: Dependencies, request: OrganisationRequest, response: Response): Promise<void> =>
  show(dependencies, request, response, [])

/** Checks the file that came; what was found, or how it looks, is shown at an address of its own. */
export const uploadDefinition =
  (uploads: WaitingUploads) =>
  async (dependencies: Dependencies, request: OrganisationRequest, response: Response): Promise<void> => {
    const organisation = await findOrganisation(dependencies, request, request.params.organisation)
    const upload = uploadedFile(request, mostMegabytes * bytesOfMegabyte)
    const read = upload.outcome === 'read' ? definitionText(upload.bytes) : upload
    if (read.outcome !== 'text') {
      const problem = { field: 'file', problem: `own:file.${read.outcome}`, values: { megabytes: mostMegabytes } }
      return show(dependencies, request, response, [problem])
    }
    const { text } = read
    const surroundings = await surroundingsOf(dependencies, organisation)
    const checked = await dependencies.workshop.run('checkUpload', { text, surroundings })
    const { id } = await uploads.keep(uploaderOf(request, organisation.id), text, { checked })
    response.redirect(303, `${ownQuestionnairesPath(organisation.id)}/uploads/${id}`)
  }
