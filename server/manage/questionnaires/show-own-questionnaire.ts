/**
 * `…/questionnaires/HASH`: one own questionnaire as its respondents read it, its file, and its removal while nothing uses it.
 */
import type { Request, Response } from 'express'
import type { Organisation } from '../../../data/organisation.ts'
import type { OwnDefinition } from '../../../data/own-definition.ts'
import type { Questionnaire } from '../../../questionnaires/questionnaire.ts'
import { textFor } from '../../../questionnaires/wording.ts'
import { ownQuestionnairesPath } from '../../../views/manage/questionnaires/own-questionnaires-page.ts'
import { ownPreviewPage } from '../../../views/manage/questionnaires/questionnaire-preview-page.ts'
import { removeQuestionnairePage } from '../../../views/manage/questionnaires/remove-questionnaire-page.ts'
import type { Dependencies } from '../../dependencies.ts'
import { ownVersions } from '../../own-library.ts'
import { Refusal } from '../../web/refusal.ts'
import { noteStaffStep } from '../log/note-step.ts'
import { findOrganisation } from '../organisations/find-organisation.ts'
import { showStaffPage, visitOf } from '../staff-visit.ts'
import { loggedDefinition } from './show-upload.ts'
import { usesOf } from './show-own-questionnaires.ts'

export type OwnRequest = Request<{ organisation: string; definition: string }>

interface FoundOwn {
  readonly organisation: Organisation
  readonly own: OwnDefinition
  /** Undefined where this version of the program does not understand it any more. */
  readonly questionnaire: Questionnaire | undefined
}

/** @throws Refusal 404 where the organisation has none with this hash. */
export async function findOwn(dependencies: Dependencies, request: OwnRequest): Promise<FoundOwn> {
  const organisation = await findOrganisation(dependencies, request, request.params.organisation)
  const { definition } = request.params
  const own = (await dependencies.store.ownDefinitions.list(organisation.id)).find(({ hash }) => hash === definition)
  if (own === undefined) throw new Refusal(404, 'notFound')
  const questionnaire = (await ownVersions(dependencies, organisation.id)).find(({ hash }) => hash === definition)
  return { organisation, own, questionnaire }
}

export async function showOwnQuestionnaire(dependencies: Dependencies, request: OwnRequest, response: Response): Promise<void> {
  const { organisation, own, questionnaire } = await findOwn(dependencies, request)
  if (questionnaire === undefined) throw new Refusal(404, 'notFound')
  const visit = visitOf(request)
  const page = ownPreviewPage(visit, {
    organisation,
    questionnaire,
    day: own.day,
    rounds: await usesOf(dependencies, request, own, visit.language),
    words: request.query['words'],
    taken: request.query['outcome'] === 'taken',
  })
  await showStaffPage(response, 'questionnaires/preview', visit, page)
}

/** The file as it was uploaded. */
export async function sendOwnDefinition(dependencies: Dependencies, request: OwnRequest, response: Response): Promise<void> {
  const { organisation, own } = await findOwn(dependencies, request)
  const text = await dependencies.store.ownDefinitions.textOf(organisation.id, own.hash)
  response.attachment(`${own.questionnaire}.${own.version}.json`).type('application/json; charset=utf-8').send(text)
}

export async function askToRemoveOwn(dependencies: Dependencies, request: OwnRequest, response: Response): Promise<void> {
  const { organisation, own, questionnaire } = await findOwn(dependencies, request)
  const visit = visitOf(request)
  const audience = { language: visit.language, organisationKind: organisation.kind }
  const title = questionnaire === undefined ? own.questionnaire : textFor(questionnaire.title, audience)
  await showStaffPage(response, 'confirm', visit, removeQuestionnairePage(visit, { organisation, own, title }))
}

export async function removeOwn(dependencies: Dependencies, request: OwnRequest, response: Response): Promise<void> {
  const { organisation, own } = await findOwn(dependencies, request)
  const outcome = await dependencies.store.ownDefinitions.remove(organisation.id, own.hash)
  if (outcome === 'removed') await noteStaffStep(dependencies, request, organisation.id, 'questionnaireRemoved', loggedDefinition(own))
  response.redirect(303, `${ownQuestionnairesPath(organisation.id)}?outcome=${outcome}`)
}
