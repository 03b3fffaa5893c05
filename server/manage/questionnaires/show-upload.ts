/**
 * `…/questionnaires/uploads/UPLOAD`: every problem of a file that was uploaded, with its place; or, of a sound one, how it will look.
 * Then it is taken into use, or forgotten.
 */
import { uploadProblemsPage } from '../../../views/manage/questionnaires/upload-problems-page.ts'
import { uploadProblemTable } from '../../../views/manage/questionnaires/upload-problem.ts'
import { ownQuestionnairesPath, ownQuestionnairePath } from '../../../views/manage/questionnaires/own-questionnaires-page.ts'
import { uploadPreviewPage } from '../../../views/manage/questionnaires/questionnaire-preview-page.ts'
import { toCsv } from '../../../views/tables/to-csv.ts'
import { translatorFor } from '../../../views/translate.ts'
import { Refusal } from '../../web/refusal.ts'
import { screenLanguage } from '../../web/screen-language.ts'
import { accountOf } from '../access/signed-in.ts'
import { noteStaffStep } from '../log/note-step.ts'
import { showStaffPage, visitOf } from '../staff-visit.ts'
import type { OnUpload } from './upload-setting.ts'
import { onUpload, surroundingsOf } from './upload-setting.ts'

async function showUploadOf({ request, response, organisation, waiting }: OnUpload): Promise<void> {
  const visit = visitOf(request)
  const { checked, id: upload } = waiting
  if (checked.ok) {
    const { questionnaire } = checked
    const page = uploadPreviewPage(visit, { organisation, questionnaire, upload, words: request.query['words'] })
    return showStaffPage(response, 'questionnaires/preview', visit, page)
  }
  await showStaffPage(response, 'questionnaires/problems', visit, uploadProblemsPage(visit, { organisation, upload, ...checked }))
}

export const showUpload = onUpload(showUploadOf)

/** All problems as a file, in the language of the page. */
export const sendUploadProblems = onUpload(({ request, response, waiting: { checked } }) => {
  if (checked.ok) throw new Refusal(404, 'notFound')
  const language = screenLanguage(request)
  const csv = toCsv(uploadProblemTable(language, translatorFor(language), checked.problems), language)
  response.attachment('questionnaire-problems.csv').type('text/csv; charset=utf-8').send(csv)
  return Promise.resolve()
})

/** What is short enough for the log, and tells one version from another. */
export const loggedDefinition = ({ questionnaire, version, hash }: { questionnaire: string; version: number; hash: string }) => ({
  questionnaire,
  version,
  hash: hash.slice(0, 12),
})

/** Checks once more: another manager may have taken the same version into use since. */
export const takeIntoUse = onUpload(async (on) => {
  const { dependencies, uploads, request, response, organisation, waiting } = on
  const text = await uploads.textOf(waiting.id)
  const checked = await dependencies.workshop.run('checkUpload', { text, surroundings: await surroundingsOf(dependencies, organisation) })
  uploads.change(waiting.id, { checked })
  if (!checked.ok) return response.redirect(303, `${ownQuestionnairesPath(organisation.id)}/uploads/${waiting.id}`)
  const { hash, id: questionnaire, version } = checked.questionnaire
  const named = { hash, questionnaire, version }
  const own = { ...named, organisation: organisation.id, json: text, day: dependencies.today(), by: accountOf(request).id }
  const outcome = await dependencies.store.ownDefinitions.take(own)
  if (outcome !== 'taken') return response.redirect(303, `${ownQuestionnairesPath(organisation.id)}?outcome=${outcome}`)
  uploads.forget(waiting.id)
  await noteStaffStep(dependencies, request, organisation.id, 'questionnaireTaken', loggedDefinition(named))
  response.redirect(303, `${ownQuestionnairePath(organisation.id, hash)}?outcome=taken`)
})

export const forgetUpload = onUpload(({ uploads, response, organisation, waiting }) => {
  uploads.forget(waiting.id)
  response.redirect(303, `${ownQuestionnairesPath(organisation.id)}?outcome=forgotten`)
  return Promise.resolve()
})
