/**
 * What an association does with a programme: asks more members, takes a proposal back, opens the accepted surveys, fixes whose answers
 * the pooled result rests on, releases it. An administrator may accept for all.
 */
import type { Response } from 'express'
import { fewestPooled } from '../../../data/programme.ts'
import { poolPage, releasePage } from '../../../views/manage/programme-confirm-page.ts'
import type { Dependencies } from '../../dependencies.ts'
import { noteStaffStep, noteStep } from '../log/note-step.ts'
import { postedFields } from '../posted-fields.ts'
import { openDraft } from '../rounds/open-round.ts'
import { showStaffPage, visitOf } from '../staff-visit.ts'
import { acceptFor } from './accept-proposal.ts'
import type { FoundProgramme, ProgrammeRequest } from './find-programme.ts'
import { findProgramme, programmeAddress, programmeTitle } from './find-programme.ts'
import { memberRounds } from './member-rounds.ts'
import { candidatesFor } from './new-programme.ts'

function back(response: Response, { programme }: Pick<FoundProgramme, 'programme'>, query: string): void {
  response.redirect(303, `${programmeAddress(programme)}?${query}`)
}

export async function inviteMembers(dependencies: Dependencies, request: ProgrammeRequest, response: Response): Promise<void> {
  const found = await findProgramme(dependencies, request)
  const { programme, organisation, questionnaire } = found
  const chosen = postedFields(request).all('members')
  const fit = candidatesFor(await dependencies.store.organisations.list(), organisation).filter(
    ({ id, kind }) => chosen.includes(id) && questionnaire.organisationKinds.includes(kind),
  )
  const ids = fit.map(({ id }) => id)
  await dependencies.store.programmes.invite(programme.id, ids)
  back(response, found, ids.length > 0 ? 'notice=invited' : '')
}

export async function withdrawProposal(dependencies: Dependencies, request: ProgrammeRequest, response: Response): Promise<void> {
  const found = await findProgramme(dependencies, request)
  const outcome = await dependencies.store.programmes.withdraw(found.programme.id, postedFields(request).text('member'))
  back(response, found, outcome === 'withdrawn' ? 'notice=withdrawn' : '')
}

/** For administrators, who may do everything in every organisation. */
export async function acceptForAll(dependencies: Dependencies, request: ProgrammeRequest, response: Response): Promise<void> {
  const found = await findProgramme(dependencies, request)
  const { programme, questionnaire } = found
  for (const { organisation, state } of await memberRounds(dependencies, programme))
    if (state === null) await acceptFor(dependencies, request, programme, questionnaire, organisation)
  back(response, found, 'notice=acceptedAll')
}

/** Each accepted survey that passes its checks; the page lists the others with what they lack. Accepting was the member's consent. */
export async function openAccepted(dependencies: Dependencies, request: ProgrammeRequest, response: Response): Promise<void> {
  const found = await findProgramme(dependencies, request)
  let count = 0
  for (const { plan } of await memberRounds(dependencies, found.programme)) {
    if (plan === undefined || plan.missing.length > 0) continue
    if ((await openDraft(dependencies, plan.found, plan.units, plan.day)) !== 'opened') continue
    await noteStep(dependencies, request, plan.found.round, 'roundOpened')
    count++
  }
  if (count > 0) await noteStaffStep(dependencies, request, found.organisation.id, 'programmeOpened', { count })
  back(response, found, `opened=${count}`)
}

export async function showPool(dependencies: Dependencies, request: ProgrammeRequest, response: Response): Promise<void> {
  const found = await findProgramme(dependencies, request)
  const { programme, organisation, questionnaire } = found
  if (programme.pooledOn !== null) return back(response, found, '')
  const visit = visitOf(request)
  const rounds = await memberRounds(dependencies, programme)
  const isDone = ({ state }: (typeof rounds)[number]): boolean => state === 'closed' || state === 'released'
  const names = (done: boolean): readonly string[] => rounds.filter((one) => isDone(one) === done).map((one) => one.organisation.name)
  if (names(true).length < fewestPooled) return back(response, found, 'notice=tooFew')
  const title = programmeTitle(programme, questionnaire, visit.language)
  const page = poolPage(visit, {
    organisation,
    title,
    action: `${programmeAddress(programme)}/pool`,
    names: names(true),
    others: names(false),
  })
  await showStaffPage(response, 'confirm', visit, page)
}

export async function takePool(dependencies: Dependencies, request: ProgrammeRequest, response: Response): Promise<void> {
  const found = await findProgramme(dependencies, request)
  const outcome = await dependencies.store.programmes.pool(found.programme.id, dependencies.today())
  back(response, found, outcome === 'pooled' ? 'notice=pooled' : outcome === 'tooFew' ? 'notice=tooFew' : '')
}

export async function showRelease(dependencies: Dependencies, request: ProgrammeRequest, response: Response): Promise<void> {
  const found = await findProgramme(dependencies, request)
  const { programme, organisation, questionnaire } = found
  if (programme.pooledOn === null || programme.released) return back(response, found, '')
  const visit = visitOf(request)
  const title = programmeTitle(programme, questionnaire, visit.language)
  const page = releasePage(visit, { organisation, title, action: `${programmeAddress(programme)}/release` })
  await showStaffPage(response, 'confirm', visit, page)
}

export async function takeRelease(dependencies: Dependencies, request: ProgrammeRequest, response: Response): Promise<void> {
  const found = await findProgramme(dependencies, request)
  const outcome = await dependencies.store.programmes.release(found.programme.id)
  back(response, found, outcome === 'released' ? 'notice=released' : outcome === 'membersNotReleased' ? 'notice=notReleased' : '')
}
