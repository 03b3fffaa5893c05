/**
 * Whether a password that a person chooses is good enough: its length, and how soon it would be guessed.
 *
 * Used wherever one is chosen: the first account, an invitation, a reset, a change. Passwords that exist are not looked at again.
 */
import type { Account } from '../../../../data/account.ts'
import type { FormProblem } from '../../../../views/manage/form-problem.ts'
import type { Dependencies } from '../../../dependencies.ts'
import { longestPassword, passwordLength, shortestPassword } from '../../password.ts'
import { weaknessOf } from './password-strength.ts'

/** Id and name of the field on every page. */
const field = 'password'

function lengthProblem(password: string): FormProblem | undefined {
  const count = passwordLength(password)
  if (count === 0) return { field, problem: 'newPasswordMissing', values: { least: shortestPassword } }
  if (count < shortestPassword) return { field, problem: 'passwordShort', values: { count, least: shortestPassword } }
  return count > longestPassword ? { field, problem: 'passwordLong', values: { count, most: longestPassword } } : undefined
}

/** `ownTexts`: what others know of the person and would try first. */
export async function newPasswordProblem(password: string, ownTexts: readonly string[]): Promise<FormProblem | undefined> {
  const ofLength = lengthProblem(password)
  if (ofLength !== undefined) return ofLength
  const weakness = await weaknessOf(password, ownTexts)
  return weakness === undefined ? undefined : { field, problem: `account:weak.${weakness}` }
}

/** What others know of an account: its address, its name, the names of its organisations. */
export async function ownTextsOf({ store }: Pick<Dependencies, 'store'>, { id, email, name }: Account): Promise<readonly string[]> {
  const memberships = await store.accounts.memberships(id)
  const organisations = await Promise.all(memberships.map(({ organisationId }) => store.organisations.find(organisationId)))
  return [email, name, ...organisations.map((organisation) => organisation?.name ?? '')]
}
