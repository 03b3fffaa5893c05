/**
 * `/manage/people`: everybody with an account, and who administers the installation. For administrators.
 */
import type { Request, Response } from 'express'
import type { Account } from '../../../data/account.ts'
import type { AccountInput, AccountStep, EverybodyInput, EverybodyNotice } from '../../../views/manage/everybody-page.ts'
import { accountStepPage, everybodyNotices, everybodyPage } from '../../../views/manage/everybody-page.ts'
import type { Dependencies } from '../../dependencies.ts'
import { Refusal } from '../../web/refusal.ts'
import { accountOf } from '../access/signed-in.ts'
import { noteStaffStep } from '../log/note-step.ts'
import { postedFields } from '../posted-fields.ts'
import { changesLanguage, showStaffPage, visitOf } from '../staff-visit.ts'
import { memberName } from './member.ts'
import { readPeopleLines } from './read-people-lines.ts'
import { tellInvited } from './tell-invited.ts'
import { thereAlready, typedInvitation } from './typed-invitation.ts'
import { isWaiting } from './waiting-accounts.ts'

type AccountRequest = Request<{ account: string }>

async function accountsOf(dependencies: Dependencies, request: Request): Promise<readonly AccountInput[]> {
  const { store } = dependencies
  const organisations = new Map((await store.organisations.list()).map(({ id, name }) => [id, name]))
  const inputOf = async ({ id, name, email, role, passwordHash }: Account): Promise<AccountInput> => ({
    id,
    name,
    email,
    isAdministrator: role === 'admin',
    isWaiting: isWaiting(dependencies, { passwordHash }),
    isOneself: id === accountOf(request).id,
    hasSecondFactor: (await store.secondFactors.find(id)) !== undefined,
    memberships: (await store.accounts.memberships(id)).map((each) => ({
      organisation: organisations.get(each.organisationId) ?? '',
      role: each.role,
    })),
  })
  return Promise.all((await store.accounts.list()).map(inputOf))
}

type Shown = Pick<EverybodyInput, 'form'> & Partial<Pick<EverybodyInput, 'problems' | 'notice' | 'invited'>>

async function show(dependencies: Dependencies, request: Request, response: Response, shown: Shown): Promise<void> {
  const visit = visitOf(request)
  const page = everybodyPage(visit, {
    accounts: await accountsOf(dependencies, request),
    mailsSent: dependencies.settings.mail !== undefined,
    problems: [],
    ...shown,
  })
  await showStaffPage(response, 'everybody', visit, page, page.problems.length > 0)
}

export async function showEverybody(dependencies: Dependencies, request: Request, response: Response): Promise<void> {
  const notice = everybodyNotices.find((known) => known === request.query['notice'])
  const form = { people: '', mailLanguage: visitOf(request).language }
  await show(dependencies, request, response, { form, ...(notice === undefined ? {} : { notice }) })
}

export async function inviteAdministrators(dependencies: Dependencies, request: Request, response: Response): Promise<void> {
  const { language } = visitOf(request)
  const form = typedInvitation(postedFields(request), language)
  if (changesLanguage(request, response)) return show(dependencies, request, response, { form })
  const { people, problems } = readPeopleLines(form.people)
  if (problems.length > 0) return show(dependencies, request, response, { form, problems })
  const made = await dependencies.store.people.inviteAdministrators(people)
  if (made.outcome !== 'invited') {
    const emails = made.outcome === 'members' ? made.emails : []
    return show(dependencies, request, response, { form, problems: thereAlready(emails, 'administrator') })
  }
  for (const { account } of made.people)
    await noteStaffStep(dependencies, request, null, 'memberInvited', { role: 'admin', whom: account.id })
  const invited = await tellInvited(dependencies, made.people, { language: form.mailLanguage, mayHold: true })
  if (invited === undefined) return response.redirect(303, '/manage/people?notice=invited')
  await show(dependencies, request, response, { form: { people: '', mailLanguage: language }, invited })
}

async function accountNamed({ store }: Dependencies, request: AccountRequest): Promise<Account> {
  const account = await store.accounts.find(request.params.account)
  if (account === undefined) throw new Refusal(404, 'notFound')
  return account
}

async function showStep(request: Request, response: Response, step: AccountStep, account: Account): Promise<void> {
  const visit = visitOf(request)
  await showStaffPage(response, 'confirm', visit, accountStepPage(visit, { step, id: account.id, name: memberName(account) }))
}

export async function confirmRole(dependencies: Dependencies, request: AccountRequest, response: Response): Promise<void> {
  const account = await accountNamed(dependencies, request)
  await showStep(request, response, account.role === 'admin' ? 'unmake' : 'make', account)
}

export async function confirmAccountRemoval(dependencies: Dependencies, request: AccountRequest, response: Response): Promise<void> {
  await showStep(request, response, 'remove', await accountNamed(dependencies, request))
}

const backWith = (response: Response, notice: EverybodyNotice): void => response.redirect(303, `/manage/people?notice=${notice}`)

/** Does what the page asked (`role`: admin or member); a second press finds it done. */
export async function changeAccountRole(dependencies: Dependencies, request: AccountRequest, response: Response): Promise<void> {
  const account = await accountNamed(dependencies, request)
  const role = postedFields(request).text('role') === 'admin' ? 'admin' : 'member'
  const outcome = await dependencies.store.people.setAccountRole(account.id, role)
  if (outcome === 'lastAdministrator') return backWith(response, outcome)
  if (outcome === 'changed' && role !== account.role)
    await noteStaffStep(dependencies, request, null, 'memberRoleChanged', { whom: account.id, role })
  // Who has just ceased to administer finds nothing more here.
  if (account.id === accountOf(request).id && role === 'member') return response.redirect(303, '/manage')
  backWith(response, 'changed')
}

export async function removeAccount(dependencies: Dependencies, request: AccountRequest, response: Response): Promise<void> {
  const account = await accountNamed(dependencies, request)
  const outcome = await dependencies.store.people.removeAccount(account.id)
  if (outcome === 'lastAdministrator') return backWith(response, outcome)
  if (outcome === 'removed') await noteStaffStep(dependencies, request, null, 'memberRemoved', { whom: account.id })
  backWith(response, 'removed')
}
