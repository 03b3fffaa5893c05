/**
 * Answering a round: `/a/LINK` and what follows. A GET changes nothing; every page is saved as it is left; sending is one post.
 */
import type { Request } from 'express'
import { Router } from 'express'
import type { Dependencies } from '../dependencies.ts'
import { beginAnswering, forgetAnswers, showIntroduction } from './begin-and-forget.ts'
import { showPrivacyNotice } from './privacy-notice.ts'
import { leaveContact, limitContacts, showContactForm } from './leave-contact.ts'
import { leavePage, showPage } from './question-pages.ts'
import { leaveOverview, showOverview } from './send-answers.ts'

type LinkRequest = Request<{ link: string }>
type PageRequest = Request<{ link: string; page: string }>

export function answerRouter(dependencies: Dependencies): Router {
  const router = Router()
  router.get('/:link', (request: LinkRequest, response) => showIntroduction(dependencies, request, response))
  router.post('/:link', (request: LinkRequest, response) => beginAnswering(dependencies, request, response))
  router.get('/:link/privacy', (request: LinkRequest, response) => showPrivacyNotice(dependencies, request, response))
  router.post('/:link/forget', (request: LinkRequest, response) => forgetAnswers(dependencies, request, response))
  router.get('/:link/page/:page', (request: PageRequest, response) => showPage(dependencies, request, response))
  router.post('/:link/page/:page', (request: PageRequest, response) => leavePage(dependencies, request, response))
  router.get('/:link/overview', (request: LinkRequest, response) => showOverview(dependencies, request, response))
  router.post('/:link/overview', (request: LinkRequest, response) => leaveOverview(dependencies, request, response))
  router.get('/:link/contact', (request: LinkRequest, response) => showContactForm(dependencies, request, response))
  router.post('/:link/contact', limitContacts(), (request: LinkRequest, response) => leaveContact(dependencies, request, response))
  return router
}
