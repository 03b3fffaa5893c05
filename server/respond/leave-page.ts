/**
 * A page of questions that is left: read, saved, and shown again where something was misread.
 *
 * Called by the page's own address, and after an answer code with what was typed before. Where the draft is gone, one begins with what
 * this page holds: the person is told which pages were before it.
 */
import type { Request, Response } from 'express'
import type { Answers } from '../../questionnaires/answers.ts'
import type { Direction, FormStep, Place } from '../../questionnaires/form-step.ts'
import { takeStep } from '../../questionnaires/form-step.ts'
import type { PostedFields } from '../../questionnaires/item-kinds/reading.ts'
import { readAnswers } from '../../questionnaires/read-answers.ts'
import { isForGroup } from '../../questionnaires/show-if.ts'
import type { Dependencies } from '../dependencies.ts'
import type { KeptDraft } from './kept-draft.ts'
import { beginDraft, findDraft, newDraft, oneDraftAtATime, saveDraft, sentBefore } from './kept-draft.ts'
import type { LinkVisit } from './link-visit.ts'
import { pageHtml } from './page-html.ts'
import { wasSent } from './sent-mark.ts'

export interface LeftPage {
  readonly visit: LinkVisit
  readonly pageId: string
  readonly fields: PostedFields
  readonly direction: Direction
}

const addressOf = (visit: LinkVisit, place: Place): string => {
  if (place === 'introduction') return visit.address
  return place === 'overview' ? `${visit.address}/overview` : `${visit.address}/page/${place.page}`
}

/** All answers that the page holds, also of questions that only follow from answers which are lost. */
function answersOnPage({ visit, pageId, fields }: LeftPage): Answers {
  const { questionnaire, link } = visit
  const items = questionnaire.pages.find(({ id }) => id === pageId)?.items ?? []
  const posted = items.filter((item) => isForGroup(item, link.group) && fields[item.id] !== undefined)
  return readAnswers(questionnaire, posted, fields).answers
}

/** A draft that begins with this page. Refused where the answers were sent from this device. */
function draftFromPage(dependencies: Dependencies, request: Request, left: LeftPage): KeptDraft {
  if (wasSent(request, left.visit)) throw sentBefore(left.visit)
  return { ...newDraft(dependencies, left.visit, left.pageId), answers: answersOnPage(left) }
}

async function saveStep(dependencies: Dependencies, request: Request, response: Response, left: LeftPage) {
  const { visit, pageId, fields, direction } = left
  const found = await findDraft(dependencies, request, visit)
  const draft = found ?? draftFromPage(dependencies, request, left)
  const step = takeStep(visit.questionnaire, visit.link.group, { answers: draft.answers, pageId }, fields, direction)
  const kept = { ...draft, answers: step.answers, page: typeof step.to === 'object' ? step.to.page : pageId }
  if (found === undefined) await beginDraft(dependencies, response, visit, kept)
  else await saveDraft(dependencies, visit, kept)
  return { step, anew: found === undefined }
}

async function showStep(response: Response, { visit, pageId, fields }: LeftPage, step: FormStep, anew: boolean): Promise<void> {
  const html = step.problems.length > 0 ? await pageHtml(visit, pageId, { ...step, anew }, fields) : undefined
  if (html === undefined) response.redirect(303, `${addressOf(visit, step.to)}${anew ? '?anew' : ''}`)
  else response.status(422).type('html').send(html)
}

/** Saves what could be read, then goes on; stays with status 422 where something was misread. `thing`: the draft's secret, if there is one. */
export async function takePage(
  dependencies: Dependencies,
  request: Request,
  response: Response,
  left: LeftPage,
  secret: string | undefined,
): Promise<void> {
  const save = () => saveStep(dependencies, request, response, left)
  const { step, anew } = secret === undefined ? await save() : await oneDraftAtATime(secret, save)
  await showStep(response, left, step, anew)
}
