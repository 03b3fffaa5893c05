/**
 * Mails of a survey that failed or are uncertain: a list with reasons, and sending chosen ones again after a page that asks.
 */
import type { Response } from 'express'
import type { MailsAgain } from '../../../data/list-mail.ts'
import { mailAgainPage } from '../../../views/manage/mail/mail-again-page.ts'
import { undeliveredPage } from '../../../views/manage/mail/undelivered-page.ts'
import type { FormProblem } from '../../../views/manage/form-problem.ts'
import type { Dependencies } from '../../dependencies.ts'
import { mailIsSetUp } from '../../mail/mail-service.ts'
import { postedFields } from '../posted-fields.ts'
import { groupName } from '../rounds/find-round.ts'
import { showStaffPage, visitOf } from '../staff-visit.ts'
import type { RoundRequest } from './find-mailing.ts'
import { countIn, findMailing, mailedRoundView, reasonInWords } from './find-mailing.ts'

const pageSize = 50
const states = ['failed', 'uncertain'] as const

const pageNumber = (typed: unknown): number => (typeof typed === 'string' && /^[1-9]\d{0,4}$/.test(typed) ? Number(typed) : 1)

async function show(
  dependencies: Dependencies,
  request: RoundRequest,
  response: Response,
  { at, problems }: { readonly at: number; readonly problems: readonly FormProblem[] },
): Promise<void> {
  const { store } = dependencies
  const found = await findMailing(dependencies, request)
  const { round } = found
  const visit = visitOf(request)
  const { mails, total } = await store.mail.list(round.id, { states, offset: (at - 1) * pageSize, limit: pageSize })
  const lines = mails.map(({ group, reason, ...mail }) => {
    return { ...mail, group: groupName(found, group, visit.language), reason: reasonInWords(reason, visit.language) }
  })
  const page = undeliveredPage(visit, {
    ...mailedRoundView(found, visit.language),
    lines,
    page: at,
    pages: Math.max(1, Math.ceil(total / pageSize)),
    failed: countIn(await store.mail.counts(round.id), 'failed'),
    mayResend: round.state === 'open' && mailIsSetUp(dependencies),
    problems,
  })
  await showStaffPage(response, 'mail/undelivered', visit, page, problems.length > 0)
}

export const showUndelivered = (dependencies: Dependencies, request: RoundRequest, response: Response): Promise<void> =>
  show(dependencies, request, response, { at: pageNumber(request.query['page']), problems: [] })

/** Asks first (`action`: ask), then puts the mails back into the queue. */
export async function sendAgain(dependencies: Dependencies, request: RoundRequest, response: Response): Promise<void> {
  const found = await findMailing(dependencies, request)
  const { round } = found
  const fields = postedFields(request)
  const ids = fields.all('mail').slice(0, pageSize)
  const again: MailsAgain = fields.text('which') === 'failed' ? { state: 'failed' } : { ids }
  if ('ids' in again && ids.length === 0) {
    const problems = [{ field: 'choose', problem: 'mail:problem.chooseSome' }]
    return show(dependencies, request, response, { at: pageNumber(fields.text('page')), problems })
  }
  if (fields.text('action') === 'send' && round.state === 'open' && mailIsSetUp(dependencies)) {
    const count = await dependencies.store.mail.requeue(round.id, again)
    return response.redirect(303, `/manage/rounds/${round.id}/mail/progress?queued=${count}`)
  }
  const visit = visitOf(request)
  const count = 'ids' in again ? ids.length : countIn(await dependencies.store.mail.counts(round.id), 'failed')
  const page = mailAgainPage(visit, { ...mailedRoundView(found, visit.language), ids: 'ids' in again ? ids : [], count })
  await showStaffPage(response, 'mail/mail-again', visit, page)
}
