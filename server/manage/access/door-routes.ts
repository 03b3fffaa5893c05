/**
 * The doors: every page that people see before they are signed in. Each limits those who guess and those who knock without end.
 */
import type { Request, RequestHandler, Response } from 'express'
import { Router } from 'express'
import type { Dependencies } from '../../dependencies.ts'
import { choosePassword, showChoosePassword } from './account-tokens/choose-password.ts'
import { askForNewPassword, showForgotten } from './account-tokens/forgotten-password.ts'
import { limitGuessing, limitRequests, limitVisits } from './limit-guessing.ts'
import { showAskCode, takeCode } from './second-factor/ask-code.ts'
import { setUp, showSetup } from './set-up.ts'
import { showSignIn, signIn } from './sign-in.ts'
import { beginAtProvider } from './single-sign-on/begin-at-provider.ts'
import { returnFromProvider } from './single-sign-on/return-from-provider.ts'
import { checkToken } from './staff-token.ts'

type Handler<Params> = (dependencies: Dependencies, request: Request<Params>, response: Response) => Promise<void>

export function doorRoutes(dependencies: Dependencies): Router {
  const router = Router()
  const [visits, guessing, requests] = [limitVisits(), limitGuessing(), limitRequests()]
  const get = <Params>(path: string, limits: readonly RequestHandler[], handler: Handler<Params>) =>
    router.get(path, ...limits, (request, response) => handler(dependencies, request as Parameters<typeof handler>[1], response))
  const post = <Params>(path: string, limits: readonly RequestHandler[], handler: Handler<Params>) =>
    router.post(path, ...limits, checkToken, (request, response) =>
      handler(dependencies, request as Parameters<typeof handler>[1], response),
    )

  get('/setup', [visits], showSetup)
  post('/setup', [guessing], setUp)
  get('/sign-in', [visits], showSignIn)
  post('/sign-in', [guessing], signIn)
  get('/sign-in/code', [visits], showAskCode)
  post('/sign-in/code', [guessing], takeCode)
  get('/sign-in/provider', [visits], beginAtProvider)
  get('/sign-in/return', [visits, guessing], returnFromProvider)
  get('/forgotten-password', [visits], showForgotten)
  post('/forgotten-password', [requests], askForNewPassword)
  get('/welcome/:token', [visits, guessing], showChoosePassword('invitation'))
  post('/welcome/:token', [guessing], choosePassword('invitation'))
  get('/new-password/:token', [visits, guessing], showChoosePassword('reset'))
  post('/new-password/:token', [guessing], choosePassword('reset'))
  return router
}
