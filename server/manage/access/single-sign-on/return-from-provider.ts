/**
 * The way back from the identity provider: signs in, or says on a page why not. Nothing that a provider or a stranger sends is an error
 * of ours.
 */
import type { Request, Response } from 'express'
import type { SignInState } from '../../../../views/manage/account/sign-in-state-page.ts'
import type { Dependencies } from '../../../dependencies.ts'
import { Refusal } from '../../../web/refusal.ts'
import { finishSignIn } from '../finish-sign-in.ts'
import { showSignInState } from '../show-sign-in-state.ts'
import type { PersonOutcome } from './account-of-person.ts'
import { accountOfPerson } from './account-of-person.ts'
import { personAtProvider, returnAddress } from './person-at-provider.ts'
import { providerOf } from './provider.ts'

type Begun = NonNullable<Request['session']['atProvider']>

/** What the provider says of itself, without asking it: the person said no, or it can't. */
function refusedBy({ query }: Request, begun: Begun | undefined): SignInState | undefined {
  if (begun === undefined || query['state'] !== begun.state) return 'tooLate'
  if (query['error'] === 'access_denied') return 'cancelled'
  return query['error'] === undefined ? undefined : 'providerRefused'
}

/** Only the kind of a failure is logged: the rest may hold what was sent. */
const kindOf = (error: unknown): string => {
  if (!(error instanceof Error)) return 'unknown'
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name
}

async function personOutcome(
  dependencies: Dependencies,
  request: Request,
  begun: Begun,
): Promise<PersonOutcome | { readonly outcome: 'providerRefused' }> {
  const { settings, log } = dependencies
  if (settings.oidc === undefined) throw new Refusal(404, 'notFound')
  const { oidc } = settings
  const person = await providerOf(oidc)
    .then((provider) => personAtProvider(provider, oidc, begun, returnAddress(request, settings.publicUrl)))
    .catch((error: unknown) => log.warn({ kind: kindOf(error) }, 'a sign-in at the identity provider failed'))
  return person ? accountOfPerson(dependencies, person, oidc.groups) : { outcome: 'providerRefused' }
}

export async function returnFromProvider(dependencies: Dependencies, request: Request, response: Response): Promise<void> {
  if (dependencies.settings.oidc === undefined) throw new Refusal(404, 'notFound')
  const begun = request.session.atProvider
  delete request.session.atProvider
  const refused = refusedBy(request, begun)
  if (refused !== undefined || begun === undefined) return showSignInState(request, response, refused ?? 'tooLate')
  const person = await personOutcome(dependencies, request, begun)
  if (person.outcome !== 'known') return showSignInState(request, response, person.outcome)
  await finishSignIn(dependencies, request, response, person.account, begun.next)
}
