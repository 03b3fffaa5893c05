/**
 * The pages of a list that waits: its columns where they are unclear, else what was understood, then how far its import is.
 */
import type { Request, Response } from 'express'
import { listColumnsPage } from '../../../views/manage/invitations/list-columns-page.ts'
import { listPreviewPage } from '../../../views/manage/invitations/list-preview-page.ts'
import type { Dependencies } from '../../dependencies.ts'
import { accountOf } from '../access/signed-in.ts'
import { roundTitle } from '../rounds/find-round.ts'
import { showStaffPage, visitOf } from '../staff-visit.ts'
import { addressFields } from './address-columns.ts'
import type { InvitationSetting } from './invitation-setting.ts'
import { invitationSetting } from './invitation-setting.ts'
import { spoken } from './show-invitations.ts'
import type { ListSummary, WaitingList, WaitingLists } from './waiting-lists.ts'

export type ListRequest = Request<{ round: string; list: string }>

/** A list is its finder's: another account, or another round, has none by that name. */
export const ownerOf = (account: string, roundId: string): string => `${account} ${roundId}`

/** Seconds until the page of a running import looks again by itself. */
const lookAgainSeconds = 2

export async function showColumns(
  request: Request,
  response: Response,
  { found }: InvitationSetting,
  { id, firstLines, columns }: WaitingList,
  failed = false,
): Promise<void> {
  const visit = visitOf(request)
  const address = `/manage/rounds/${found.round.id}/invitations/import/${id}?columns=1`
  const page = listColumnsPage(
    { ...visit, address },
    {
      roundId: found.round.id,
      round: roundTitle(found, visit.language),
      organisation: found.organisation,
      listId: id,
      firstLines,
      headed: columns.headed,
      chosen: columns.fields.map((field) => field ?? ''),
      fields: addressFields,
      failed,
    },
  )
  await showStaffPage(response, 'invitations/columns', visit, page, failed)
}

const unusedHeadings = ({ columns, firstLines }: WaitingList): readonly string[] => {
  const headings = firstLines[0] ?? []
  return columns.headed ? headings.filter((heading, at) => heading !== '' && columns.fields[at] === null) : []
}

async function showPreview(request: Request, response: Response, setting: InvitationSetting, list: WaitingList, summary: ListSummary) {
  const visit = visitOf(request)
  const { found, units, groups, languages } = setting
  const nameOf = (unit: string | null): string | null => units.find(({ id }) => id === unit)?.name ?? null
  const page = listPreviewPage(visit, {
    ...summary,
    people: {
      count: summary.people.count,
      first: summary.people.first.map((person) => ({ ...person, language: spoken(person.language), unit: nameOf(person.unit) })),
    },
    roundId: found.round.id,
    round: roundTitle(found, visit.language),
    organisation: found.organisation,
    listId: list.id,
    firstLanguage: languages[0] ?? 'fi',
    hasUnits: groups.some(({ byUnit }) => byUnit),
    unused: unusedHeadings(list),
    ...(list.state === undefined ? {} : { state: list.state }),
  })
  if (list.state?.step === 'running') response.set('Refresh', String(lookAgainSeconds))
  await showStaffPage(response, 'invitations/preview', visit, page)
}

export const showList =
  (lists: WaitingLists) =>
  async (dependencies: Dependencies, request: ListRequest, response: Response): Promise<void> => {
    const setting = await invitationSetting(dependencies, request, visitOf(request).language)
    const { id } = setting.found.round
    const list = lists.find(ownerOf(accountOf(request).id, id), request.params.list)
    if (list === undefined) return response.redirect(303, `/manage/rounds/${id}/invitations/import?gone=1`)
    const chooses = request.query['columns'] === '1' && list.state === undefined
    if (list.summary === undefined || chooses) return showColumns(request, response, setting, list)
    await showPreview(request, response, setting, list, list.summary)
  }
