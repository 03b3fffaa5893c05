/**
 * Who came back from the identity provider: the code is changed for claims, and these are read with suspicion.
 */
import type { Request } from 'express'
import type { Configuration } from 'openid-client'
import { authorizationCodeGrant, fetchUserInfo } from 'openid-client'
import type { Identity } from '../../../../data/identities.ts'
import type { SingleSignOnSettings } from '../../../single-sign-on-settings.ts'

/** `email`: only one that the provider has verified. `groups`: names, as the provider has them. */
export interface PersonAtProvider {
  readonly identity: Identity
  readonly email?: string
  readonly name: string
  readonly groups: readonly string[]
}

interface Begun {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

type Claims = Readonly<Record<string, unknown>>

const longestName = 100

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

/** One group may come as a plain text. */
const groupsOf = (value: unknown): readonly string[] => [value].flat().filter((group) => typeof group === 'string')

function personOf(identity: Identity, claims: Claims, groupsClaim: string): PersonAtProvider {
  const email = textOf(claims['email'])
  return {
    identity,
    ...(claims['email_verified'] === true && email !== '' ? { email } : {}),
    name: textOf(claims['name']).slice(0, longestName),
    groups: groupsOf(claims[groupsClaim]),
  }
}

/**
 * The person whom the provider vouches for. `address`: where the person came back to, with all that the provider put there.
 *
 * Rejects where the provider does not answer, or anything is not as it must be: state, nonce, signature, issuer, audience, time.
 */
export async function personAtProvider(
  provider: Configuration,
  { groupsClaim }: Pick<SingleSignOnSettings, 'groupsClaim'>,
  begun: Begun,
  address: URL,
): Promise<PersonAtProvider> {
  const checks = { expectedState: begun.state, expectedNonce: begun.nonce, pkceCodeVerifier: begun.verifier, idTokenExpected: true }
  const tokens = await authorizationCodeGrant(provider, address, checks)
  const claims = tokens.claims()
  if (claims === undefined) throw new Error('The identity provider gave no id token')
  const hasMore = provider.serverMetadata().userinfo_endpoint !== undefined
  const more: Claims = hasMore ? await fetchUserInfo(provider, tokens.access_token, claims.sub) : {}
  return personOf({ issuer: claims.iss, subject: claims.sub }, { ...more, ...claims }, groupsClaim)
}

/** The address that the person came back to, as the provider knows it. */
export const returnAddress = (request: Request, publicUrl: string): URL => new URL(request.originalUrl, publicUrl)
