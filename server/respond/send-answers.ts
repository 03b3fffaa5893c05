/**
 * The overview before sending, and the one post that stores the answers and gives thanks with one's own result.
 *
 * The thank-you page is sent only after the disk has the answers. A second post of the same draft stores nothing.
 */
import type { Request, Response } from 'express'
import { ownResult } from '../../analysis/own-result.ts'
import { draftIdOf } from '../../data/draft-cipher.ts'
import type { SubmissionOutcome, SubmittedText } from '../../data/submission.ts'
import type { Answers } from '../../questionnaires/answers.ts'
import { packAnswers } from '../../questionnaires/columns.ts'
import { formOverview } from '../../questionnaires/form-page.ts'
import { completeAnswers } from '../../questionnaires/read-answers.ts'
import { render } from '../../views/render.ts'
import { overviewPage } from '../../views/respond/overview-page.ts'
import { thanksPage } from '../../views/respond/thanks-page.ts'
import { isScreenLanguage, translatorFor } from '../../views/translate.ts'
import type { Dependencies } from '../dependencies.ts'
import { Refusal } from '../web/refusal.ts'
import { rememberLanguage } from '../web/screen-language.ts'
import { formSetting } from './form-setting.ts'
import { clearDraftCookie, draftSecret, findDraft, isDraftKept, requireDraft } from './kept-draft.ts'
import type { LinkVisit } from './link-visit.ts'
import { visitByLink } from './link-visit.ts'

type LinkRequest = Request<{ link: string }>

export async function showOverview(dependencies: Dependencies, request: LinkRequest, response: Response): Promise<void> {
  const visit = await visitByLink(dependencies, request)
  const { questionnaire, audience, language, address } = visit
  const { answers } = await requireDraft(dependencies, request, visit)
  const overview = formOverview(questionnaire, audience.group, answers)
  const page = overviewPage(overview, audience, formSetting(visit, `${address}/overview`), translatorFor(language))
  response.type('html').send(await render('respond/overview-page', language, page))
}

function textsIn(visit: LinkVisit, answers: Answers): readonly SubmittedText[] {
  return Object.entries(answers).flatMap(([item, answer]) =>
    typeof answer === 'string' ? [{ item, language: visit.language, text: answer }] : [],
  )
}

async function store(dependencies: Dependencies, visit: LinkVisit, secret: string, answers: Answers): Promise<SubmissionOutcome> {
  return dependencies.store.responses.submit({
    draftSecretHash: draftIdOf(secret),
    roundId: visit.round.id,
    group: visit.link.group,
    unit: visit.link.unit,
    codes: packAnswers(visit.questionnaire, answers),
    texts: textsIn(visit, answers),
    day: dependencies.today(),
  })
}

async function send(dependencies: Dependencies, request: LinkRequest, response: Response, visit: LinkVisit): Promise<void> {
  const secret = draftSecret(request, visit)
  if (secret === undefined) throw new Refusal(409, 'draftGone')
  const draft = await findDraft(dependencies, request, visit)
  // A draft of another link would be spent on an empty answer; one that was sent before is the store's to tell.
  if (draft === undefined && (await isDraftKept(dependencies, secret, visit))) throw new Refusal(409, 'draftGone')
  const answers = completeAnswers(visit.questionnaire, visit.link.group, draft?.answers ?? {})
  const outcome = await store(dependencies, visit, secret, answers)
  if (outcome === 'roundClosed') throw new Refusal(410, 'roundClosed')
  if (outcome === 'draftMissing') throw new Refusal(409, 'draftGone')
  clearDraftCookie(response, visit)
  const own = outcome === 'stored' ? ownResult(visit.questionnaire, answers, visit.link.group) : undefined
  const page = thanksPage({ ...visit, organisation: visit.organisation.name, resultsOn: visit.round.resultsOn, own })
  response.type('html').send(await render('respond/thanks-page', visit.language, page))
}

/** Where the overview's buttons lead: to a page, to another language, or to sending. */
export async function leaveOverview(dependencies: Dependencies, request: LinkRequest, response: Response): Promise<void> {
  const { go, language }: Record<string, unknown> = request.body ?? {}
  const visit = await visitByLink(dependencies, request)
  if (isScreenLanguage(language)) rememberLanguage(response, language)
  if (go === 'send') await send(dependencies, request, response, visit)
  else if (typeof go === 'string' && /^page:\w+$/.test(go)) response.redirect(303, `${visit.address}/page/${go.slice('page:'.length)}`)
  else response.redirect(303, `${visit.address}/overview`)
}
