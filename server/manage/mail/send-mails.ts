/**
 * Sending invitations or a reminder: a page that says what goes to how many, the queueing, and the stop.
 */
import type { Response } from 'express'
import type { RoundMailing, RoundMailKind } from '../../../data/mail-entry.ts'
import { mailSendPage } from '../../../views/manage/mail/mail-send-page.ts'
import type { Dependencies } from '../../dependencies.ts'
import { mailIsSetUp } from '../../mail/mail-service.ts'
import { noteStep } from '../log/note-step.ts'
import { showStaffPage, visitOf } from '../staff-visit.ts'
import type { RoundRequest } from './find-mailing.ts'
import { findMailing, mailedRoundView } from './find-mailing.ts'
import { addressees } from './show-mail.ts'

const mailingOf = (kind: RoundMailKind, today: string): RoundMailing => (kind === 'reminder' ? { kind, day: today } : { kind })

const actions: Readonly<Record<RoundMailKind, 'invitationsSent' | 'remindersSent'>> = {
  invitation: 'invitationsSent',
  reminder: 'remindersSent',
}

/** The page that asks. Where there is nobody to send to, back to the page of mails. */
export function showSending(kind: RoundMailKind) {
  return async (dependencies: Dependencies, request: RoundRequest, response: Response): Promise<void> => {
    const found = await findMailing(dependencies, request)
    const visit = visitOf(request)
    const lines = await addressees(dependencies, found, visit.language, mailingOf(kind, dependencies.today()))
    if (lines.length === 0) return response.redirect(303, `/manage/rounds/${found.round.id}/mail`)
    const perMinute = dependencies.settings.mail?.perMinute ?? 1
    const page = mailSendPage(visit, { ...mailedRoundView(found, visit.language), kind, addressees: lines, perMinute })
    await showStaffPage(response, 'confirm', visit, page)
  }
}

/** A second press finds nobody left to send to. */
export function sendMails(kind: RoundMailKind) {
  return async (dependencies: Dependencies, request: RoundRequest, response: Response): Promise<void> => {
    const { store, today } = dependencies
    const { round } = await findMailing(dependencies, request)
    if (!mailIsSetUp(dependencies)) return response.redirect(303, `/manage/rounds/${round.id}/mail`)
    const count = await store.mail.queueRound(round.id, mailingOf(kind, today()))
    if (count > 0) await noteStep(dependencies, request, round, actions[kind], { count })
    response.redirect(303, `/manage/rounds/${round.id}/mail/progress?queued=${count}`)
  }
}

export async function stopMails(dependencies: Dependencies, request: RoundRequest, response: Response): Promise<void> {
  const { round } = await findMailing(dependencies, request)
  const count = await dependencies.store.mail.cancelQueued(round.id)
  response.redirect(303, `/manage/rounds/${round.id}/mail/progress?stopped=${count}`)
}
