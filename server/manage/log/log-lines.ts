/**
 * Entries of the log with the names that stand for their ids today. Used by the page of the log and by its file.
 */
import type { AuditEntry } from '../../../data/audit-entry.ts'
import type { Organisation } from '../../../data/organisation.ts'
import type { ChainedLine } from '../../../views/manage/log-table.ts'
import type { ScreenLanguage } from '../../../views/translate.ts'
import type { Dependencies } from '../../dependencies.ts'
import { questionnaireOfRound } from '../../questionnaire-of-round.ts'
import { roundTitle } from '../rounds/find-round.ts'

/** What the rounds of an organisation are called, by id. */
async function roundTitles(
  dependencies: Dependencies,
  organisation: Organisation,
  language: ScreenLanguage,
): Promise<readonly (readonly [string, string])[]> {
  const rounds = await dependencies.store.rounds.list({ organisation: organisation.id })
  const titled = rounds.map(async (round): Promise<readonly [string, string]> => {
    const questionnaire = await questionnaireOfRound(dependencies, round)
    return [round.id, roundTitle({ round, organisation, questionnaire }, language)]
  })
  return Promise.all(titled)
}

/** The lines of these entries, in their order. `organisations`: all that the entries are of. */
export async function logLines(
  dependencies: Dependencies,
  entries: readonly AuditEntry[],
  organisations: readonly Organisation[],
  language: ScreenLanguage,
): Promise<readonly ChainedLine[]> {
  const titled = await Promise.all(organisations.map((organisation) => roundTitles(dependencies, organisation, language)))
  const titles = new Map(titled.flat())
  const accounts = await dependencies.store.accounts.list()
  const names = new Map(accounts.map(({ id, name, email }) => [id, name === '' ? email : name]))
  return entries.map(({ account, round, organisation, ...entry }) => ({
    ...entry,
    who: account === null ? { by: 'server' } : { by: 'account', name: names.get(account) ?? null },
    whom: names.get(String(entry.detail['whom'])) ?? null,
    round: titles.get(round ?? '') ?? null,
    organisation: organisations.find(({ id }) => id === organisation)?.name ?? null,
  }))
}
