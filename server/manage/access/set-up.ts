/**
 * Making the first account with the setup code from the console. Possible once; whoever makes it is signed in.
 */
import type { Request, Response } from 'express'
import type { FormProblem } from '../../../views/manage/form-problem.ts'
import type { SetupInput } from '../../../views/manage/setup-page.ts'
import { setupPage } from '../../../views/manage/setup-page.ts'
import type { Dependencies } from '../../dependencies.ts'
import { hashPassword, shortestPassword } from '../password.ts'
import { postedFields } from '../posted-fields.ts'
import { hashSetupCode } from '../setup-code.ts'
import { showStaffPage, visitOf } from '../staff-visit.ts'
import { enter } from './finish-sign-in.ts'
import { newPasswordProblem } from './passwords/new-password.ts'
import { readEmail } from './read-email.ts'

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

async function problemsOf({ code, email, name, password }: Typed): Promise<readonly FormProblem[]> {
  const found: readonly (FormProblem | undefined)[] = [
    code.trim() === '' ? { field: 'code', problem: 'codeMissing' } : undefined,
    withField('email', readEmail(email).problem),
    await newPasswordProblem(password, [email, name]),
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

export async function setUp(dependencies: Dependencies, request: Request, response: Response): Promise<void> {
  const { store } = dependencies
  // Before any password is hashed, or everybody could keep the server hashing.
  if ((await store.accounts.list()).length > 0) return response.redirect(303, '/manage/sign-in')
  const typed = typedIn(request)
  const problems = await problemsOf(typed)
  if (problems.length > 0) return show(request, response, { ...typed, problems })
  const account = { email: typed.email, name: typed.name.trim(), passwordHash: await hashPassword(typed.password) }
  const made = await store.accounts.createFirst(account, hashSetupCode(typed.code))
  if (made.outcome === 'wrongSetupCode') return show(request, response, { ...typed, problems: [{ field: 'code', problem: 'codeWrong' }] })
  if (made.outcome !== 'created') return response.redirect(303, '/manage/sign-in')
  await enter(dependencies, request, response, made.account, '/manage')
}
