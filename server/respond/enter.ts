/**
 * The way in by invitation: a personal link `/p/TOKEN`, or an answer code typed on the front page or `/code`.
 *
 * Nothing in the store is changed by it, so that a mail scanner that opens every link spends nothing. The token goes into a cookie, and
 * the person on to an address without it.
 */
import type { Request, Response } from 'express'
import { codeProblem } from '../../data/answer-token.ts'
import type { Invitation } from '../../data/invitation.ts'
import type { PostedFields } from '../../questionnaires/item-kinds/reading.ts'
import { sentStrings } from '../../questionnaires/item-kinds/reading.ts'
import { render } from '../../views/render.ts'
import { codeField } from '../../views/respond/code-box.ts'
import type { CodePageParts } from '../../views/respond/code-page.ts'
import { codePage } from '../../views/respond/code-page.ts'
import { isScreenLanguage } from '../../views/translate.ts'
import type { Dependencies } from '../dependencies.ts'
import { Refusal } from '../web/refusal.ts'
import { rememberInvitedLanguage, rememberLanguage, screenLanguage } from '../web/screen-language.ts'
import { keepToken } from './entry-token.ts'
import type { FailedTries } from './failed-tries.ts'
import { goOnWithPage } from './go-on-with-page.ts'
import { hiddenFields } from './keep-typed.ts'
import { refuseUnlessTakingAnswers } from './link-visit.ts'
import { clearSentMark } from './sent-mark.ts'

/** Remembers the token on this device. Gives the code of the link that it opens, or undefined while the round has no links. */
async function enter(
  { store, today }: Dependencies,
  response: Response,
  invitation: Invitation,
  token: string,
): Promise<string | undefined> {
  const { roundId, group, unit, language } = invitation
  const round = await store.rounds.find(roundId)
  const links = await store.links.ofRound(roundId)
  const link = links.find((each) => each.way === 'personal' && each.group === group && each.unit === unit)
  if (round === undefined || link === undefined) return undefined
  keepToken(response, round, token, today())
  if (isScreenLanguage(language)) rememberInvitedLanguage(response, language)
  clearSentMark(response, { link })
  return link.code
}

/** Where an invitation leads whose link is not there: its round is a draft, or never had such links. */
const withoutLink = ({ roundId }: Invitation): string => `/code?round=${roundId}`

export async function openPersonalLink(dependencies: Dependencies, request: Request<{ token: string }>, response: Response): Promise<void> {
  const { token } = request.params
  response.set('Referrer-Policy', 'no-referrer')
  const invitation = await dependencies.store.invitations.findByToken(token)
  if (invitation === undefined) return response.redirect(303, '/code?unknown')
  const link = await enter(dependencies, response, invitation, token)
  response.redirect(303, link === undefined ? withoutLink(invitation) : `/a/${link}?entered`)
}

async function showBox(response: Response, parts: CodePageParts, status = 200): Promise<void> {
  const html = await render('respond/code-page', parts.language, codePage(parts))
  response.status(status).type('html').send(html)
}

/** `?unknown`: after a personal link that nobody was given. `?round=`: after one whose survey is being prepared. */
export async function showCodePage(dependencies: Dependencies, request: Request, response: Response): Promise<void> {
  const language = screenLanguage(request)
  const { round: id } = request.query
  const round = typeof id === 'string' ? await dependencies.store.rounds.find(id) : undefined
  if (round !== undefined) {
    refuseUnlessTakingAnswers({ round, language }, dependencies.today())
    throw new Refusal(404, 'linkUnknown', {}, { codeBox: {} })
  }
  const linkUnknown = request.query['unknown'] !== undefined
  await showBox(response, { language, linkUnknown }, linkUnknown ? 404 : 200)
}

/** What is wrong with the code, or whose it is. Only a code that could be one and is none counts as a failed try. */
async function invitationOf(
  { store, now }: Dependencies,
  tries: FailedTries,
  address: string,
  typed: string,
): Promise<Invitation | Pick<CodePageParts, 'problem' | 'waitMinutes'>> {
  const problem = codeProblem(typed)
  if (problem !== undefined) return { problem }
  const tried = await tries.attempt(address, now(), () => store.invitations.findByToken(typed))
  if ('waitMinutes' in tried) return { problem: 'tooMany', waitMinutes: tried.waitMinutes }
  return tried.found ?? { problem: 'unknown' }
}

/** The code is looked up; with it comes a page that was typed before the invitation was missed. */
export async function enterCode(dependencies: Dependencies, tries: FailedTries, request: Request, response: Response): Promise<void> {
  const fields: PostedFields = request.body ?? {}
  const typed = (sentStrings(fields, codeField)[0] ?? '').slice(0, 100)
  const chosen = fields['language']
  const hidden = hiddenFields(fields)
  if (isScreenLanguage(chosen)) {
    rememberLanguage(response, chosen)
    return showBox(response, { language: chosen, typed, hidden })
  }
  const found = await invitationOf(dependencies, tries, request.ip ?? '', typed)
  if (!('id' in found)) {
    const language = screenLanguage(request)
    return showBox(response, { language, typed, hidden, ...found }, found.problem === 'tooMany' ? 429 : 422)
  }
  const link = await enter(dependencies, response, found, typed)
  if (link === undefined) return response.redirect(303, withoutLink(found))
  await goOnWithPage(dependencies, request, response, { link, token: typed, invitation: found, fields })
}
