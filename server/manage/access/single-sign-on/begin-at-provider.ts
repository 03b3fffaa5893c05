/**
 * The way to the identity provider: authorization code flow with PKCE, state and nonce, which the session keeps until the person is back.
 */
import type { Request, Response } from 'express'
import { buildAuthorizationUrl, calculatePKCECodeChallenge, randomNonce, randomPKCECodeVerifier, randomState } from 'openid-client'
import type { Dependencies } from '../../../dependencies.ts'
import { Refusal } from '../../../web/refusal.ts'
import { ownPath } from '../own-path.ts'
import { showSignInState } from '../show-sign-in-state.ts'
import { providerOf } from './provider.ts'

/** Where the provider sends people back to; it must be registered there. */
const returnPath = '/manage/sign-in/return'

/** The first account is made with the setup code, whoever stands at the provider. */
export async function beginAtProvider(dependencies: Dependencies, request: Request, response: Response): Promise<void> {
  const { settings, store, log } = dependencies
  if (settings.oidc === undefined) throw new Refusal(404, 'notFound')
  if ((await store.accounts.list()).length === 0) return response.redirect(303, '/manage/setup')
  const provider = await providerOf(settings.oidc).catch((error: unknown) =>
    log.warn({ err: error }, 'the identity provider did not answer'),
  )
  if (!provider) return showSignInState(request, response, 'providerSilent')
  const begun = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier(), next: ownPath(request.query['next']) }
  request.session.atProvider = begun
  const address = buildAuthorizationUrl(provider, {
    redirect_uri: `${settings.publicUrl}${returnPath}`,
    scope: settings.oidc.scope,
    state: begun.state,
    nonce: begun.nonce,
    code_challenge: await calculatePKCECodeChallenge(begun.verifier),
    code_challenge_method: 'S256',
  })
  response.redirect(303, address.href)
}
