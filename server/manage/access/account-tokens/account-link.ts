/**
 * Links that let a person choose a password: in the mail that invites, in the mail after "forgotten", on the console.
 */
import type { TokenPurpose } from '../../../../data/account.ts'
import type { Dependencies } from '../../../dependencies.ts'

type Parts = Pick<Dependencies, 'store' | 'randomBytes' | 'now'> & { readonly settings: Pick<Dependencies['settings'], 'publicUrl'> }

const tokenBytes = 32
const hour = 60 * 60_000
/** A mail may wait over a weekend; a reset is asked for by who reads mail now. */
const livesMs: Readonly<Record<TokenPurpose, number>> = { invitation: 7 * 24 * hour, reset: hour }

/** Where each link leads; the token stands behind it. */
export const linkPaths: Readonly<Record<TokenPurpose, string>> = { invitation: '/manage/welcome', reset: '/manage/new-password' }

/** A new link for the account, as an absolute address. Earlier ones count until one is used, or their time is over. */
export async function accountLink(parts: Parts, accountId: string, purpose: TokenPurpose): Promise<string> {
  const { store, settings, randomBytes } = parts
  const now = parts.now()
  const token = randomBytes(tokenBytes).toString('base64url')
  await store.accountTokens.add({ token, purpose, accountId, now, expiresAt: now + livesMs[purpose] })
  return `${settings.publicUrl}${linkPaths[purpose]}/${token}`
}
