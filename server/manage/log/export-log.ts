/**
 * The log as a CSV file with its hashes: of one organisation for those who manage it, of the installation for its administrators.
 */
import type { Request, Response } from 'express'
import type { AuditEntry } from '../../../data/audit-entry.ts'
import type { Organisation } from '../../../data/organisation.ts'
import { logTable } from '../../../views/manage/log-table.ts'
import { toCsv } from '../../../views/tables/to-csv.ts'
import type { Dependencies } from '../../dependencies.ts'
import { screenLanguage } from '../../web/screen-language.ts'
import { findOrganisation } from '../organisations/find-organisation.ts'
import { logLines } from './log-lines.ts'

async function send(
  dependencies: Dependencies,
  request: Request,
  response: Response,
  entries: readonly AuditEntry[],
  organisations: readonly Organisation[],
): Promise<void> {
  const language = screenLanguage(request)
  const lines = await logLines(dependencies, entries.toReversed(), organisations, language)
  const file = `log-${dependencies.today()}.csv`
  response
    .attachment(file)
    .type('text/csv; charset=utf-8')
    .send(toCsv(logTable(language, lines), language))
}

export async function exportLog(dependencies: Dependencies, request: Request<{ organisation: string }>, response: Response): Promise<void> {
  const organisation = await findOrganisation(dependencies, request, request.params.organisation)
  await send(dependencies, request, response, await dependencies.store.audit.ofOrganisation(organisation.id), [organisation])
}

export async function exportWholeLog(dependencies: Dependencies, request: Request, response: Response): Promise<void> {
  const { audit, organisations } = dependencies.store
  await send(dependencies, request, response, await audit.all(), await organisations.list())
}
