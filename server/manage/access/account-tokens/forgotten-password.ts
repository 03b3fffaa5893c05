/**
 * "I have forgotten my password": a mail with a link, if somebody has this address. The page says the same in either case.
 *
 * The answer goes out before anything is looked up, so its time tells nothing either.
 */
import type { Request, Response } from 'express'
import type { FormProblem } from '../../../../views/manage/form-problem.ts'
import { forgottenPage } from '../../../../views/manage/account/sign-in-forms.ts'
import type { ScreenLanguage } from '../../../../views/translate.ts'
import type { Dependencies } from '../../../dependencies.ts'
import { mailIsSetUp } from '../../../mail/mail-service.ts'
import { postedFields } from '../../posted-fields.ts'
import { showStaffPage, visitOf } from '../../staff-visit.ts'
import { takesPasswords } from '../passwords/uses-password.ts'
import { readEmail } from '../read-email.ts'
import { showSignInState } from '../show-sign-in-state.ts'
import { attemptLimits } from '../throttling/attempt-limits.ts'

async function show(request: Request, response: Response, email: string, problems: readonly FormProblem[]): Promise<void> {
  const visit = visitOf(request)
  await showStaffPage(response, 'account/form', visit, forgottenPage(visit, email, problems), problems.length > 0)
}

const canSend = (dependencies: Dependencies): boolean => mailIsSetUp(dependencies) && takesPasswords(dependencies)

export async function showForgotten(dependencies: Dependencies, request: Request, response: Response): Promise<void> {
  if (canSend(dependencies)) await show(request, response, '', [])
  else await showSignInState(request, response, 'askAdministrator')
}

/** More mails than the limit allows are left out silently: nobody fills another person's mailbox. */
async function queueMail(dependencies: Dependencies, email: string, language: ScreenLanguage): Promise<void> {
  const { store, now } = dependencies
  const account = await store.accounts.findByEmail(email)
  if (account === undefined || attemptLimits(dependencies).newPassword.take(account.id, now()) > 0) return
  await store.mail.queueStaff({ kind: 'passwordReset', account: account.id, language })
}

export async function askForNewPassword(dependencies: Dependencies, request: Request, response: Response): Promise<void> {
  if (!canSend(dependencies)) return showSignInState(request, response, 'askAdministrator')
  const typed = postedFields(request).text('email')
  const { email, problem } = readEmail(typed)
  if (problem !== undefined) return show(request, response, typed, [{ field: 'email', problem }])
  await showSignInState(request, response, 'mailOnItsWay')
  await queueMail(dependencies, email, visitOf(request).language).catch((error: unknown) => {
    dependencies.log.error({ err: error }, 'a mail for a new password could not be queued')
  })
}
