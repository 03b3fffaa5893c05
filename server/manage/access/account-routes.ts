/**
 * The pages of a person's own account, and an administrator's way to reset a second factor. Mounted by `manageRouter`, behind sign-in.
 */
import type { Router } from 'express'
import type { Dependencies } from '../../dependencies.ts'
import { changePassword, showChangePassword } from './passwords/change-password.ts'
import { makeRecoveryCodes, showNewRecoveryCodes, showSwitchOff, switchOff } from './second-factor/prove-oneself.ts'
import { confirmReset, resetSecondFactor } from './second-factor/reset-second-factor.ts'
import { showSecondFactor, switchOn } from './second-factor/switch-on.ts'
import { endOneSession, showAccount, signOutEverywhere } from './sessions/own-account.ts'
import { staffRoutes } from './staff-routes.ts'

export function accountRoutes(dependencies: Dependencies): Router {
  const { router, get, post } = staffRoutes(dependencies)
  get('/account', 'signedIn', showAccount)
  get('/account/password', 'signedIn', showChangePassword)
  post('/account/password', 'signedIn', changePassword)
  get('/account/second-factor', 'signedIn', showSecondFactor)
  post('/account/second-factor', 'signedIn', switchOn)
  get('/account/second-factor/off', 'signedIn', showSwitchOff)
  post('/account/second-factor/off', 'signedIn', switchOff)
  get('/account/second-factor/recovery-codes', 'signedIn', showNewRecoveryCodes)
  post('/account/second-factor/recovery-codes', 'signedIn', makeRecoveryCodes)
  post('/account/sessions/end', 'signedIn', endOneSession)
  post('/account/sessions/end-all', 'signedIn', signOutEverywhere)
  get('/accounts/:account/second-factor', 'administer', confirmReset)
  post('/accounts/:account/second-factor', 'administer', resetSecondFactor)
  return router
}
