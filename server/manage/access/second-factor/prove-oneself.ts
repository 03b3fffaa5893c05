/**
 * Switching the second factor off, and making new recovery codes: both ask for the password and a code first.
 */
import type { Request, Response } from 'express'
import type { FormProblem } from '../../../../views/manage/form-problem.ts'
import type { ProveInput } from '../../../../views/manage/account/own-forms.ts'
import { provePage } from '../../../../views/manage/account/own-forms.ts'
import { recoveryCodesPage } from '../../../../views/manage/account/second-factor-page.ts'
import type { Dependencies } from '../../../dependencies.ts'
import { postedFields } from '../../posted-fields.ts'
import { showStaffPage, visitOf } from '../../staff-visit.ts'
import { ownPasswordProblems } from '../passwords/check-own-password.ts'
import { accountOf } from '../signed-in.ts'
import { codeProblems } from './ask-code.ts'
import { checkCode } from './check-code.ts'
import { newRecoveryCodes, recoveryHashes } from './recovery-codes.ts'

type Step = ProveInput['step']

async function show(request: Request, response: Response, step: Step, problems: readonly FormProblem[]): Promise<void> {
  const visit = visitOf(request)
  const page = provePage(visit, { step, hasPassword: accountOf(request).passwordHash !== '', problems })
  await showStaffPage(response, 'account/form', visit, page, problems.length > 0)
}

/** The code last: one that is right is used up. */
async function problemsOf(dependencies: Dependencies, request: Request): Promise<readonly FormProblem[]> {
  const account = accountOf(request)
  const { text } = postedFields(request)
  const ofPassword = account.passwordHash === '' ? [] : await ownPasswordProblems(dependencies, account, text('current'))
  const missing = text('code').trim() === '' ? [{ field: 'code', problem: 'account:problem.codeMissing' }] : []
  if (ofPassword.length > 0 || missing.length > 0) return [...ofPassword, ...missing]
  return codeProblems(await checkCode(dependencies, account.id, text('code')))
}

/** The page of a step; who has no second factor is led to where it is switched on. */
const showing =
  (step: Step) =>
  async ({ store }: Dependencies, request: Request, response: Response): Promise<void> => {
    if ((await store.secondFactors.find(accountOf(request).id)) === undefined) response.redirect(303, '/manage/account/second-factor')
    else await show(request, response, step, [])
  }

export const showSwitchOff = showing('off')
export const showNewRecoveryCodes = showing('recoveryCodes')

export async function switchOff(dependencies: Dependencies, request: Request, response: Response): Promise<void> {
  const problems = await problemsOf(dependencies, request)
  if (problems.length > 0) return show(request, response, 'off', problems)
  await dependencies.store.secondFactors.switchOff(accountOf(request).id)
  response.redirect(303, '/manage/account?notice=switchedOff')
}

export async function makeRecoveryCodes(dependencies: Dependencies, request: Request, response: Response): Promise<void> {
  const { id } = accountOf(request)
  if ((await dependencies.store.secondFactors.find(id)) === undefined) return response.redirect(303, '/manage/account/second-factor')
  const problems = await problemsOf(dependencies, request)
  if (problems.length > 0) return show(request, response, 'recoveryCodes', problems)
  const codes = newRecoveryCodes(dependencies.randomBytes)
  await dependencies.store.secondFactors.replaceRecoveryCodes(id, recoveryHashes(codes))
  const visit = visitOf(request)
  await showStaffPage(response, 'account/recovery-codes', visit, recoveryCodesPage(visit, codes, false))
}
