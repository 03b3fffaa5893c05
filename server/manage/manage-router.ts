/**
 * The pages of those who run surveys, mounted at /manage: who may come in, then every page with what it shows and takes.
 */
import { Router } from 'express'
import type { Dependencies } from '../dependencies.ts'
import { mostUploadBytes, readUpload, uploadField } from '../web/uploaded-file.ts'
import { accountRoutes } from './access/account-routes.ts'
import { doorRoutes } from './access/door-routes.ts'
import { readAccount, requireSignedIn } from './access/signed-in.ts'
import { signOut } from './access/sign-in.ts'
import { staffSession } from './access/staff-session.ts'
import { staffRoutes } from './access/staff-routes.ts'
import { checkToken } from './access/staff-token.ts'
import { closedRoundRoutes } from './closed-round-routes.ts'
import { importsRoutes } from './imports/imports-routes.ts'
import { invitationRoutes } from './invitations/invitation-routes.ts'
import { letterRoutes } from './letters/letter-routes.ts'
import { mailRoutes } from './mail/mail-routes.ts'
import { commentRoutes } from './comments/comment-routes.ts'
import { contactRoutes } from './contacts/contact-routes.ts'
import { packageRoutes } from './council-package/package-routes.ts'
import { organisationRoutes } from './organisations/organisation-routes.ts'
import { peopleRoutes } from './people/people-routes.ts'
import { planRoutes } from './plan/plan-routes.ts'
import { privacyRoutes } from './privacy/privacy-routes.ts'
import { programmeRoutes } from './programmes/programme-routes.ts'
import { publishingRoutes } from './publishing/publishing-routes.ts'
import { ownQuestionnaireRoutes } from './questionnaires/own-questionnaire-routes.ts'
import { referenceRoutes } from './reference/reference-routes.ts'
import { resultRoutes } from './results/result-routes.ts'
import { roundRoutes } from './rounds/round-routes.ts'
import { showHome } from './show-home.ts'

export function manageRouter(dependencies: Dependencies): Router {
  const router = Router()

  router.use(staffSession(dependencies))
  router.use(readAccount(dependencies))

  router.use(doorRoutes(dependencies))

  // Files are read for those who are signed in only, and before the token, which stands in the same body.
  router.use(requireSignedIn, readUpload(uploadField, { mostBytes: mostUploadBytes }), checkToken)

  const { router: pages, get, post } = staffRoutes(dependencies)
  get('/', 'signedIn', showHome)
  post('/sign-out', 'signedIn', signOut)

  router.use(pages, accountRoutes(dependencies))
  router.use(organisationRoutes(dependencies), roundRoutes(dependencies), closedRoundRoutes(dependencies), referenceRoutes(dependencies))
  router.use(peopleRoutes(dependencies))
  router.use(resultRoutes(dependencies), commentRoutes(dependencies))
  router.use(invitationRoutes(dependencies), letterRoutes(dependencies))
  router.use(mailRoutes(dependencies), contactRoutes(dependencies))
  router.use(privacyRoutes(dependencies))
  router.use(planRoutes(dependencies))
  router.use(programmeRoutes(dependencies))
  router.use(publishingRoutes(dependencies))
  router.use(packageRoutes(dependencies))
  router.use(importsRoutes(dependencies))
  router.use(ownQuestionnaireRoutes(dependencies))
  return router
}
