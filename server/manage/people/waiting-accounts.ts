/**
 * Who has been invited and can't sign in yet: accounts without a password.
 */
import type { Account } from '../../../data/account.ts'
import type { Dependencies } from '../../dependencies.ts'
import { takesPasswords } from '../access/passwords/uses-password.ts'

/** Where only an identity provider signs people in, nobody has a password and nobody waits for one. */
export const isWaiting = (parts: Pick<Dependencies, 'settings'>, { passwordHash }: Pick<Account, 'passwordHash'>): boolean =>
  takesPasswords(parts) && passwordHash === ''

/** Their ids. */
export async function waitingAccounts(parts: Pick<Dependencies, 'settings' | 'store'>): Promise<ReadonlySet<string>> {
  const accounts = await parts.store.accounts.list()
  return new Set(accounts.filter((account) => isWaiting(parts, account)).map(({ id }) => id))
}
