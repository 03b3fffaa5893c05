/**
 * The addresses of a survey's mails: texts and preview, sending, what became of it. Mounted by `manageRouter`, behind sign-in.
 */
import type { Router } from 'express'
import { roundMailKinds } from '../../../data/mail-entry.ts'
import type { Dependencies } from '../../dependencies.ts'
import { staffRoutes } from '../access/staff-routes.ts'
import { changeReminderDays } from './change-reminder-days.ts'
import { saveMailTexts, showMailTexts } from './edit-mail-texts.ts'
import { sendTestMail, showMailPreview } from './preview-mail.ts'
import { sendMails, showSending, stopMails } from './send-mails.ts'
import { showMail, showMailProgress } from './show-mail.ts'
import { sendAgain, showUndelivered } from './undelivered-mails.ts'

export function mailRoutes(dependencies: Dependencies): Router {
  const { router, get, post } = staffRoutes(dependencies)
  get('/rounds/:round/mail', 'prepare', showMail)
  get('/rounds/:round/mail/texts', 'prepare', showMailTexts)
  post('/rounds/:round/mail/texts', 'prepare', saveMailTexts)
  get('/rounds/:round/mail/preview', 'prepare', showMailPreview)
  post('/rounds/:round/mail/test', 'prepare', sendTestMail)
  post('/rounds/:round/mail/reminders', 'run', changeReminderDays)
  for (const kind of roundMailKinds) {
    get(`/rounds/:round/mail/send/${kind}`, 'run', showSending(kind))
    post(`/rounds/:round/mail/send/${kind}`, 'run', sendMails(kind))
  }
  get('/rounds/:round/mail/progress', 'run', showMailProgress)
  post('/rounds/:round/mail/stop', 'run', stopMails)
  get('/rounds/:round/mail/undelivered', 'run', showUndelivered)
  post('/rounds/:round/mail/undelivered', 'run', sendAgain)
  return router
}
