/**
 * The two ends of a draft: the introduction with its start button, and "forget my answers on this device".
 */
import type { Request, Response } from 'express'
import { answersNeeded } from '../../analysis/disclosure/answers-needed.ts'
import { firstPageId } from '../../questionnaires/form-page.ts'
import { statePage } from '../../views/messages/message-page.ts'
import { render } from '../../views/render.ts'
import type { RoundIntroduction } from '../../views/respond/introduction-page.ts'
import { introductionPage } from '../../views/respond/introduction-page.ts'
import { translatorFor } from '../../views/translate.ts'
import type { Dependencies } from '../dependencies.ts'
import { frameLook } from '../look/frame-look.ts'
import { Refusal } from '../web/refusal.ts'
import { draftSecret } from './draft-secret.ts'
import { beginDraft, findDraft, forgetContent, forgetDraft, newDraft, oneDraftAtATime } from './kept-draft.ts'
import type { LinkVisit } from './link-visit.ts'
import { visitByLink } from './link-visit.ts'

type LinkRequest = Request<{ link: string }>

function roundIntroduction({ questionnaire, link, round, organisation, ...visit }: LinkVisit, begun: boolean): RoundIntroduction {
  const byUnit = questionnaire.groups.some((group) => group.id === link.group && group.byUnit === true)
  const ownWords = round.terms.texts.introduction?.[visit.language]
  return {
    organisation: organisation.name,
    look: frameLook(organisation),
    title: visit.survey,
    ...(ownWords === undefined || ownWords.trim() === '' ? {} : { introduction: ownWords }),
    ...(visit.unitName === undefined ? {} : { unit: visit.unitName }),
    way: link.way,
    ...(byUnit ? { unitAudience: round.terms.unitAudience } : {}),
    closesOn: round.closesOn,
    answersNeeded: answersNeeded(round, byUnit).words,
    begun: begun && link.way !== 'kiosk',
    forgetAction: `${visit.address}/forget`,
  }
}

export async function showIntroduction(dependencies: Dependencies, request: LinkRequest, response: Response): Promise<void> {
  const visit = await visitByLink(dependencies, request)
  const { questionnaire, audience, language, address } = visit
  const begun = (await findDraft(dependencies, request, visit)) !== undefined
  const round = roundIntroduction(visit, begun)
  const page = introductionPage({ questionnaire, audience, language, address, action: address, round })
  response.type('html').send(await render('respond/introduction-page', language, page))
}

/** The page to go on with: of the draft of this visit, or of one that begins here. On a device that many use it always begins anew. */
async function pageToBegin(dependencies: Dependencies, request: LinkRequest, response: Response, visit: LinkVisit): Promise<string> {
  const isKiosk = visit.link.way === 'kiosk'
  if (isKiosk) await forgetContent(dependencies, request, visit)
  const draft = isKiosk ? undefined : await findDraft(dependencies, request, visit)
  const page = draft?.page ?? firstPageId(visit.questionnaire, visit.link.group)
  if (page === undefined) throw new Refusal(404, 'linkUnknown')
  if (draft === undefined) await beginDraft(dependencies, response, visit, newDraft(dependencies, visit, page))
  return page
}

export async function beginAnswering(dependencies: Dependencies, request: LinkRequest, response: Response): Promise<void> {
  const visit = await visitByLink(dependencies, request)
  const begin = () => pageToBegin(dependencies, request, response, visit)
  const secret = draftSecret(request, visit)
  // Another device with the same link may be saving a page just now.
  const page = secret === undefined ? await begin() : await oneDraftAtATime(secret, begin)
  response.redirect(303, `${visit.address}/page/${page}?begun`)
}

/** On a device that many use it leads to the start for the next person. */
export async function forgetAnswers(dependencies: Dependencies, request: LinkRequest, response: Response): Promise<void> {
  const visit = await visitByLink(dependencies, request)
  await forgetDraft(dependencies, request, response, visit)
  if (visit.link.way === 'kiosk') return response.redirect(303, visit.address)
  const t = translatorFor(visit.language)
  const state = {
    kind: 'empty' as const,
    title: t('respond:forgottenTitle'),
    text: t(visit.admission === undefined ? 'respond:forgotten' : 'respond:forgottenPersonal'),
    action: { href: visit.address, label: t('respond:startAgain') },
  }
  const html = await render('messages/message', visit.language, statePage({ language: visit.language, address: visit.address, state }))
  response.type('html').send(html)
}
