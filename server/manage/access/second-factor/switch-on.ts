/**
 * Switching the second factor on: a new secret to scan, a first code to prove that the app has it, then the recovery codes, once.
 *
 * Until then the secret lies nowhere but in the page, sealed for this account.
 */
import type { Request, Response } from 'express'
import type { FormProblem } from '../../../../views/manage/form-problem.ts'
import { newSecretPage, recoveryCodesPage, secondFactorPage } from '../../../../views/manage/account/second-factor-page.ts'
import { qrCode } from '../../../../views/qr-code.ts'
import { translatorFor } from '../../../../views/translate.ts'
import type { Dependencies } from '../../../dependencies.ts'
import { postedFields } from '../../posted-fields.ts'
import { showStaffPage, visitOf } from '../../staff-visit.ts'
import { accountOf } from '../signed-in.ts'
import { newRecoveryCodes, recoveryHashes } from './recovery-codes.ts'
import { openSecret, sealSecret } from './seal-secret.ts'
import { newSecret, secretAddress, secretText, stepOfCode } from './time-code.ts'

async function showSecret(
  dependencies: Dependencies,
  request: Request,
  response: Response,
  secret: Buffer,
  problems: readonly FormProblem[] = [],
): Promise<void> {
  const visit = visitOf(request)
  const { id, email } = accountOf(request)
  const qr = qrCode(secretAddress(secret, email), translatorFor(visit.language)('account:on.qr'))
  const sealed = (await sealSecret(dependencies, id, secret)).toString('base64url')
  await showStaffPage(
    response,
    'account/new-secret',
    visit,
    newSecretPage(visit, { qr, secret: secretText(secret), sealed, problems }),
    problems.length > 0,
  )
}

export async function showSecondFactor(dependencies: Dependencies, request: Request, response: Response): Promise<void> {
  const factor = await dependencies.store.secondFactors.find(accountOf(request).id)
  if (factor === undefined) return showSecret(dependencies, request, response, newSecret(dependencies.randomBytes))
  const visit = visitOf(request)
  await showStaffPage(response, 'account/second-factor', visit, secondFactorPage(visit, factor.recoveryCodesLeft))
}

export async function switchOn(dependencies: Dependencies, request: Request, response: Response): Promise<void> {
  const { id } = accountOf(request)
  const { text } = postedFields(request)
  const secret = await openSecret(dependencies, id, Buffer.from(text('sealed'), 'base64url'))
  if (secret === undefined) return response.redirect(303, '/manage/account/second-factor')
  const step = stepOfCode(secret, text('code'), dependencies.now())
  const problem = text('code').trim() === '' ? 'codeMissing' : 'firstCodeWrong'
  if (step === undefined)
    return showSecret(dependencies, request, response, secret, [{ field: 'code', problem: `account:problem.${problem}` }])
  const codes = newRecoveryCodes(dependencies.randomBytes)
  const sealedSecret = await sealSecret(dependencies, id, secret)
  const outcome = await dependencies.store.secondFactors.switchOn(id, { sealedSecret, step, recoveryHashes: recoveryHashes(codes) })
  if (outcome === 'wasOn') return response.redirect(303, '/manage/account/second-factor')
  const visit = visitOf(request)
  await showStaffPage(response, 'account/recovery-codes', visit, recoveryCodesPage(visit, codes, true))
}
