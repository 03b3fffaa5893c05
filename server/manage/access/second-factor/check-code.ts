/**
 * Whether a typed code is the one of the account's app, or one of its recovery codes. Every attempt counts towards the limit.
 *
 * Asked at sign-in, and before a second factor is switched off or its recovery codes are made anew.
 */
import type { Dependencies } from '../../../dependencies.ts'
import { hashTypedCode } from '../../typed-code.ts'
import { attemptLimits } from '../throttling/attempt-limits.ts'
import { openSecret } from './seal-secret.ts'
import { stepOfCode } from './time-code.ts'

export type CodeOutcome =
  { readonly outcome: 'right' | 'rightRecovery' | 'wrong' | 'none' } | { readonly outcome: 'wait'; readonly waitMs: number }

/** An app shows six digits; anything longer can only be a recovery code. */
const longestTimeCode = 6

async function isTimeCode(parts: Dependencies, accountId: string, sealed: Buffer, typed: string): Promise<boolean> {
  const secret = await openSecret(parts, accountId, sealed)
  const step = secret === undefined ? undefined : stepOfCode(secret, typed, parts.now())
  return step !== undefined && (await parts.store.secondFactors.useStep(accountId, step)) === 'new'
}

/** `none`: the account has no second factor. A code that was right is used up. */
export async function checkCode(parts: Dependencies, accountId: string, typed: string): Promise<CodeOutcome> {
  const factor = await parts.store.secondFactors.find(accountId)
  if (factor === undefined) return { outcome: 'none' }
  const limit = attemptLimits(parts).secondFactor
  const waitMs = limit.take(accountId, parts.now())
  if (waitMs > 0) return { outcome: 'wait', waitMs }
  const isShort = typed.replaceAll(/\s/gu, '').length <= longestTimeCode
  const isRight = isShort
    ? await isTimeCode(parts, accountId, factor.sealedSecret, typed)
    : (await parts.store.secondFactors.useRecoveryCode(accountId, hashTypedCode(typed))) === 'spent'
  if (!isRight) return { outcome: 'wrong' }
  limit.forget(accountId)
  return { outcome: isShort ? 'right' : 'rightRecovery' }
}
