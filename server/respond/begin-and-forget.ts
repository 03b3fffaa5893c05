/**
 * The two ends of a draft: the introduction with its start button, and "forget my answers on this device".
 */
import type { Request, Response } from 'express'
import { answersNeeded } from '../../analysis/disclosure/answers-needed.ts'
import { firstPageId } from '../../questionnaires/form-page.ts'
import { statePage } from '../../views/messages/message-page.ts'
import { render } from '../../views/render.ts'
import { introductionPage } from '../../views/respond/introduction-page.ts'
import { translatorFor } from '../../views/translate.ts'
import type { Dependencies } from '../dependencies.ts'
import { Refusal } from '../web/refusal.ts'
import { beginDraft, findDraft, forgetDraft } from './kept-draft.ts'
import { visitByLink } from './link-visit.ts'

type LinkRequest = Request<{ link: string }>

export async function showIntroduction(dependencies: Dependencies, request: LinkRequest, response: Response): Promise<void> {
  const visit = await visitByLink(dependencies, request)
  const { questionnaire, audience, language, address, link, round, organisation, unitName } = visit
  const begun = (await findDraft(dependencies, request, visit)) !== undefined
  const byUnit = questionnaire.groups.some((group) => group.id === link.group && group.byUnit === true)
  const page = introductionPage({
    questionnaire,
    audience,
    language,
    address,
    action: address,
    round: {
      organisation: organisation.name,
      ...(unitName === undefined ? {} : { unit: unitName }),
      closesOn: round.closesOn,
      answersNeeded: answersNeeded(round, byUnit).words,
      begun,
      forgetAction: `${address}/forget`,
    },
  })
  response.type('html').send(await render('respond/introduction-page', language, page))
}

/** Goes on with this device's draft, or begins one. */
export async function beginAnswering(dependencies: Dependencies, request: LinkRequest, response: Response): Promise<void> {
  const visit = await visitByLink(dependencies, request)
  const draft = await findDraft(dependencies, request, visit)
  const page = draft?.page ?? firstPageId(visit.questionnaire, visit.link.group)
  if (page === undefined) throw new Refusal(404, 'linkUnknown')
  if (draft === undefined) await beginDraft(dependencies, response, visit, page)
  response.redirect(303, `${visit.address}/page/${page}?begun`)
}

export async function forgetAnswers(dependencies: Dependencies, request: LinkRequest, response: Response): Promise<void> {
  const visit = await visitByLink(dependencies, request)
  await forgetDraft(dependencies, request, response, visit)
  const t = translatorFor(visit.language)
  const state = {
    kind: 'empty' as const,
    title: t('respond:forgottenTitle'),
    text: t('respond:forgotten'),
    action: { href: visit.address, label: t('respond:startAgain') },
  }
  const html = await render('messages/message', visit.language, statePage({ language: visit.language, address: visit.address, state }))
  response.type('html').send(html)
}
