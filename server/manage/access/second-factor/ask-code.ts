/**
 * The second step of signing in, for who has switched on a second factor: the code of the app, or a recovery code.
 */
import type { Request, Response } from 'express'
import type { FormProblem } from '../../../../views/manage/form-problem.ts'
import { askCodePage } from '../../../../views/manage/account/sign-in-forms.ts'
import type { Dependencies } from '../../../dependencies.ts'
import { postedFields } from '../../posted-fields.ts'
import { showStaffPage, visitOf } from '../../staff-visit.ts'
import { enter, halfwayAccount } from '../finish-sign-in.ts'
import { minutesOf } from '../throttling/attempt-limits.ts'
import type { CodeOutcome } from './check-code.ts'
import { checkCode } from './check-code.ts'

async function show(request: Request, response: Response, problems: readonly FormProblem[] = []): Promise<void> {
  const visit = visitOf(request)
  await showStaffPage(response, 'account/form', visit, askCodePage(visit, problems), problems.length > 0)
}

/** What to say of a code that was not right; nothing where it was. */
export function codeProblems(outcome: CodeOutcome): readonly FormProblem[] {
  if (outcome.outcome === 'wait') return [{ field: 'code', problem: 'account:problem.wait', values: { count: minutesOf(outcome.waitMs) } }]
  return outcome.outcome === 'wrong' ? [{ field: 'code', problem: 'account:problem.codeWrong' }] : []
}

export async function showAskCode(dependencies: Dependencies, request: Request, response: Response): Promise<void> {
  if ((await halfwayAccount(dependencies, request)) === undefined) response.redirect(303, '/manage/sign-in')
  else await show(request, response)
}

export async function takeCode(dependencies: Dependencies, request: Request, response: Response): Promise<void> {
  const halfway = await halfwayAccount(dependencies, request)
  if (halfway === undefined) return response.redirect(303, '/manage/sign-in?ended=1')
  const typed = postedFields(request).text('code')
  if (typed.trim() === '') return show(request, response, [{ field: 'code', problem: 'account:problem.codeMissing' }])
  const problems = codeProblems(await checkCode(dependencies, halfway.account.id, typed))
  if (problems.length > 0) return show(request, response, problems)
  await enter(dependencies, request, response, halfway.account, halfway.next)
}
