/**
 * The list of the invited as a CSV file that can be read in again, noted in the log. Nothing in it says who has answered.
 */
import type { Response } from 'express'
import type { Invitation } from '../../../data/invitation.ts'
import type { Cell } from '../../../views/tables/table.ts'
import { toCsv } from '../../../views/tables/to-csv.ts'
import { translatorFor } from '../../../views/translate.ts'
import type { Dependencies } from '../../dependencies.ts'
import { screenLanguage } from '../../web/screen-language.ts'
import { noteStep } from '../log/note-step.ts'
import { groupName } from '../rounds/find-round.ts'
import type { RoundRequest } from './invitation-setting.ts'
import { invitationSetting } from './invitation-setting.ts'
import { forEachInvitation } from './person-keys.ts'

const columns = ['name', 'email', 'street', 'postcode', 'town', 'language', 'unit', 'group'] as const

/** A post, because it writes into the log. */
export async function exportInvitations(dependencies: Dependencies, request: RoundRequest, response: Response): Promise<void> {
  const language = screenLanguage(request)
  const t = translatorFor(language)
  const { found, units } = await invitationSetting(dependencies, request, language)
  const unitNames = new Map(units.map(({ id, name }) => [id, name]))
  const rows: (readonly Cell[])[] = []
  await forEachInvitation(dependencies.store.invitations, found.round.id, (invitation: Invitation) => {
    const { name, email, street, postcode, town, unit, group } = invitation
    const unitText = unit === null ? '' : (unitNames.get(unit) ?? unit)
    rows.push([name, email, street, postcode, town, invitation.language, unitText, groupName(found, group, language)])
  })
  const file = `invitations-${found.round.year}.csv`
  await noteStep(dependencies, request, found.round, 'exportTaken', { file })
  const labels = columns.map((id) => ({ label: t(`invitations:column.${id}`), kind: 'text' as const }))
  response
    .attachment(file)
    .type('text/csv; charset=utf-8')
    .send(toCsv({ id: 'invitations', title: '', columns: labels, rows }, language))
}
