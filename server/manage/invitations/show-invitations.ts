/**
 * The page of a survey's invitations: counts by group and language, and the list with search and pages.
 */
import type { Response } from 'express'
import type { InvitationCount } from '../../../data/invitation.ts'
import type { InvitedGroupInput } from '../../../views/manage/invitations/invitations-page.ts'
import { rowsOfPage } from '../../../views/manage/invitations/invitation-list-view.ts'
import { invitationsPage } from '../../../views/manage/invitations/invitations-page.ts'
import type { ScreenLanguage } from '../../../views/translate.ts'
import { isScreenLanguage, translatorFor } from '../../../views/translate.ts'
import type { Dependencies } from '../../dependencies.ts'
import { groupName, roundTitle } from '../rounds/find-round.ts'
import { showStaffPage, visitOf } from '../staff-visit.ts'
import type { InvitationSetting, InvitedGroup, RoundRequest } from './invitation-setting.ts'
import { invitationSetting, keepsQuiet } from './invitation-setting.ts'

const queryText = (value: unknown): string => (typeof value === 'string' ? value : '')

/** A language that is no longer one of the screen's can't be in the store; it would be shown as the first. */
export const spoken = (language: string): ScreenLanguage => (isScreenLanguage(language) ? language : 'fi')

function groupInput(
  { found }: InvitationSetting,
  group: InvitedGroup,
  counts: readonly InvitationCount[],
  language: ScreenLanguage,
): InvitedGroupInput {
  const own = counts.filter((count) => count.group === group.id)
  return {
    id: group.id,
    name: groupName(found, group.id, language),
    byUnit: group.byUnit,
    isQuiet: keepsQuiet(group, counts),
    spent: own.reduce((sum, { spent }) => sum + spent, 0),
    languages: own.map((count) => ({ ...count, language: spoken(count.language) })),
  }
}

/** What happened before, told by the address. Removals say the same of those who have answered and of those who are not there. */
function noticesOf(query: RoundRequest['query'], language: ScreenLanguage): readonly string[] {
  const t = translatorFor(language)
  const counted = (name: string, key: string): readonly string[] => {
    const count = Number(queryText(query[name]))
    return Number.isSafeInteger(count) && count > 0 ? [t(`invitations:notice.${key}`, { count })] : []
  }
  const plain = ['added', 'changed'].filter((name) => query[name] === '1').map((name) => t(`invitations:notice.${name}`))
  return [...plain, ...counted('removed', 'removed'), ...counted('kept', 'kept')]
}

export async function showInvitations(dependencies: Dependencies, request: RoundRequest, response: Response): Promise<void> {
  const { invitations } = dependencies.store
  const visit = visitOf(request)
  const setting = await invitationSetting(dependencies, request, visit.language)
  const { round, organisation } = setting.found
  const search = queryText(request.query['search']).slice(0, 100).trim()
  const wanted = queryText(request.query['group'])
  const group = setting.groups.some(({ id }) => id === wanted) ? wanted : ''
  const asked = Number(queryText(request.query['page']))
  const page = Number.isSafeInteger(asked) && asked > 0 && asked < 100_000 ? asked : 1
  const part = { offset: (page - 1) * rowsOfPage, limit: rowsOfPage }
  const listed = await invitations.list(round.id, { search, ...(group === '' ? {} : { group }) }, part)
  const counts = await invitations.counts(round.id)
  const shown = invitationsPage(visit, {
    roundId: round.id,
    round: roundTitle(setting.found, visit.language),
    organisation,
    isRunning: setting.isRunning,
    isOpen: round.state === 'open',
    groups: setting.groups.map((each) => groupInput(setting, each, counts, visit.language)),
    unitNames: new Map(setting.units.map(({ id, name }) => [id, name])),
    rows: listed.invitations.map((invitation) => ({ ...invitation, language: spoken(invitation.language) })),
    total: listed.total,
    page,
    search,
    group,
    notices: noticesOf(request.query, visit.language),
  })
  await showStaffPage(response, 'invitations/list', visit, shown)
}
