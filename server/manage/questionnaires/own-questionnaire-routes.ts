/**
 * The addresses of an organisation's own questionnaires. Mounted by `manageRouter`.
 */
import type { Router } from 'express'
import { newId } from '../../../data/random-id.ts'
import type { Dependencies } from '../../dependencies.ts'
import { staffRoutes } from '../access/staff-routes.ts'
import { sendModel } from './send-model.ts'
import { askToRemoveOwn, removeOwn, sendOwnDefinition, showOwnQuestionnaire } from './show-own-questionnaire.ts'
import { showOwnQuestionnaires, uploadDefinition } from './show-own-questionnaires.ts'
import { forgetUpload, sendUploadProblems, showUpload, takeIntoUse } from './show-upload.ts'
import { tryOwn, tryUpload } from './try-own.ts'
import { waitingUploads } from './upload-setting.ts'

export function ownQuestionnaireRoutes(dependencies: Dependencies): Router {
  const { router, get, post } = staffRoutes(dependencies)
  const uploads = waitingUploads(() => newId(dependencies.randomBytes))
  const own = '/organisations/:organisation/questionnaires' as const
  get(own, 'manage', showOwnQuestionnaires)
  post(own, 'manage', uploadDefinition(uploads))
  get(`${own}/models/:file`, 'manage', sendModel)
  get(`${own}/uploads/:upload`, 'manage', showUpload(uploads))
  get(`${own}/uploads/:upload/problems.csv`, 'manage', sendUploadProblems(uploads))
  get(`${own}/uploads/:upload/try`, 'manage', tryUpload.show(uploads))
  post(`${own}/uploads/:upload/try`, 'manage', tryUpload.step(uploads))
  post(`${own}/uploads/:upload/take`, 'manage', takeIntoUse(uploads))
  post(`${own}/uploads/:upload/forget`, 'manage', forgetUpload(uploads))
  get(`${own}/:definition`, 'manage', showOwnQuestionnaire)
  get(`${own}/:definition/file`, 'manage', sendOwnDefinition)
  get(`${own}/:definition/try`, 'manage', tryOwn.show)
  post(`${own}/:definition/try`, 'manage', tryOwn.step)
  get(`${own}/:definition/remove`, 'manage', askToRemoveOwn)
  post(`${own}/:definition/remove`, 'manage', removeOwn)
  return router
}
