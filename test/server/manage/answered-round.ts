/**
 * Rounds of staff that people have answered by unit, for the tests of what managers see and take of them.
 */
import { join } from 'node:path'
import { draftIdOf, newDraftSecret } from '../../../data/draft-cipher.ts'
import type { SubmittedText } from '../../../data/submission.ts'
import { columnsOf } from '../../../questionnaires/columns.ts'
import { loadLibrary } from '../../../server/questionnaire-library.ts'
import type { StaffBrowser } from './staff-browser.ts'
import type { StaffServer } from './staff-server.ts'
import { openRound, planRound, roundIdOf, today } from './staff-server.ts'

const odi = loadLibrary(join(import.meta.dirname, '..', '..', '..', 'questionnaires')).byId('odi')
if (odi === undefined) throw new Error('The questionnaire odi is gone')

/** Columns of ODI, in the codebook's order. */
export const odiColumns: readonly string[] = columnsOf(odi).map(({ id }) => id)

/** So many people of a unit answer, everywhere with this code. */
export async function answerByUnit(
  { store }: StaffServer,
  roundId: string,
  {
    unit,
    people,
    code = 2,
    texts = [],
  }: { readonly unit: string; readonly people: number; readonly code?: number; readonly texts?: readonly SubmittedText[] },
): Promise<void> {
  for (let person = 0; person < people; person += 1) {
    const secret = newDraftSecret()
    await store.drafts.save({ secret, roundId, content: { answers: {}, link: 'x', language: 'fi', page: 'p' }, day: today })
    const codes = Int16Array.from(odiColumns, () => code)
    await store.responses.submit({ draftSecretHash: draftIdOf(secret), roundId, group: 'staff', unit, codes, texts, day: today })
  }
}

export interface OpenRound {
  readonly id: string
  /** Ids of "Koulut", "Keskuskoulu" below it, and "Tekniset palvelut". */
  readonly units: readonly [string, string, string]
}

/** An open round of this organisation. */
export async function openedRound(server: StaffServer, browser: StaffBrowser, organisation: string): Promise<OpenRound> {
  const id = roundIdOf(await openRound(browser, await planRound(browser, organisation)))
  const [first = '', second = '', third = ''] = (await server.store.rounds.units(id)).map(({ unit }) => unit)
  return { id, units: [first, second, third] }
}

/** A closed round: seven answers from the schools, six from the central school, two from the technical services. */
export async function closedRound(server: StaffServer, browser: StaffBrowser, organisation: string): Promise<OpenRound> {
  const round = await openedRound(server, browser, organisation)
  const people = [7, 6, 2]
  for (const [at, unit] of round.units.entries()) await answerByUnit(server, round.id, { unit, people: people[at] ?? 0 })
  await browser.send(await browser.open(`/manage/rounds/${round.id}/close`), `/manage/rounds/${round.id}/close`)
  return round
}

/** Signs in as a manager of the organisation who is not an administrator. */
export async function managerOf(
  server: StaffServer,
  organisation: string,
  open: () => StaffBrowser,
  passwordHash: string,
): Promise<StaffBrowser> {
  const made = await server.store.accounts.create({ email: 'manni@example.fi', name: 'Manni', passwordHash, role: 'member' })
  if (made.outcome === 'created')
    await server.store.accounts.join({ organisationId: organisation, accountId: made.account.id, role: 'manager' })
  return open()
}
