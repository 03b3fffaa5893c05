/**
 * An address list on its way in: uploaded or pasted, looked through, its columns said by hand where needed. Nothing is saved yet.
 *
 * Adding it is `import-list`'s. Pages of one list stand under an address of its own, so that they can be read in any language.
 */
import type { Response } from 'express'
import type { ImportInput, ListRefusal } from '../../../views/manage/invitations/import-page.ts'
import { importPage } from '../../../views/manage/invitations/import-page.ts'
import { mostColumns } from '../../../views/manage/invitations/list-columns-page.ts'
import type { Dependencies } from '../../dependencies.ts'
import { textOfBytes } from '../../web/text-of-bytes.ts'
import { uploadedFile } from '../../web/uploaded-file.ts'
import { accountOf } from '../access/signed-in.ts'
import { postedFields } from '../posted-fields.ts'
import { groupName, roundTitle } from '../rounds/find-round.ts'
import { changesLanguage, showStaffPage, visitOf } from '../staff-visit.ts'
import type { AddressField } from './address-columns.ts'
import { addressFields } from './address-columns.ts'
import type { InvitationSetting, RoundRequest } from './invitation-setting.ts'
import { invitationSetting } from './invitation-setting.ts'
import { keysInRound } from './person-keys.ts'
import type { ListColumns, ListReading } from './read-address-list.ts'
import { columnsSuffice, mostLines, readAddressList } from './read-address-list.ts'
import type { ListRequest } from './show-list.ts'
import { ownerOf, showColumns } from './show-list.ts'
import type { WaitingLists } from './waiting-lists.ts'
import { summaryOf } from './waiting-lists.ts'

type Shown = Pick<ImportInput, 'pasted'> & { readonly refusal?: ListRefusal }

async function show(
  request: RoundRequest,
  response: Response,
  { found, groups, languages }: InvitationSetting,
  shown: Shown,
): Promise<void> {
  const visit = visitOf(request)
  const page = importPage(visit, {
    ...shown,
    roundId: found.round.id,
    round: roundTitle(found, visit.language),
    organisation: found.organisation,
    gone: request.method === 'GET' && request.query['gone'] === '1',
    hasUnits: groups.some(({ byUnit }) => byUnit),
    groupNames: groups.map(({ id }) => groupName(found, id, visit.language)),
    firstLanguage: languages[0] ?? 'fi',
  })
  await showStaffPage(response, 'invitations/import', visit, page, shown.refusal !== undefined)
}

type Unread = Exclude<ListReading, { readonly outcome: 'read' | 'columnsUnclear' }>

const refusalOf = ({ outcome, line = 0, lines = 0 }: Unread): ListRefusal => ({
  code: outcome,
  values: { line, lines: String(lines), most: String(mostLines) },
})

/** The text of the file, else what was pasted; undefined where the file, or the text, is too large. */
function listText(request: RoundRequest): { readonly text: string; readonly pasted: string } | undefined {
  const pasted = postedFields(request).text('pasted')
  const upload = uploadedFile(request)
  if (upload.outcome === 'tooLarge') return undefined
  return { text: upload.outcome === 'read' ? textOfBytes(upload.bytes) : pasted, pasted: upload.outcome === 'read' ? '' : pasted }
}

export async function showImport(dependencies: Dependencies, request: RoundRequest, response: Response): Promise<void> {
  const setting = await invitationSetting(dependencies, request, visitOf(request).language)
  const { id } = setting.found.round
  if (!setting.isRunning || setting.groups.length === 0) return response.redirect(303, `/manage/rounds/${id}/invitations`)
  await show(request, response, setting, { pasted: '' })
}

export const takeList =
  (lists: WaitingLists) =>
  async (dependencies: Dependencies, request: RoundRequest, response: Response): Promise<void> => {
    const setting = await invitationSetting(dependencies, request, visitOf(request).language)
    const { id } = setting.found.round
    if (!setting.isRunning || setting.groups.length === 0) return response.redirect(303, `/manage/rounds/${id}/invitations`)
    const taken = listText(request)
    if (taken === undefined) return show(request, response, setting, { pasted: '', refusal: { code: 'tooLarge' } })
    const { text, pasted } = taken
    if (changesLanguage(request, response)) return show(request, response, setting, { pasted })
    if (text.trim() === '' && pasted === '') return show(request, response, setting, { pasted, refusal: { code: 'nothing' } })
    const reading = await readAddressList(text, setting, await keysInRound(dependencies.store.invitations, id))
    if (reading.outcome !== 'read' && reading.outcome !== 'columnsUnclear')
      return show(request, response, setting, { pasted, refusal: refusalOf(reading) })
    const { firstLines, columns } = reading.outcome === 'read' ? reading.list : reading
    const summary = reading.outcome === 'read' ? { summary: summaryOf(reading.list) } : {}
    const kept = await lists.keep(ownerOf(accountOf(request).id, id), text, { firstLines, columns, ...summary })
    response.redirect(303, `/manage/rounds/${id}/invitations/import/${kept.id}`)
  }

/** What was said of each column. */
function chosenColumns(request: ListRequest, count: number): ListColumns {
  const { text } = postedFields(request)
  const fieldOf = (typed: string): AddressField | null => addressFields.find((field) => field === typed) ?? null
  return {
    headed: text('headed') === 'yes',
    fields: Array.from({ length: count }, (_, at) => (at < mostColumns ? fieldOf(text(`column-${at + 1}`)) : null)),
  }
}

export const chooseColumns =
  (lists: WaitingLists) =>
  async (dependencies: Dependencies, request: ListRequest, response: Response): Promise<void> => {
    const setting = await invitationSetting(dependencies, request, visitOf(request).language)
    const { id } = setting.found.round
    const own = `/manage/rounds/${id}/invitations/import`
    const list = lists.find(ownerOf(accountOf(request).id, id), request.params.list)
    if (list === undefined) return response.redirect(303, `${own}?gone=1`)
    if (list.state !== undefined) return response.redirect(303, `${own}/${list.id}`)
    const columns = chosenColumns(request, list.columns.fields.length)
    const changed = { ...list, columns }
    if (!columnsSuffice(columns)) return showColumns(request, response, setting, changed, true)
    const known = await keysInRound(dependencies.store.invitations, id)
    const reading = await readAddressList(await lists.textOf(list.id), setting, known, columns)
    if (reading.outcome !== 'read') return showColumns(request, response, setting, changed, true)
    lists.change(list.id, { columns, summary: summaryOf(reading.list) })
    response.redirect(303, `${own}/${list.id}`)
  }
