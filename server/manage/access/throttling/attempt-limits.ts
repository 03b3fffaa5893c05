/**
 * The attempt limits of a running server, one a door: all requests on the same store share them.
 */
import type { Dependencies } from '../../../dependencies.ts'
import type { AttemptLimit } from './attempt-limit.ts'
import { attemptLimit } from './attempt-limit.ts'

/** `password`: signing in, by `guessKey`. `secondFactor`, `ownPassword`: by account. `newPassword`: mails asked for, by e-mail address. */
export interface AttemptLimits {
  readonly password: AttemptLimit
  readonly secondFactor: AttemptLimit
  readonly ownPassword: AttemptLimit
  readonly newPassword: AttemptLimit
}

const made = new WeakMap<object, AttemptLimits>()

export function attemptLimits({ store }: Pick<Dependencies, 'store'>): AttemptLimits {
  const known = made.get(store)
  if (known !== undefined) return known
  const fresh = { password: attemptLimit(), secondFactor: attemptLimit(), ownPassword: attemptLimit(), newPassword: attemptLimit() }
  made.set(store, fresh)
  return fresh
}

/** Whole minutes to say to a person. */
export const minutesOf = (waitMs: number): number => Math.max(1, Math.ceil(waitMs / 60_000))
