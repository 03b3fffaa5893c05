/**
 * Making the first account with the setup code from the console. Possible once; whoever makes it is signed in.
 */
import type { Request, Response } from 'express'
import type { FormProblem } from '../../../views/manage/form-problem.ts'
import type { SetupInput } from '../../../views/manage/setup-page.ts'
import { setupPage } from '../../../views/manage/setup-page.ts'
import type { Dependencies } from '../../dependencies.ts'
import { hashPassword, longestPassword, passwordLength, shortestPassword } from '../password.ts'
import { postedFields } from '../posted-fields.ts'
import { hashSetupCode } from '../setup-code.ts'
import { showStaffPage, visitOf } from '../staff-visit.ts'
import { readEmail } from './read-email.ts'
import { startSession } from './staff-session.ts'

const longestName = 100

interface Typed {
  readonly code: string
  readonly email: string
  readonly name: string
  readonly password: string
}

function typedIn(request: Request): Typed {
  const { text } = postedFields(request)
  return { code: text('code'), email: text('email'), name: text('name'), password: text('password') }
}

function passwordProblem(password: string): FormProblem | undefined {
  const field = 'password'
  const count = passwordLength(password)
  if (count === 0) return { field, problem: 'newPasswordMissing', values: { least: shortestPassword } }
  if (count < shortestPassword) return { field, problem: 'passwordShort', values: { count, least: shortestPassword } }
  return count > longestPassword ? { field, problem: 'passwordLong', values: { count, most: longestPassword } } : undefined
}

function problemsOf({ code, email, name, password }: Typed): readonly FormProblem[] {
  const found: readonly (FormProblem | undefined)[] = [
    code.trim() === '' ? { field: 'code', problem: 'codeMissing' } : undefined,
    withField('email', readEmail(email).problem),
    passwordProblem(password),
    name.trim().length > longestName ? { field: 'name', problem: 'tooLong', values: { most: longestName } } : undefined,
  ]
  return found.filter((problem) => problem !== undefined)
}

function withField(field: string, problem: string | undefined): FormProblem | undefined {
  return problem === undefined ? undefined : { field, problem }
}

async function show(
  request: Request,
  response: Response,
  { code, email, name, problems }: Omit<SetupInput, 'shortestPassword'>,
): Promise<void> {
  const visit = visitOf(request)
  const page = setupPage(visit, { code, email, name, problems, shortestPassword })
  await showStaffPage(response, 'setup', visit, page, problems.length > 0)
}

export async function showSetup({ store }: Dependencies, request: Request, response: Response): Promise<void> {
  if ((await store.accounts.list()).length > 0) response.redirect(303, '/manage/sign-in')
  else await show(request, response, { code: '', email: '', name: '', problems: [] })
}

export async function setUp({ store }: Dependencies, request: Request, response: Response): Promise<void> {
  // Before any password is hashed, or everybody could keep the server hashing.
  if ((await store.accounts.list()).length > 0) return response.redirect(303, '/manage/sign-in')
  const typed = typedIn(request)
  const problems = problemsOf(typed)
  if (problems.length > 0) return show(request, response, { ...typed, problems })
  const account = { email: typed.email, name: typed.name.trim(), passwordHash: await hashPassword(typed.password) }
  const made = await store.accounts.createFirst(account, hashSetupCode(typed.code))
  if (made.outcome === 'wrongSetupCode') return show(request, response, { ...typed, problems: [{ field: 'code', problem: 'codeWrong' }] })
  if (made.outcome !== 'created') return response.redirect(303, '/manage/sign-in')
  await startSession(request, made.account.id)
  response.redirect(303, '/manage')
}
