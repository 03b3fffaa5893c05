/**
 * The log of an organisation: what its staff did, newest first.
 */
import type { Request, Response } from 'express'
import type { AuditEntry } from '../../../data/audit-entry.ts'
import type { LogLine } from '../../../views/manage/log-page.ts'
import { logPage } from '../../../views/manage/log-page.ts'
import type { ScreenLanguage } from '../../../views/translate.ts'
import type { Dependencies } from '../../dependencies.ts'
import { questionnaireOfRound } from '../../questionnaire-of-round.ts'
import { accountOf } from '../access/signed-in.ts'
import { findOrganisation } from '../organisations/find-organisation.ts'
import { roundTitle } from '../rounds/find-round.ts'
import { showStaffPage, visitOf } from '../staff-visit.ts'
import type { Organisation } from '../../../data/organisation.ts'

/** What the rounds of the organisation are called, by id. */
async function roundTitles(
  dependencies: Dependencies,
  organisation: Organisation,
  language: ScreenLanguage,
): Promise<ReadonlyMap<string, string>> {
  const rounds = await dependencies.store.rounds.list({ organisation: organisation.id })
  const titled = rounds.map(async (round): Promise<[string, string]> => {
    const questionnaire = await questionnaireOfRound(dependencies, round)
    return [round.id, roundTitle({ round, organisation, questionnaire }, language)]
  })
  return new Map(await Promise.all(titled))
}

export async function showLog(dependencies: Dependencies, request: Request<{ organisation: string }>, response: Response): Promise<void> {
  const { store } = dependencies
  const organisation = await findOrganisation(dependencies, request, request.params.organisation)
  const visit = visitOf(request)
  const titles = await roundTitles(dependencies, organisation, visit.language)
  const accounts = await store.accounts.list()
  const names = new Map(accounts.map(({ id, name, email }) => [id, name === '' ? email : name]))
  const line = ({ at, account, round, action, detail }: AuditEntry): LogLine => ({
    at,
    action,
    detail,
    who: account === null ? { by: 'server' } : { by: 'account', name: names.get(account) ?? null },
    whom: names.get(String(detail['whom'])) ?? null,
    round: titles.get(round ?? '') ?? null,
  })
  const entries = (await store.audit.ofOrganisation(organisation.id)).map(line)
  const page = logPage(visit, { organisation, entries, isAdmin: accountOf(request).role === 'admin' })
  await showStaffPage(response, 'log', visit, page)
}
