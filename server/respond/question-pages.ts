/**
 * A page of questions of a round: shown, left, saved, and shown again where something was misread.
 */
import type { Request, Response } from 'express'
import { formPage } from '../../questionnaires/form-page.ts'
import type { FormStep, Place } from '../../questionnaires/form-step.ts'
import { directionOf, takeStep } from '../../questionnaires/form-step.ts'
import type { PostedFields } from '../../questionnaires/item-kinds/reading.ts'
import { render } from '../../views/render.ts'
import { questionPage } from '../../views/respond/question-page.ts'
import { isScreenLanguage, translatorFor } from '../../views/translate.ts'
import type { Dependencies } from '../dependencies.ts'
import { rememberLanguage } from '../web/screen-language.ts'
import { formSetting } from './form-setting.ts'
import type { KeptDraft } from './kept-draft.ts'
import { requireDraft, saveDraft } from './kept-draft.ts'
import type { LinkVisit } from './link-visit.ts'
import { visitByLink } from './link-visit.ts'

type PageRequest = Request<{ link: string; page: string }>

const addressOf = (visit: LinkVisit, place: Place): string => {
  if (place === 'introduction') return visit.address
  return place === 'overview' ? `${visit.address}/overview` : `${visit.address}/page/${place.page}`
}

/** The page as HTML, or undefined where this respondent does not meet it. */
async function pageHtml(
  visit: LinkVisit,
  pageId: string,
  { answers, problems }: Pick<FormStep, 'answers' | 'problems'>,
  typed: PostedFields,
): Promise<string | undefined> {
  const { questionnaire, audience, language } = visit
  const here = formPage(questionnaire, audience.group, answers, pageId)
  if (here === undefined) return undefined
  const surroundings = { questionnaire, audience, answers, typed, problems, t: translatorFor(language) }
  return render('respond/question-page', language, questionPage(here, surroundings, formSetting(visit, `${visit.address}/page/${pageId}`)))
}

export async function showPage(dependencies: Dependencies, request: PageRequest, response: Response): Promise<void> {
  const visit = await visitByLink(dependencies, request)
  const { answers } = await requireDraft(dependencies, request, visit)
  const html = await pageHtml(visit, request.params.page, { answers, problems: [] }, {})
  if (html === undefined) response.redirect(303, addressOf(visit, 'overview'))
  else response.type('html').send(html)
}

/** Saves what could be read, then goes on; stays with status 422 where something was misread. */
export async function leavePage(dependencies: Dependencies, request: PageRequest, response: Response): Promise<void> {
  const fields: PostedFields = request.body ?? {}
  const chosen = fields['language']
  if (isScreenLanguage(chosen)) rememberLanguage(response, chosen)
  const found = await visitByLink(dependencies, request)
  const visit = isScreenLanguage(chosen) ? { ...found, language: chosen, audience: { ...found.audience, language: chosen } } : found
  const draft = await requireDraft(dependencies, request, visit)
  const step = takeStep(
    visit.questionnaire,
    visit.link.group,
    { answers: draft.answers, pageId: request.params.page },
    fields,
    isScreenLanguage(chosen) ? 'stay' : directionOf(fields['go']),
  )
  const kept: KeptDraft = {
    secret: draft.secret,
    answers: step.answers,
    page: typeof step.to === 'object' ? step.to.page : request.params.page,
  }
  await saveDraft(dependencies, visit, kept)
  const html = step.problems.length > 0 ? await pageHtml(visit, request.params.page, step, fields) : undefined
  if (html === undefined) response.redirect(303, addressOf(visit, step.to))
  else response.status(422).type('html').send(html)
}
