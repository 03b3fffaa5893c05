/**
 * Contact wishes of a closed survey: how many, the list as a file, and winners drawn by lot.
 */
import type { ProblemView, TextFieldView } from '../templates/layout/layout-view.ts'
import { translatorFor } from '../translate.ts'
import type { FormProblem } from './form-problem.ts'
import { errorOf, problemViews } from './form-problem.ts'
import type { StaffPage, StaffVisit } from './staff-page.ts'
import { staffPage } from './staff-page.ts'

export const mostWinners = 100

export interface ContactsInput {
  readonly roundId: string
  readonly round: string
  readonly organisation: { readonly id: string; readonly name: string }
  readonly counts: readonly { readonly wish: string; readonly count: number }[]
  /** How many winners, as typed. */
  readonly typed: string
  readonly problems: readonly FormProblem[]
  /** E-mail addresses that were drawn just now; they are kept nowhere. */
  readonly winners?: readonly string[]
}

export interface ContactsPage extends StaffPage {
  readonly lead: string
  readonly problems: readonly ProblemView[]
  readonly counts: readonly { readonly term: string; readonly value: string }[]
  readonly isEmpty: boolean
  readonly fileAction: string
  /** Only where there is a raffle with somebody in it. */
  readonly draw?: { readonly action: string; readonly field: TextFieldView }
  readonly winners?: readonly string[]
  readonly backHref: string
}

export function contactsPage(visit: StaffVisit, input: ContactsInput): ContactsPage {
  const t = translatorFor(visit.language)
  const { organisation, problems, counts, typed, winners } = input
  const own = `/manage/rounds/${input.roundId}`
  const inRaffle = counts.find(({ wish }) => wish === 'raffle')?.count ?? 0
  const field: TextFieldView = {
    id: 'winners',
    name: 'winners',
    label: t('contacts:winners'),
    value: typed,
    inputmode: 'numeric',
    short: true,
    required: true,
    ...errorOf(t, problems, 'winners'),
  }
  return {
    ...staffPage(visit, { title: t('contacts:title'), width: 'form', organisation, failed: problems.length > 0 }),
    lead: input.round,
    problems: problemViews(t, problems),
    counts: counts.map(({ wish, count }) => ({ term: t(`terms:wishes.${wish}`), value: t('contacts:people', { count }) })),
    isEmpty: counts.every(({ count }) => count === 0),
    fileAction: `${own}/contacts/file`,
    ...(inRaffle === 0 ? {} : { draw: { action: `${own}/contacts/draw`, field } }),
    ...(winners === undefined ? {} : { winners }),
    backHref: own,
  }
}
