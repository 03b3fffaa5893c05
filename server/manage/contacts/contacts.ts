/**
 * Contact wishes of a closed survey: how many there are, the list as a file, and drawing winners by lot.
 *
 * Nothing while it is open: who watches the list grow would see who answers. What leaves the house is logged, with its number only.
 */
import { randomInt } from 'node:crypto'
import type { Request, Response } from 'express'
import type { Contact } from '../../../data/contacts.ts'
import type { ContactsInput } from '../../../views/manage/contacts-page.ts'
import { contactsPage, mostWinners } from '../../../views/manage/contacts-page.ts'
import { toCsv } from '../../../views/tables/to-csv.ts'
import { translatorFor } from '../../../views/translate.ts'
import type { Dependencies } from '../../dependencies.ts'
import { Refusal } from '../../web/refusal.ts'
import { noteStep } from '../log/note-step.ts'
import { readWholeNumber } from '../organisations/unit-text.ts'
import { postedFields } from '../posted-fields.ts'
import type { FoundRound } from '../rounds/find-round.ts'
import { findRound, roundTitle } from '../rounds/find-round.ts'
import { showStaffPage, visitOf } from '../staff-visit.ts'

type RoundRequest = Request<{ round: string }>

interface Found extends FoundRound {
  readonly contacts: readonly Contact[]
}

/** @throws Refusal 404 while the survey is planned or open. */
async function findContacts(dependencies: Dependencies, request: RoundRequest): Promise<Found> {
  const found = await findRound(dependencies, request, request.params.round)
  const { state } = found.round
  if (state === 'draft' || state === 'open') throw new Refusal(404, 'notFound')
  return { ...found, contacts: await dependencies.store.contacts.ofClosedRound(found.round.id) }
}

async function show(request: Request, response: Response, found: Found, rest: Partial<ContactsInput> = {}): Promise<void> {
  const { round, organisation, contacts } = found
  const visit = { ...visitOf(request), address: `/manage/rounds/${round.id}/contacts` }
  const count = (wish: Contact['wish']): number => contacts.filter((contact) => contact.wish === wish).length
  const counts = round.terms.contactWishes.map((wish) => ({ wish, count: count(wish) }))
  const input = { roundId: round.id, round: roundTitle(found, visit.language), organisation, counts, typed: '1', problems: [], ...rest }
  await showStaffPage(response, 'contacts', visit, contactsPage(visit, input), input.problems.length > 0)
}

export async function showContacts(dependencies: Dependencies, request: RoundRequest, response: Response): Promise<void> {
  await show(request, response, await findContacts(dependencies, request))
}

/** The list as a file, in an order of chance. */
export async function takeContacts(dependencies: Dependencies, request: RoundRequest, response: Response): Promise<void> {
  const { round, contacts } = await findContacts(dependencies, request)
  const { language } = visitOf(request)
  const t = translatorFor(language)
  await noteStep(dependencies, request, round, 'contactsTaken', { count: contacts.length })
  const columns = (['wish', 'email', 'language'] as const).map((id) => ({ label: t(`contacts:column.${id}`), kind: 'text' as const }))
  const rows = contacts.map(({ wish, email, language: theirs }) => [t(`terms:wishes.${wish}`), email, theirs])
  const table = { id: 'contacts', title: t('contacts:title'), columns, rows }
  response.attachment(`contacts-${round.year}.csv`).type('text/csv; charset=utf-8').send(toCsv(table, language))
}

/** So many of these, each as likely as the others. */
function drawn(emails: readonly string[], count: number): readonly string[] {
  const left = [...emails]
  return Array.from({ length: Math.min(count, left.length) }, () => left.splice(randomInt(left.length), 1)[0] ?? '')
}

export async function drawWinners(dependencies: Dependencies, request: RoundRequest, response: Response): Promise<void> {
  const found = await findContacts(dependencies, request)
  const typed = postedFields(request).text('winners')
  const count = readWholeNumber(typed)
  const entered = found.contacts.flatMap(({ wish, email }) => (wish === 'raffle' ? [email] : []))
  if (count === undefined || count < 1 || count > mostWinners)
    return show(request, response, found, {
      typed,
      problems: [{ field: 'winners', problem: 'terms:problem.number', values: { from: 1, to: mostWinners } }],
    })
  await noteStep(dependencies, request, found.round, 'contactsTaken', { count: Math.min(count, entered.length) })
  await show(request, response, found, { typed, winners: drawn(entered, count) })
}
