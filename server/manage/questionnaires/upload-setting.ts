/**
 * Uploaded definitions between their check and being taken into use: in memory, for an hour at most, each for one account and one
 * organisation. Nothing of a faulty file is ever stored.
 */
import type { Request, Response } from 'express'
import type { Organisation } from '../../../data/organisation.ts'
import type { OwnSurroundings } from '../../../questionnaires/own-definition-problems.ts'
import { ownQuestionnairesPath } from '../../../views/manage/questionnaires/own-questionnaires-page.ts'
import type { Dependencies } from '../../dependencies.ts'
import { ownVersions } from '../../own-library.ts'
import type { Waiting, WaitingTexts } from '../../web/waiting-texts.ts'
import { waitingTexts } from '../../web/waiting-texts.ts'
import { accountOf } from '../access/signed-in.ts'
import { findOrganisation } from '../organisations/find-organisation.ts'
import type { CheckedUpload } from './check-upload.ts'

interface UploadState {
  readonly checked: CheckedUpload
}

type WaitingUpload = Waiting<UploadState>
export type WaitingUploads = WaitingTexts<UploadState>
type UploadRequest = Request<{ organisation: string; upload: string }>

const anHourMs = 60 * 60_000
const mostUploads = 12

export const waitingUploads = (newId: () => string): WaitingUploads =>
  waitingTexts({ newId, lifeMs: anHourMs, most: mostUploads, inUse: () => false })

export const uploaderOf = (request: Request, organisation: string): string => `${accountOf(request).id} ${organisation}`

/** What a definition of this organisation is checked against. */
export async function surroundingsOf(dependencies: Dependencies, { id, kind }: Organisation): Promise<OwnSurroundings> {
  return {
    kind,
    reserved: dependencies.library.current.map((questionnaire) => questionnaire.id),
    earlier: await ownVersions(dependencies, id),
    methods: dependencies.guide.methods.map((method) => method.id),
  }
}

export interface OnUpload {
  readonly dependencies: Dependencies
  readonly uploads: WaitingUploads
  readonly request: UploadRequest
  readonly response: Response
  readonly organisation: Organisation
  readonly waiting: WaitingUpload
}

/** A handler of one upload's address. Where its file is forgotten, the person is led to the beginning. */
export const onUpload =
  (handle: (on: OnUpload) => Promise<void>) =>
  (uploads: WaitingUploads) =>
  async (dependencies: Dependencies, request: UploadRequest, response: Response): Promise<void> => {
    const organisation = await findOrganisation(dependencies, request, request.params.organisation)
    const waiting = uploads.find(uploaderOf(request, organisation.id), request.params.upload)
    if (waiting === undefined) return response.redirect(303, `${ownQuestionnairesPath(organisation.id)}?outcome=gone`)
    await handle({ dependencies, uploads, request, response, organisation, waiting })
  }
