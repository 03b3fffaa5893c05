/**
 * Whether an account is signed in to with a password here: not where the installation leaves that to its identity provider.
 */
import type { Account } from '../../../../data/account.ts'
import type { Dependencies } from '../../../dependencies.ts'

/** Whether anybody signs in with a password (OIDC_LOCAL_ACCOUNTS). */
export const takesPasswords = ({ settings }: Pick<Dependencies, 'settings'>): boolean => settings.oidc?.localAccounts ?? true

export const usesPassword = (parts: Pick<Dependencies, 'settings'>, { passwordHash }: Account): boolean =>
  takesPasswords(parts) && passwordHash !== ''
