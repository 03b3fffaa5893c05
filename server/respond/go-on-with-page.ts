/**
 * After an answer code: on to the introduction, or with the page that was typed before the invitation was missed, as if it had been left.
 */
import type { Request, Response } from 'express'
import { bareToken } from '../../data/answer-token.ts'
import type { Invitation } from '../../data/invitation.ts'
import type { PostedFields } from '../../questionnaires/item-kinds/reading.ts'
import { sentStrings } from '../../questionnaires/item-kinds/reading.ts'
import { isScreenLanguage } from '../../views/translate.ts'
import type { Dependencies } from '../dependencies.ts'
import { chosenLanguage, screenLanguage } from '../web/screen-language.ts'
import { draftSecret } from './draft-secret.ts'
import { carriedLink, carriedPage, keepTyped } from './keep-typed.ts'
import { takePage } from './leave-page.ts'
import { findLink, invitationSpent, refuseUnlessTakingAnswers, visitWithToken } from './link-visit.ts'

/** `link`: code of the link that the token opens. `fields`: what came with the code. */
export interface Entered {
  readonly link: string
  readonly token: string
  readonly invitation: Invitation
  readonly fields: PostedFields
}

export async function goOnWithPage(dependencies: Dependencies, request: Request, response: Response, entered: Entered): Promise<void> {
  const { link, token, invitation, fields } = entered
  const [of, pageId] = [sentStrings(fields, carriedLink)[0], sentStrings(fields, carriedPage)[0]]
  if (of !== link || pageId === undefined) return response.redirect(303, `/a/${link}?entered`)
  const invited = isScreenLanguage(invitation.language) ? invitation.language : screenLanguage(request)
  const shown = await findLink(dependencies, link, chosenLanguage(request) ?? invited)
  await keepTyped(shown, pageId, fields, async () => {
    refuseUnlessTakingAnswers(shown, dependencies.today())
    const visit = await visitWithToken(dependencies, shown, bareToken(token))
    if (visit.admission?.invitation.spent === true) throw invitationSpent(visit)
    await takePage(dependencies, request, response, { visit, pageId, fields, direction: 'next' }, draftSecret(request, visit))
  })
}
