/**
 * `/manage/organisations/ORGANISATION/people`: who they are and what they may do, and inviting several at once.
 */
import type { Request, Response } from 'express'
import type { Member } from '../../../data/accounts.ts'
import type { Organisation, OrganisationalUnit } from '../../../data/organisation.ts'
import type { PeopleInput, PersonInput } from '../../../views/manage/people-page.ts'
import { peopleNotices, peoplePage } from '../../../views/manage/people-page.ts'
import type { ScreenLanguage } from '../../../views/translate.ts'
import type { Dependencies } from '../../dependencies.ts'
import { unitName } from '../../unit-name.ts'
import { accountOf } from '../access/signed-in.ts'
import { noteStaffStep } from '../log/note-step.ts'
import { findOrganisation } from '../organisations/find-organisation.ts'
import { postedFields } from '../posted-fields.ts'
import { changesLanguage, showStaffPage, visitOf } from '../staff-visit.ts'
import { readPeopleLines } from './read-people-lines.ts'
import { readRole, typedRole, unitChoices } from './role-of-form.ts'
import { tellInvited } from './tell-invited.ts'
import { thereAlready, typedInvitation } from './typed-invitation.ts'
import { waitingAccounts } from './waiting-accounts.ts'

export type OrganisationRequest = Request<{ organisation: string }>

interface Setting {
  readonly organisation: Organisation
  /** Of today. */
  readonly units: readonly OrganisationalUnit[]
}

async function settingOf(dependencies: Dependencies, request: OrganisationRequest): Promise<Setting> {
  const organisation = await findOrganisation(dependencies, request, request.params.organisation)
  return { organisation, units: await dependencies.store.units.ofOrganisation(organisation.id, dependencies.today()) }
}

async function peopleOf(
  dependencies: Dependencies,
  request: Request,
  { organisation, units }: Setting,
  language: ScreenLanguage,
): Promise<readonly PersonInput[]> {
  const { store } = dependencies
  const history = await store.units.history(organisation.id)
  const waiting = await waitingAccounts(dependencies)
  const unitOf = (id: string): PersonInput['unit'] => {
    const unit = history.find((each) => each.id === id)
    return unit && { name: unitName(unit.name, language), isGone: !units.some((each) => each.id === id) }
  }
  const personOf = ({ id, name, email, role, membership }: Member): PersonInput => {
    const unit = unitOf(membership.unit ?? '')
    return {
      id,
      name,
      email,
      role: membership.role,
      ...(unit === undefined ? {} : { unit }),
      isAdministrator: role === 'admin',
      isWaiting: waiting.has(id),
      isOneself: id === accountOf(request).id,
    }
  }
  return (await store.accounts.members(organisation.id)).map(personOf)
}

type Shown = Pick<PeopleInput, 'form'> & Partial<Pick<PeopleInput, 'problems' | 'notice' | 'invited'>>

async function show(dependencies: Dependencies, request: Request, response: Response, setting: Setting, shown: Shown): Promise<void> {
  const visit = visitOf(request)
  const page = peoplePage(visit, {
    organisation: setting.organisation,
    people: await peopleOf(dependencies, request, setting, visit.language),
    units: unitChoices(setting.units, visit.language),
    mailsSent: dependencies.settings.mail !== undefined,
    problems: [],
    ...shown,
  })
  await showStaffPage(response, 'people', visit, page, page.problems.length > 0)
}

const emptyForm = (language: ScreenLanguage): PeopleInput['form'] => ({ people: '', mailLanguage: language, role: '', unit: '' })

export async function showPeople(dependencies: Dependencies, request: OrganisationRequest, response: Response): Promise<void> {
  const setting = await settingOf(dependencies, request)
  const notice = peopleNotices.find((known) => known === request.query['notice'])
  const form = emptyForm(visitOf(request).language)
  await show(dependencies, request, response, setting, { form, ...(notice === undefined ? {} : { notice }) })
}

/** Invites all who are named, or nobody; where no mails go out, the page shows their links, once. */
export async function invitePeople(dependencies: Dependencies, request: OrganisationRequest, response: Response): Promise<void> {
  const setting = await settingOf(dependencies, request)
  const { organisation, units } = setting
  const fields = postedFields(request)
  const { language } = visitOf(request)
  const form = { ...typedInvitation(fields, language), ...typedRole(fields) }
  if (changesLanguage(request, response)) return show(dependencies, request, response, setting, { form })
  const [named, role] = [readPeopleLines(form.people), readRole(form, units)]
  const problems = [...named.problems, ...role.problems]
  if (problems.length > 0 || role.read === undefined) return show(dependencies, request, response, setting, { form, problems })
  const made = await dependencies.store.people.invite({ organisationId: organisation.id, ...role.read, people: named.people })
  if (made.outcome === 'members')
    return show(dependencies, request, response, setting, { form, problems: thereAlready(made.emails, 'member') })
  if (made.outcome === 'unknown') {
    const gone = [{ field: 'unit', problem: 'people:problem.unitMissing' }]
    return show(dependencies, request, response, setting, { form, problems: gone })
  }
  for (const { account } of made.people)
    await noteStaffStep(dependencies, request, organisation.id, 'memberInvited', { role: role.read.role, whom: account.id })
  const mayHold = accountOf(request).role === 'admin'
  const invited = await tellInvited(dependencies, made.people, { language: form.mailLanguage, mayHold })
  if (invited === undefined) return response.redirect(303, `/manage/organisations/${organisation.id}/people?notice=invited`)
  await show(dependencies, request, response, setting, { form: emptyForm(language), invited })
}
