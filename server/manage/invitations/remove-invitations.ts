/**
 * Taking people off a survey's list: asked once more, then done, whether they have answered or not.
 *
 * Neither what comes back nor the list afterwards tells who has answered. In a group where the numbers could, nothing is removed at all.
 */
import type { Request, Response } from 'express'
import type { ConfirmPage } from '../../../views/manage/confirm-page.ts'
import { staffPage } from '../../../views/manage/staff-page.ts'
import { translatorFor } from '../../../views/translate.ts'
import type { Dependencies } from '../../dependencies.ts'
import { noteStep } from '../log/note-step.ts'
import { postedFields } from '../posted-fields.ts'
import { roundTitle } from '../rounds/find-round.ts'
import { showStaffPage, visitOf } from '../staff-visit.ts'
import type { InvitationSetting, RoundRequest } from './invitation-setting.ts'
import { invitationSetting, keepsQuiet } from './invitation-setting.ts'

/** More than stand on a page are not a form of ours. */
const most = 200

function confirmation(request: Request, { found }: InvitationSetting, ids: readonly string[], names: readonly string[]): ConfirmPage {
  const visit = visitOf(request)
  const t = translatorFor(visit.language)
  const own = `/manage/rounds/${found.round.id}/invitations`
  return {
    ...staffPage({ ...visit, address: own }, { title: t('invitations:remove.title'), width: 'form', organisation: found.organisation }),
    lead: roundTitle(found, visit.language),
    consequences: [...names, t('invitations:remove.links'), t('invitations:remove.answers')],
    action: `${own}/remove`,
    submit: t('invitations:remove.submit', { count: ids.length }),
    danger: true,
    cancelHref: own,
    hiddenFields: [{ name: 'confirmed', value: '1' }, ...ids.map((value) => ({ name: 'invitation', value }))],
  }
}

/** Those of the chosen ones that are of this round and of a group where removing tells nothing. */
async function removable({ store }: Dependencies, { found, groups, isRunning }: InvitationSetting, ids: readonly string[]) {
  const counts = await store.invitations.counts(found.round.id)
  const free = new Set(groups.filter((group) => !keepsQuiet(group, counts)).map(({ id }) => id))
  const chosen = await Promise.all(ids.map((id) => store.invitations.find(id)))
  return chosen.filter((each) => each !== undefined && isRunning && each.roundId === found.round.id && free.has(each.group))
}

export async function removeInvitations(dependencies: Dependencies, request: RoundRequest, response: Response): Promise<void> {
  const visit = visitOf(request)
  const setting = await invitationSetting(dependencies, request, visit.language)
  const { round } = setting.found
  const { all, text } = postedFields(request)
  const ids = [...new Set(all('invitation'))].slice(0, most)
  const own = `/manage/rounds/${round.id}/invitations`
  const chosen = (await removable(dependencies, setting, ids)).flatMap((each) => each ?? [])
  if (ids.length === 0) return response.redirect(303, own)
  if (text('confirmed') !== '1') {
    const names = chosen.map(({ name, email }) => name || email)
    return showStaffPage(response, 'confirm', visit, confirmation(request, setting, ids, names))
  }
  const removed = await dependencies.store.invitations.remove(
    round.id,
    chosen.map(({ id }) => id),
  )
  if (removed > 0) await noteStep(dependencies, request, round, 'invitationsRemoved', { count: removed })
  response.redirect(303, `${own}?removed=${removed}&kept=${ids.length - removed}`)
}
