/**
 * How the sending of a survey's mails goes: numbers and a stop, nothing to type, so that the page may refresh itself.
 */
import { formatsFor } from '../../format.ts'
import type { DataTable, LinkView } from '../../templates/layout/layout-view.ts'
import { translatorFor } from '../../translate.ts'
import type { StaffPage, StaffVisit } from '../staff-page.ts'
import { staffPage } from '../staff-page.ts'
import type { MailedRoundInput, MailNotice } from './mail-page.ts'
import { mailHref, noticeView, troubleView } from './mail-page.ts'
import type { MailCount } from './mail-table.ts'
import { mailTable, sumOf } from './mail-table.ts'

export interface MailProgressInput extends MailedRoundInput {
  readonly counts: readonly MailCount[]
  readonly perMinute: number
  readonly trouble?: string
  readonly notice?: MailNotice
}

export interface MailProgressPage extends StaffPage {
  readonly round: string
  readonly notice?: string
  readonly trouble?: string
  /** Whether anything waits. */
  readonly running: boolean
  readonly text: string
  readonly rate: string
  readonly table?: DataTable
  readonly stopAction: string
  readonly links: readonly LinkView[]
}

export function mailProgressPage(visit: StaffVisit, input: MailProgressInput): MailProgressPage {
  const t = translatorFor(visit.language)
  const { whole } = formatsFor(visit.language)
  const { counts, roundId } = input
  const [waiting, problems] = [sumOf(counts, 'queued', 'sending'), sumOf(counts, 'failed', 'uncertain')]
  const back = { href: mailHref(roundId), label: t('mail:back') }
  const undelivered = {
    href: `${mailHref(roundId)}/undelivered`,
    label: t('mail:undelivered.link', { count: problems, number: whole(problems) }),
  }
  return {
    ...staffPage(visit, { title: t('mail:progress.title'), organisation: input.organisation }),
    round: input.round,
    ...noticeView(visit.language, input.notice),
    ...troubleView(t, input.trouble),
    running: waiting > 0,
    text: waiting > 0 ? t('mail:progress.running', { count: waiting, number: whole(waiting) }) : t('mail:progress.done'),
    rate: t('mail:progress.rate', { rate: whole(input.perMinute) }),
    ...(counts.length === 0 ? {} : { table: mailTable(visit.language, counts) }),
    stopAction: `${mailHref(roundId)}/stop`,
    links: problems > 0 ? [undelivered, back] : [back],
  }
}
