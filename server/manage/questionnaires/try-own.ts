/**
 * Trying an own questionnaire, uploaded or in use, as its respondents will meet it: the steps of `/try`, for its managers only.
 */
import type { Request, Response } from 'express'
import type { Questionnaire } from '../../../questionnaires/questionnaire.ts'
import { ownQuestionnairePath, uploadPath } from '../../../views/manage/questionnaires/own-questionnaires-page.ts'
import { tokenField } from '../../../views/manage/staff-page.ts'
import type { Dependencies } from '../../dependencies.ts'
import type { TrialOn } from '../../respond/trial.ts'
import { showTrialOn, takeTrialStepOn } from '../../respond/trial.ts'
import { Refusal } from '../../web/refusal.ts'
import { staffToken } from '../access/staff-token.ts'
import type { OwnRequest } from './show-own-questionnaire.ts'
import { findOwn } from './show-own-questionnaire.ts'
import type { OnUpload } from './upload-setting.ts'
import { onUpload } from './upload-setting.ts'

type Take = (on: TrialOn, request: Request, response: Response) => Promise<void>

const trialOf = (request: Request, questionnaire: Questionnaire, path: string): TrialOn => ({
  questionnaire,
  address: `${path}/try`,
  hidden: [{ name: tokenField, value: staffToken(request) }],
})

const ofUpload =
  (take: Take) =>
  async ({ request, response, organisation, waiting: { id, checked } }: OnUpload): Promise<void> => {
    if (!checked.ok) throw new Refusal(404, 'notFound')
    await take(trialOf(request, checked.questionnaire, uploadPath(organisation.id, id)), request, response)
  }

const ofOwn =
  (take: Take) =>
  async (dependencies: Dependencies, request: OwnRequest, response: Response): Promise<void> => {
    const { organisation, own, questionnaire } = await findOwn(dependencies, request)
    if (questionnaire === undefined) throw new Refusal(404, 'notFound')
    await take(trialOf(request, questionnaire, ownQuestionnairePath(organisation.id, own.hash)), request, response)
  }

export const tryUpload = { show: onUpload(ofUpload(showTrialOn)), step: onUpload(ofUpload(takeTrialStepOn)) }
export const tryOwn = { show: ofOwn(showTrialOn), step: ofOwn(takeTrialStepOn) }
