/**
 * The server's table of contents: middleware and routes in order, no logic.
 */
import type { Express } from 'express'
import express from 'express'
import type { Dependencies } from './dependencies.ts'
import { instrumentsRouter } from './instruments/instruments-router.ts'
import { guideRouter } from './guide/guide-router.ts'
import { lookRouter } from './look/look-router.ts'
import { manageRouter } from './manage/manage-router.ts'
import { methodRouter } from './method/method-router.ts'
import { publicRouter } from './public/public-router.ts'
import { answerRouter } from './respond/answer-router.ts'
import { doorRouter } from './respond/door-router.ts'
import { tryRouter } from './respond/try-router.ts'
import { programmeRouter } from './results/programme-router.ts'
import { resultsRouter } from './results/results-router.ts'
import { assetsRouter } from './web/assets.ts'
import { compress } from './web/compress.ts'
import { notKept } from './web/not-kept.ts'
import { rememberChosenLanguage } from './web/screen-language.ts'
import { sameOriginOnly } from './web/same-origin.ts'
import { securityHeaders } from './web/security.ts'
import { refuseUnknownAddress, showFailure } from './web/show-failure.ts'

export function createApp(dependencies: Dependencies): Express {
  const { publicUrl, trustProxy } = dependencies.settings
  const https = publicUrl.startsWith('https:')
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', trustProxy)
  app.set('query parser', 'simple')
  app.set('etag', false)
  app.set('secure cookies', https)

  app.use(securityHeaders(https))
  app.use(sameOriginOnly(publicUrl))
  app.use(express.urlencoded({ extended: false, limit: '200kb', parameterLimit: 1000 }))
  app.use(rememberChosenLanguage)

  // Above compression: its pages hold tokens, and compressing those beside what a stranger sends can give them away.
  app.use('/manage', notKept, manageRouter(dependencies))
  app.use(compress())
  app.use(assetsRouter())
  app.use('/', publicRouter(dependencies))
  app.use('/organisations', lookRouter(dependencies))
  app.use('/questionnaires', instrumentsRouter(dependencies))
  app.use('/try', tryRouter(dependencies))
  app.use('/', doorRouter(dependencies))
  app.use('/a', notKept, answerRouter(dependencies))
  app.use('/results', resultsRouter(dependencies))
  app.use('/programmes', programmeRouter(dependencies))
  app.use('/guide', guideRouter(dependencies))
  app.use('/method', methodRouter())

  app.use(refuseUnknownAddress)
  app.use(showFailure(dependencies))
  return app
}
