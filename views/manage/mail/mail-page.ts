/**
 * The page of a survey's mails: what is to be sent next, when reminders go, what became of what was sent.
 */
import type { MailCount } from './mail-table.ts'
import { mailTable, sumOf } from './mail-table.ts'
import { formatsFor } from '../../format.ts'
import type { DataTable, LinkView, ProblemView, StateView, TextFieldView } from '../../templates/layout/layout-view.ts'
import type { ScreenLanguage, Translate } from '../../translate.ts'
import { translatorFor } from '../../translate.ts'
import type { FormProblem } from '../form-problem.ts'
import { errorOf, problemViews } from '../form-problem.ts'
import type { StaffPage, StaffVisit } from '../staff-page.ts'
import { staffPage } from '../staff-page.ts'

/** So many people of a group would get a mail in a language. */
export interface AddresseeLine {
  readonly group: string
  readonly language: ScreenLanguage
  readonly count: number
}

export interface MailNotice {
  readonly key: 'queued' | 'stopped' | 'texts' | 'reminders'
  readonly count: number
}

/** What all pages of a survey's mails are told. */
export interface MailedRoundInput {
  readonly roundId: string
  readonly round: string
  readonly organisation: { readonly id: string; readonly name: string }
}

export interface MailInput extends MailedRoundInput {
  readonly state: 'draft' | 'open' | 'closed' | 'released'
  readonly closesOn: string
  readonly today: string
  readonly isSetUp: boolean
  /** What the mail server said, where no mails go out at all. */
  readonly trouble?: string
  /** Invited people with an e-mail address. */
  readonly withAddress: number
  readonly toInvite: readonly AddresseeLine[]
  readonly toRemind: readonly AddresseeLine[]
  readonly counts: readonly MailCount[]
  readonly reminderDates: readonly string[]
  /** As typed. */
  readonly reminderDays: string
  readonly problems: readonly FormProblem[]
  readonly notice?: MailNotice
}

interface Part {
  readonly text: string
  readonly action?: LinkView
}

export interface MailPage extends StaffPage {
  readonly round: string
  readonly notice?: string
  readonly trouble?: string
  readonly notSetUp?: StateView
  readonly problems: readonly ProblemView[]
  readonly invitations: Part & { readonly table?: DataTable }
  readonly sending?: { readonly text: string; readonly table: DataTable; readonly links: readonly LinkView[] }
  readonly reminders: Part & { readonly dates: readonly string[]; readonly who?: string }
  /** None where the person may not change them, or the survey is closed. */
  readonly reminderForm?: { readonly action: string; readonly field: TextFieldView }
  readonly textLinks: readonly LinkView[]
  readonly backHref: string
}

export const mailHref = (roundId: string): string => `/manage/rounds/${roundId}/mail`

/** What was done before this page, in words. */
export function noticeView(language: ScreenLanguage, notice: MailNotice | undefined): { readonly notice?: string } {
  if (notice === undefined) return {}
  const values = { count: notice.count, number: formatsFor(language).whole(notice.count) }
  return { notice: translatorFor(language)(`mail:notice.${notice.key}`, values) }
}

export function troubleView(t: Translate, trouble: string | undefined): { readonly trouble?: string } {
  return trouble === undefined ? {} : { trouble: t('mail:trouble', { reason: trouble }) }
}

const total = (lines: readonly AddresseeLine[]): number => lines.reduce((sum, { count }) => sum + count, 0)

function addresseeTable(language: ScreenLanguage, lines: readonly AddresseeLine[]): DataTable {
  const t = translatorFor(language)
  const { whole } = formatsFor(language)
  return {
    caption: t('mail:invitations.caption'),
    columns: ['group', 'language', 'people'].map((id) => ({ label: t(`mail:column.${id}`), numeric: id === 'people' })),
    rows: lines.map((line) => [line.group, t(`mail:language.${line.language}`), whole(line.count)]),
  }
}

function invitationsPart({ language, may }: StaffVisit, input: MailInput): MailPage['invitations'] {
  const t = translatorFor(language)
  const { state, withAddress, toInvite, roundId } = input
  const people = { href: `/manage/rounds/${roundId}/invitations`, label: t('mail:invitations.people') }
  if (state === 'closed' || state === 'released') return { text: t('mail:invitations.closed') }
  if (withAddress === 0) return { text: t('mail:invitations.nobody'), action: people }
  if (state === 'draft') return { text: t('mail:invitations.draft') }
  if (!input.isSetUp) return { text: t('mail:notSetUp.title') }
  const count = total(toInvite)
  if (count === 0) return { text: t('mail:invitations.none') }
  const send = { href: `${mailHref(roundId)}/send/invitation`, label: t('mail:invitations.send') }
  return {
    text: t('mail:invitations.waiting', { count, number: formatsFor(language).whole(count) }),
    table: addresseeTable(language, toInvite),
    ...(may.has('run') ? { action: send } : {}),
  }
}

function sendingPart(
  { language, may }: StaffVisit,
  { counts, roundId }: MailInput,
): { readonly sending?: NonNullable<MailPage['sending']> } {
  if (counts.length === 0) return {}
  const t = translatorFor(language)
  const { whole } = formatsFor(language)
  const [waiting, problems] = [sumOf(counts, 'queued', 'sending'), sumOf(counts, 'failed', 'uncertain')]
  const progress = { href: `${mailHref(roundId)}/progress`, label: t('mail:progress.link') }
  const undelivered = {
    href: `${mailHref(roundId)}/undelivered`,
    label: t('mail:undelivered.link', { count: problems, number: whole(problems) }),
  }
  const links = [...(waiting > 0 ? [progress] : []), ...(problems > 0 ? [undelivered] : [])]
  return {
    sending: {
      text: waiting > 0 ? t('mail:progress.running', { count: waiting, number: whole(waiting) }) : t('mail:progress.done'),
      table: mailTable(language, counts),
      links: may.has('run') ? links : [],
    },
  }
}

function dateLine({ language }: StaffVisit, { today, closesOn }: MailInput, day: string): string {
  const key = day > closesOn ? 'afterClosing' : day > today ? 'coming' : day === today ? 'today' : 'past'
  return translatorFor(language)(`mail:reminders.${key}`, { day: formatsFor(language).day(day) })
}

function remindersPart(visit: StaffVisit, input: MailInput): Pick<MailPage, 'reminders' | 'reminderForm'> {
  const t = translatorFor(visit.language)
  const { state, reminderDates, toRemind, roundId, problems, reminderDays } = input
  const count = total(toRemind)
  const mayRun = visit.may.has('run') && (state === 'draft' || state === 'open')
  const now = { href: `${mailHref(roundId)}/send/reminder`, label: t('mail:reminders.now') }
  const field = {
    id: 'reminderDays',
    name: 'reminderDays',
    label: t('mail:reminders.days'),
    help: t('mail:reminders.daysHelp'),
    value: reminderDays,
    ...errorOf(t, problems, 'reminderDays'),
  }
  return {
    reminders: {
      text: reminderDates.length === 0 ? t('mail:reminders.off') : t('mail:reminders.text'),
      dates: reminderDates.map((day) => dateLine(visit, input, day)),
      ...(count === 0 ? {} : { who: t('mail:reminders.who', { count, number: formatsFor(visit.language).whole(count) }) }),
      ...(mayRun && count > 0 ? { action: now } : {}),
    },
    ...(mayRun ? { reminderForm: { action: `${mailHref(roundId)}/reminders`, field } } : {}),
  }
}

function textLinks(t: Translate, { state, roundId }: MailInput): readonly LinkView[] {
  const edit = { href: `${mailHref(roundId)}/texts`, label: t('mail:texts.edit') }
  const look = { href: `${mailHref(roundId)}/preview`, label: t('mail:texts.look') }
  return state === 'draft' || state === 'open' ? [edit, look] : [look]
}

export function mailPage(visit: StaffVisit, input: MailInput): MailPage {
  const t = translatorFor(visit.language)
  const { problems, organisation, round } = input
  const notSetUp: StateView = { kind: 'waiting', title: t('mail:notSetUp.title'), text: t('mail:notSetUp.text') }
  return {
    ...staffPage(visit, { title: t('mail:title'), organisation, failed: problems.length > 0 }),
    round,
    ...noticeView(visit.language, input.notice),
    ...troubleView(t, input.trouble),
    ...(input.isSetUp ? {} : { notSetUp }),
    problems: problemViews(t, problems),
    invitations: invitationsPart(visit, input),
    ...sendingPart(visit, input),
    ...remindersPart(visit, input),
    textLinks: textLinks(t, input),
    backHref: `/manage/rounds/${input.roundId}`,
  }
}
