/**
 * A survey that has been opened: its links, how many have answered, its days; and after closing the way to the results.
 *
 * While it is open, units are shown only as "fewer than k" or "k or more": what each tells is made in `round-counts`.
 */
import { answersNeeded } from '../../analysis/disclosure/answers-needed.ts'
import { formatsFor } from '../format.ts'
import type { DataTable, LinkView, ProblemView } from '../templates/layout/layout-view.ts'
import { translatorFor } from '../translate.ts'
import { problemViews } from './form-problem.ts'
import type { Adjustments } from './round-adjustments.ts'
import { adjustments } from './round-adjustments.ts'
import type { GroupCountView } from './round-counts.ts'
import { dayTable, groupCounts } from './round-counts.ts'
import type { RoundInput } from './round-input.ts'
import type { StateMark } from './round-line.ts'
import { stateMark } from './round-line.ts'
import type { StaffPage, StaffVisit } from './staff-page.ts'
import { staffPage } from './staff-page.ts'

export interface RoundPage extends StaffPage, Adjustments {
  readonly organisationName: string
  readonly state: StateMark
  readonly stateLabel: string
  readonly notice?: string
  readonly problems: readonly ProblemView[]
  /** What to do next, first on the page. */
  readonly next: { readonly title: string; readonly text: string; readonly links: readonly LinkView[] }
  readonly isOpen: boolean
  readonly groups: readonly GroupCountView[]
  readonly days?: DataTable
  readonly closeHref: string
  /** Once it is closed: late answers, while nobody has seen results, and microdata. */
  readonly more: readonly LinkView[]
}

function nextStep({ language }: StaffVisit, input: RoundInput): RoundPage['next'] {
  const t = translatorFor(language)
  const { day } = formatsFor(language)
  const own = `/manage/rounds/${input.id}`
  const results = { href: `/results/${input.id}`, label: t('manage:round.readResults') }
  const again = { href: `/manage/rounds/new?from=${input.id}`, label: t('manage:round.nextYear') }
  const step = input.state === 'open' && input.opensOn > input.today ? 'waiting' : input.state
  const values = { opens: day(input.opensOn), closes: day(input.closesOn), results: day(input.resultsOn) }
  const links = {
    waiting: [],
    open: [],
    closed: [results, { href: `${own}/release`, label: t('manage:round.release') }, again],
    released: [results, again],
  }
  return { title: t(`manage:round.next.${step}.title`, values), text: t(`manage:round.next.${step}.text`, values), links: links[step] }
}

function moreLinks({ language }: StaffVisit, { id, state, resultsSeen }: RoundInput): readonly LinkView[] {
  if (state === 'open') return []
  const t = translatorFor(language)
  const late = resultsSeen ? [] : [{ href: `/manage/rounds/${id}/late-answers`, label: t('late:link') }]
  return [...late, { href: `/manage/rounds/${id}/microdata`, label: t('microdata:title') }]
}

export function roundPage(visit: StaffVisit, input: RoundInput): RoundPage {
  const t = translatorFor(visit.language)
  const state = stateMark({ state: input.state, waiting: input.opensOn > input.today })
  const { problems, notice } = input
  return {
    ...staffPage(visit, { title: input.title, organisation: input.organisation, failed: problems.length > 0 }),
    organisationName: input.organisation.name,
    state,
    stateLabel: t(`manage:state.${state}`),
    ...(notice === undefined ? {} : { notice: t(`manage:round.notice.${notice}`) }),
    problems: problemViews(t, problems),
    next: nextStep(visit, input),
    isOpen: input.state === 'open',
    groups: groupCounts(visit.language, input.groups, answersNeeded(input, true).words),
    ...(input.days.length === 0 ? {} : { days: dayTable(visit.language, input.days) }),
    ...adjustments(visit, input),
    closeHref: `/manage/rounds/${input.id}/close`,
    more: moreLinks(visit, input),
  }
}
