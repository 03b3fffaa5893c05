/**
 * The page of a survey's mails: who waits for an invitation, when reminders go, how sending goes. And the page that follows the sending.
 */
import type { Response } from 'express'
import type { MailToQueue, RoundMailing } from '../../../data/mail-entry.ts'
import type { FormProblem } from '../../../views/manage/form-problem.ts'
import type { AddresseeLine } from '../../../views/manage/mail/mail-page.ts'
import { mailPage } from '../../../views/manage/mail/mail-page.ts'
import { mailProgressPage } from '../../../views/manage/mail/mail-progress-page.ts'
import type { ScreenLanguage } from '../../../views/translate.ts'
import type { Dependencies } from '../../dependencies.ts'
import { reminderDates } from '../../mail/due-reminders.ts'
import { mailLanguage } from '../../mail/compose-round-mail.ts'
import { mailIsSetUp } from '../../mail/mail-service.ts'
import { mailTrouble } from '../../mail/mail-trouble.ts'
import type { FoundRound } from '../rounds/find-round.ts'
import { groupName } from '../rounds/find-round.ts'
import { showStaffPage, visitOf } from '../staff-visit.ts'
import type { RoundRequest } from './find-mailing.ts'
import { findMailing, mailedRoundView, reasonInWords } from './find-mailing.ts'

/** What would be queued, by the names of groups and the languages in which it would be written. */
function addresseeLines(found: FoundRound, toQueue: readonly MailToQueue[], language: ScreenLanguage): readonly AddresseeLine[] {
  const written = toQueue.map(({ group, language: own, count }) => ({ group, language: mailLanguage(found.round, own), count }))
  const cells = Map.groupBy(written, (each) => `${each.group} ${each.language}`)
  return [...cells.values()].flatMap(([first, ...others]) =>
    first === undefined
      ? []
      : [
          {
            group: groupName(found, first.group, language),
            language: first.language,
            count: others.reduce((sum, { count }) => sum + count, first.count),
          },
        ],
  )
}

/** Who would get this mail now: nobody while the round is not open, or no mail server is set up. */
export async function addressees(
  { store, sendMail }: Dependencies,
  found: FoundRound,
  language: ScreenLanguage,
  mailing: RoundMailing,
): Promise<readonly AddresseeLine[]> {
  const { round } = found
  if (round.state !== 'open' || sendMail === undefined) return []
  return addresseeLines(found, await store.mail.toQueue(round.id, mailing), language)
}

const noticesWithCount = ['queued', 'stopped'] as const
const notices = ['texts', 'reminders'] as const

/** `?queued=12`, `?notice=texts`. */
function noticeOf({ query }: RoundRequest) {
  const counted = noticesWithCount.find((key) => /^\d{1,7}$/.test(String(query[key])))
  if (counted !== undefined) return { notice: { key: counted, count: Number(query[counted]) } }
  const plain = notices.find((key) => key === query['notice'])
  return plain === undefined ? {} : { notice: { key: plain, count: 0 } }
}

const troubleIn = ({ store }: Dependencies, language: ScreenLanguage): { readonly trouble?: string } => {
  const trouble = mailTrouble(store)
  return trouble === undefined ? {} : { trouble: reasonInWords(trouble, language) }
}

/** `typed`: what stands in the field of reminder days, where it was wrong. */
export async function showMailPage(
  dependencies: Dependencies,
  request: RoundRequest,
  response: Response,
  { problems, typed }: { readonly problems: readonly FormProblem[]; readonly typed?: string },
): Promise<void> {
  const { store, today } = dependencies
  const found = await findMailing(dependencies, request)
  const visit = { ...visitOf(request), address: `/manage/rounds/${found.round.id}/mail` }
  const { round } = found
  const invitations = await store.invitations.counts(round.id)
  const toInvite = await addressees(dependencies, found, visit.language, { kind: 'invitation' })
  const page = mailPage(visit, {
    ...mailedRoundView(found, visit.language),
    state: round.state,
    closesOn: round.closesOn,
    today: today(),
    isSetUp: mailIsSetUp(dependencies),
    ...troubleIn(dependencies, visit.language),
    withAddress: invitations.reduce((sum, { byMail }) => sum + Number(byMail), 0),
    toInvite,
    toRemind: toInvite.length > 0 ? [] : await addressees(dependencies, found, visit.language, { kind: 'reminder', day: today() }),
    counts: await store.mail.counts(round.id),
    reminderDates: reminderDates(round),
    reminderDays: typed ?? round.terms.reminderDays.join(', '),
    problems,
    ...noticeOf(request),
  })
  await showStaffPage(response, 'mail/mail', visit, page, problems.length > 0)
}

export const showMail = (dependencies: Dependencies, request: RoundRequest, response: Response): Promise<void> =>
  showMailPage(dependencies, request, response, { problems: [] })

const refreshSeconds = 10

/** Asks the browser to come back while anything waits: there is nothing on the page that could be lost. */
export async function showMailProgress(dependencies: Dependencies, request: RoundRequest, response: Response): Promise<void> {
  const { store, settings } = dependencies
  const found = await findMailing(dependencies, request)
  const visit = visitOf(request)
  const page = mailProgressPage(visit, {
    ...mailedRoundView(found, visit.language),
    ...troubleIn(dependencies, visit.language),
    counts: await store.mail.counts(found.round.id),
    perMinute: settings.mail?.perMinute ?? 0,
    ...noticeOf(request),
  })
  if (page.running) response.set('Refresh', `${refreshSeconds}; url=/manage/rounds/${found.round.id}/mail/progress`)
  await showStaffPage(response, 'mail/mail-progress', visit, page)
}
