/**
 * The identity provider as its own description says (discovery), asked for once. Where it does not answer, the next sign-in asks again.
 */
import type { ClientAuth, Configuration } from 'openid-client'
import { allowInsecureRequests, ClientSecretBasic, ClientSecretPost, discovery } from 'openid-client'
import type { SingleSignOnSettings } from '../../../single-sign-on-settings.ts'
import { isLoopback } from '../../../single-sign-on-settings.ts'

const timeoutSeconds = 10

/** In the header, as the standard has it, unless the provider says that it reads it only in the form. */
function clientAuth(secret: string): ClientAuth {
  const [basic, post] = [ClientSecretBasic(secret), ClientSecretPost(secret)]
  return (server, ...rest) => {
    const methods = server.token_endpoint_auth_methods_supported
    const inHeader = methods === undefined || methods.includes('client_secret_basic')
    return (inHeader ? basic : post)(server, ...rest)
  }
}

const known = new WeakMap<SingleSignOnSettings, Promise<Configuration>>()

/** Rejects where the provider does not answer, or is another one than the settings say. */
export async function providerOf(settings: SingleSignOnSettings): Promise<Configuration> {
  const { issuer, clientId, clientSecret } = settings
  const options = { timeout: timeoutSeconds, ...(isLoopback(issuer) ? { execute: [allowInsecureRequests] } : {}) }
  const asked = known.get(settings) ?? discovery(new URL(issuer), clientId, undefined, clientAuth(clientSecret), options)
  known.set(settings, asked)
  try {
    return await asked
  } catch (error) {
    known.delete(settings)
    throw error
  }
}
