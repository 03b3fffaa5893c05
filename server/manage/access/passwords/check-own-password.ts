/**
 * Whether a signed-in person typed the own password. Asked before what a stranger at an open screen must not do.
 */
import type { Account } from '../../../../data/account.ts'
import type { FormProblem } from '../../../../views/manage/form-problem.ts'
import type { Dependencies } from '../../../dependencies.ts'
import { verifyPassword } from '../../password.ts'
import { attemptLimits, minutesOf } from '../throttling/attempt-limits.ts'

const field = 'current'

/** What is wrong with it; nothing where it is right. Every attempt counts towards the limit of the account. */
export async function ownPasswordProblems(dependencies: Dependencies, account: Account, typed: string): Promise<readonly FormProblem[]> {
  if (typed === '') return [{ field, problem: 'passwordMissing' }]
  const limit = attemptLimits(dependencies).ownPassword
  const waitMs = limit.take(account.id, dependencies.now())
  if (waitMs > 0) return [{ field, problem: 'account:problem.wait', values: { count: minutesOf(waitMs) } }]
  if (!(await verifyPassword(typed, account.passwordHash))) return [{ field, problem: 'account:problem.currentWrong' }]
  limit.forget(account.id)
  return []
}
