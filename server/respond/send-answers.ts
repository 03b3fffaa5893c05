/**
 * The overview before sending, and the one post that stores the answers and gives thanks with one's own result.
 *
 * The thank-you page is sent only after the disk has the answers. A second post of the same draft or invitation stores nothing.
 */
import type { Request, Response } from 'express'
import { ownResult } from '../../analysis/own-result.ts'
import { draftIdOf } from '../../data/draft-cipher.ts'
import { receiptHash } from '../../data/receipts.ts'
import type { SubmissionOutcome, SubmittedText } from '../../data/submission.ts'
import type { Answers } from '../../questionnaires/answers.ts'
import { packAnswers } from '../../questionnaires/columns.ts'
import { formOverview } from '../../questionnaires/form-page.ts'
import { completeAnswers } from '../../questionnaires/read-answers.ts'
import { render } from '../../views/render.ts'
import { overviewPage } from '../../views/respond/overview-page.ts'
import { isScreenLanguage, translatorFor } from '../../views/translate.ts'
import type { Dependencies } from '../dependencies.ts'
import { Refusal } from '../web/refusal.ts'
import { rememberLanguage } from '../web/screen-language.ts'
import { clearSecret, draftSecret } from './draft-secret.ts'
import { formSetting } from './form-setting.ts'
import type { KeptDraft } from './kept-draft.ts'
import { draftMissing, findDraft, isDraftKept, oneDraftAtATime, requireDraft } from './kept-draft.ts'
import type { LinkVisit } from './link-visit.ts'
import { admit, shownLink, visitByLink } from './link-visit.ts'
import { pagesToGiveAgain } from './page-html.ts'
import { markSent, wasSent } from './sent-mark.ts'
import { showThanks } from './show-thanks.ts'

type LinkRequest = Request<{ link: string }>

export async function showOverview(dependencies: Dependencies, request: LinkRequest, response: Response): Promise<void> {
  const visit = await visitByLink(dependencies, request)
  const { questionnaire, audience, language, address } = visit
  const { answers, receipt } = await requireDraft(dependencies, request, visit)
  const overview = formOverview(questionnaire, audience.group, answers)
  const extras = {
    ...(receipt === undefined ? {} : { receipt: { code: receipt, address: `${dependencies.settings.publicUrl}/receipt` } }),
    again: request.query['anew'] === undefined ? [] : pagesToGiveAgain(visit, answers),
  }
  const page = overviewPage(overview, audience, formSetting(visit, `${address}/overview`), translatorFor(language), extras)
  response.type('html').send(await render('respond/overview-page', language, page))
}

function textsIn(visit: LinkVisit, answers: Answers): readonly SubmittedText[] {
  return Object.entries(answers).flatMap(([item, answer]) =>
    typeof answer === 'string' ? [{ item, language: visit.language, text: answer }] : [],
  )
}

function store(
  dependencies: Dependencies,
  visit: LinkVisit,
  { secret, receipt }: Pick<KeptDraft, 'secret' | 'receipt'>,
  answers: Answers,
): Promise<SubmissionOutcome> {
  const invitation = visit.admission?.invitation.id
  return dependencies.store.responses.submit({
    draftSecretHash: draftIdOf(secret),
    roundId: visit.round.id,
    group: visit.link.group,
    unit: visit.link.unit,
    codes: packAnswers(visit.questionnaire, answers),
    texts: textsIn(visit, answers),
    day: dependencies.today(),
    ...(invitation === undefined ? {} : { invitation }),
    ...(receipt === undefined ? {} : { receipt: receiptHash(receipt) }),
  })
}

async function sendDraft(
  dependencies: Dependencies,
  request: LinkRequest,
  response: Response,
  visit: LinkVisit,
  secret: string,
): Promise<void> {
  const draft = await findDraft(dependencies, request, visit)
  // A draft of another link would be spent on an empty answer; one that was sent before is the store's to tell.
  if (draft === undefined && (await isDraftKept(dependencies, secret, visit))) throw draftMissing(request, visit)
  const answers = completeAnswers(visit.questionnaire, visit.link.group, draft?.answers ?? {})
  const outcome = await store(dependencies, visit, draft ?? { secret }, answers)
  if (outcome === 'roundClosed') throw new Refusal(410, 'roundClosed', {}, { language: visit.language })
  if (outcome === 'draftMissing') throw draftMissing(request, visit)
  clearSecret(response, visit)
  markSent(response, visit)
  const own = outcome === 'stored' ? ownResult(visit.questionnaire, answers, visit.link.group) : undefined
  await showThanks(dependencies, response, visit, { own, hasReceipt: outcome === 'stored' && draft?.receipt !== undefined })
}

/** Whoever sent before is thanked again, and nothing is stored. */
async function send(dependencies: Dependencies, request: LinkRequest, response: Response): Promise<void> {
  const shown = await shownLink(dependencies, request)
  const again = { own: undefined, hasReceipt: false }
  if (wasSent(request, shown) && shown.link.way === 'personal') return showThanks(dependencies, response, shown, again)
  const visit = await admit(dependencies, request, shown)
  const secret = draftSecret(request, visit)
  if (visit.admission?.invitation.spent === true) return showThanks(dependencies, response, visit, again)
  if (secret !== undefined) return oneDraftAtATime(secret, () => sendDraft(dependencies, request, response, visit, secret))
  if (!wasSent(request, visit)) throw draftMissing(request, visit)
  return showThanks(dependencies, response, visit, again)
}

/** Where the overview's buttons lead: to a page, to another language, or to sending. */
export async function leaveOverview(dependencies: Dependencies, request: LinkRequest, response: Response): Promise<void> {
  const { go, language }: Record<string, unknown> = request.body ?? {}
  if (isScreenLanguage(language)) rememberLanguage(response, language)
  if (go === 'send') return send(dependencies, request, response)
  const { address } = await visitByLink(dependencies, request)
  if (typeof go === 'string' && /^page:\w+$/.test(go)) response.redirect(303, `${address}/page/${go.slice('page:'.length)}`)
  else response.redirect(303, `${address}/overview`)
}
