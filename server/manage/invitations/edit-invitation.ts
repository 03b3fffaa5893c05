/**
 * Adding one person by hand, and mending the name and addresses of one who is in the list.
 */
import type { Request, Response } from 'express'
import type { Invitation } from '../../../data/invitation.ts'
import type { InviteeForm } from '../../../views/manage/invitations/invitee-form-page.ts'
import { inviteeFormPage, spokenField } from '../../../views/manage/invitations/invitee-form-page.ts'
import type { InviteeProblem } from '../../../views/manage/invitations/invitee-problem.ts'
import type { Dependencies } from '../../dependencies.ts'
import { Refusal } from '../../web/refusal.ts'
import { noteStep } from '../log/note-step.ts'
import { postedFields } from '../posted-fields.ts'
import { groupName, roundTitle } from '../rounds/find-round.ts'
import { changesLanguage, showStaffPage, visitOf } from '../staff-visit.ts'
import { checkInvitee } from './check-invitee.ts'
import type { InvitationSetting, RoundRequest } from './invitation-setting.ts'
import { invitationSetting } from './invitation-setting.ts'
import { forEachInvitation, personKeys } from './person-keys.ts'

type InvitationRequest = Request<{ round: string; invitation: string }>

/** What the form is about. `kept`: absent for a new person. */
interface Context {
  readonly setting: InvitationSetting
  readonly kept?: Invitation
}

const unused = { firstName: '', lastName: '', place: '' }

function typedForm(request: Request): InviteeForm {
  const { text } = postedFields(request)
  const read = (name: string): string => text(name).slice(0, 1000)
  const [name, email, street, postcode, town] = ['name', 'email', 'street', 'postcode', 'town'].map(read)
  return {
    name: name ?? '',
    email: email ?? '',
    street: street ?? '',
    postcode: postcode ?? '',
    town: town ?? '',
    language: read(spokenField),
    group: read('group'),
    unit: read('unit'),
  }
}

const keptForm = ({ name, email, street, postcode, town, language, group, unit }: Invitation): InviteeForm => ({
  name,
  email,
  street,
  postcode,
  town,
  language,
  group,
  unit: unit ?? '',
})

async function show(
  request: Request,
  response: Response,
  { setting, kept }: Context,
  form: InviteeForm,
  problems: readonly InviteeProblem[] = [],
): Promise<void> {
  const visit = visitOf(request)
  const { found, groups, units, languages } = setting
  const chooses = kept === undefined
  const page = inviteeFormPage(visit, {
    roundId: found.round.id,
    round: roundTitle(found, visit.language),
    organisation: found.organisation,
    ...(kept === undefined ? {} : { id: kept.id }),
    form,
    languages,
    groups: chooses ? groups.map(({ id }) => ({ id, name: groupName(found, id, visit.language) })) : [],
    units: chooses && groups.some(({ byUnit }) => byUnit) ? units : [],
    problems,
  })
  await showStaffPage(response, 'invitations/invitee', visit, page, problems.length > 0)
}

/** @throws Refusal 404 where there is nobody to invite, or the round takes no more people. */
async function newContext(dependencies: Dependencies, request: RoundRequest): Promise<Context> {
  const setting = await invitationSetting(dependencies, request, visitOf(request).language)
  if (!setting.isRunning || setting.groups.length === 0) throw new Refusal(404, 'notFound')
  return { setting }
}

async function keptContext(dependencies: Dependencies, request: InvitationRequest) {
  const { setting } = await newContext(dependencies, request)
  const kept = await dependencies.store.invitations.find(request.params.invitation)
  if (kept?.roundId !== setting.found.round.id) throw new Refusal(404, 'notFound')
  return { setting, kept }
}

/** Whether somebody else with the same e-mail address, or name and street, is in the list. */
async function isThere({ store }: Dependencies, { setting, kept }: Context, keys: readonly string[]): Promise<boolean> {
  const found: string[] = []
  await forEachInvitation(store.invitations, setting.found.round.id, (invitation) => {
    if (invitation.id !== kept?.id && personKeys(invitation).some((key) => keys.includes(key))) found.push(invitation.id)
  })
  return found.length > 0
}

async function checked(dependencies: Dependencies, context: Context, form: InviteeForm) {
  const reading = checkInvitee({ ...form, ...unused }, context.setting)
  if (reading.invitee === undefined) return reading
  const double = await isThere(dependencies, context, personKeys(reading.invitee))
  return double ? { problems: [{ field: 'name', problem: 'there' }] } : reading
}

export async function showNewInvitation(dependencies: Dependencies, request: RoundRequest, response: Response): Promise<void> {
  const context = await newContext(dependencies, request)
  const [language = 'fi'] = context.setting.languages
  const [group] = context.setting.groups
  const empty = { name: '', email: '', street: '', postcode: '', town: '', unit: '' }
  await show(request, response, context, { ...empty, language, group: group?.id ?? '' })
}

export async function addInvitation(dependencies: Dependencies, request: RoundRequest, response: Response): Promise<void> {
  const context = await newContext(dependencies, request)
  const { round } = context.setting.found
  const form = typedForm(request)
  if (changesLanguage(request, response)) return show(request, response, context, form)
  const { problems, invitee } = await checked(dependencies, context, form)
  if (invitee === undefined) return show(request, response, context, form, problems)
  const outcome = await dependencies.store.invitations.add(round.id, [invitee])
  if (outcome === 'added') await noteStep(dependencies, request, round, 'invitationsImported', { count: 1 })
  response.redirect(303, `/manage/rounds/${round.id}/invitations${outcome === 'added' ? '?added=1' : ''}`)
}

export async function showInvitation(dependencies: Dependencies, request: InvitationRequest, response: Response): Promise<void> {
  const context = await keptContext(dependencies, request)
  await show(request, response, context, keptForm(context.kept))
}

/** Group and unit stay as they are: links may be out. */
export async function changeInvitation(dependencies: Dependencies, request: InvitationRequest, response: Response): Promise<void> {
  const context = await keptContext(dependencies, request)
  const { round } = context.setting.found
  const typed = typedForm(request)
  if (changesLanguage(request, response)) return show(request, response, context, typed)
  const { group, unit } = keptForm(context.kept)
  const { problems, invitee } = await checked(dependencies, context, { ...typed, group, unit })
  if (invitee === undefined) return show(request, response, context, typed, problems)
  await dependencies.store.invitations.change(round.id, context.kept.id, invitee)
  response.redirect(303, `/manage/rounds/${round.id}/invitations?changed=1`)
}
