/**
 * Mails of a survey that did not arrive, or of which nobody knows: a list by page, with boxes to choose which to send again.
 */
import { formatsFor } from '../../format.ts'
import type { LinkView, ProblemView } from '../../templates/layout/layout-view.ts'
import { translatorFor } from '../../translate.ts'
import type { FormProblem } from '../form-problem.ts'
import { problemViews } from '../form-problem.ts'
import type { StaffPage, StaffVisit } from '../staff-page.ts'
import { staffPage } from '../staff-page.ts'
import type { MailedRoundInput } from './mail-page.ts'
import { mailHref } from './mail-page.ts'

/** `reason`, `group`: in the page's language. */
export interface UndeliveredLine {
  readonly id: string
  readonly kind: 'invitation' | 'reminder'
  readonly occasion: string
  readonly state: string
  readonly reason: string
  readonly group: string
  readonly name: string
  readonly email: string
}

export interface UndeliveredInput extends MailedRoundInput {
  readonly lines: readonly UndeliveredLine[]
  readonly page: number
  readonly pages: number
  /** How many failed in all. */
  readonly failed: number
  /** Whether anything can be sent again now. */
  readonly mayResend: boolean
  readonly problems: readonly FormProblem[]
}

export interface UndeliveredPage extends StaffPage {
  readonly round: string
  readonly problems: readonly ProblemView[]
  readonly lines: readonly {
    readonly id: string
    readonly chooseLabel: string
    readonly who: string
    readonly email: string
    readonly what: string
    readonly state: string
    readonly reason: string
  }[]
  readonly action: string
  readonly mayResend: boolean
  readonly allFailed?: string
  readonly page: string
  readonly place?: string
  readonly around: readonly LinkView[]
  readonly peopleHref: string
  readonly backHref: string
}

export function undeliveredPage(visit: StaffVisit, input: UndeliveredInput): UndeliveredPage {
  const t = translatorFor(visit.language)
  const { whole, day } = formatsFor(visit.language)
  const { page, pages, failed, roundId, problems } = input
  const own = `${mailHref(roundId)}/undelivered`
  const to = (at: number, key: string): readonly LinkView[] =>
    at < 1 || at > pages ? [] : [{ href: `${own}?page=${at}`, label: t(`mail:undelivered.${key}`) }]
  return {
    ...staffPage(visit, { title: t('mail:undelivered.title'), organisation: input.organisation, failed: problems.length > 0 }),
    round: input.round,
    problems: problemViews(t, problems),
    lines: input.lines.map(({ id, name, email, kind, occasion, state, group, reason }) => ({
      id,
      chooseLabel: t('mail:undelivered.chooseWhom', { name: name === '' ? email : name }),
      who: name === '' ? group : `${name}, ${group}`,
      email,
      what: kind === 'invitation' ? t('mail:kind.invitation') : t('mail:kind.reminderOf', { day: day(occasion) }),
      state: t(`mail:column.${state}`),
      reason,
    })),
    action: own,
    mayResend: input.mayResend && input.lines.length > 0,
    ...(failed > 0 && input.mayResend ? { allFailed: t('mail:undelivered.allFailed', { count: failed, number: whole(failed) }) } : {}),
    page: String(page),
    ...(pages > 1 ? { place: t('mail:undelivered.page', { page, pages }) } : {}),
    around: [...to(page - 1, 'previous'), ...to(page + 1, 'next')],
    peopleHref: `/manage/rounds/${roundId}/invitations`,
    backHref: mailHref(roundId),
  }
}
