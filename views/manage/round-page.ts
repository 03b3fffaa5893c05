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
import type { StaffPage, StaffPermission, StaffVisit } from './staff-page.ts'
import { openWays, seesCounts, staffPage } from './staff-page.ts'

export interface RoundPage extends StaffPage, Adjustments {
  readonly organisationName: string
  readonly state: StateMark
  readonly stateLabel: string
  readonly notice?: string
  /** Where imported answers come from. */
  readonly imported?: string
  readonly problems: readonly ProblemView[]
  /** What to do next, first on the page. */
  readonly next: { readonly title: string; readonly text: string; readonly links: readonly LinkView[] }
  /** Open, and the person runs it or hands out its links. */
  readonly isRun: boolean
  readonly sharesLinks: boolean
  /** None for those who see no numbers of answers. */
  readonly groups: readonly GroupCountView[]
  readonly days?: DataTable
  readonly closeHref: string
  /** The privacy pack; once it is closed also late answers, while nobody has seen results, and microdata. */
  readonly more: readonly LinkView[]
}

/** For those who can't take the step, the page says how things stand. */
const ownWords = { waiting: 'prepare', open: 'prepare', closed: 'run', released: 'see' } as const

function nextStep({ language, may }: StaffVisit, input: RoundInput): RoundPage['next'] {
  const t = translatorFor(language)
  const { day } = formatsFor(language)
  const own = `/manage/rounds/${input.id}`
  const results = { needs: 'readResults', href: `${own}/workbench`, label: t('manage:round.readResults') } as const
  const released = { needs: 'see', href: `/results/${input.id}`, label: t('manage:round.publicResults') } as const
  const release = { needs: 'run', href: `${own}/publish`, label: t('manage:round.release') } as const
  const published = { needs: 'run', href: `${own}/publish`, label: t('publishing:titleReleased') } as const
  const again = { needs: 'prepare', href: `/manage/rounds/new?from=${input.id}`, label: t('manage:round.nextYear') } as const
  const step = input.state === 'open' && input.opensOn > input.today ? 'waiting' : input.state
  const values = { opens: day(input.opensOn), closes: day(input.closesOn), results: day(input.resultsOn) }
  const invite = [
    { needs: 'prepare', href: `${own}/invitations`, label: t('invitations:title') },
    { needs: 'prepare', href: `${own}/mail`, label: t('mail:title') },
  ] as const
  const asking = input.invites ? invite : []
  const links: Readonly<Record<typeof step, readonly (LinkView & { readonly needs: StaffPermission })[]>> = {
    waiting: asking,
    open: asking,
    closed: [results, release, again],
    released: [results, released, published, again],
  }
  const invites = input.invites && (step === 'waiting' || step === 'open')
  const plain = input.imported !== undefined && step === 'closed' ? 'import:round' : `manage:round.next.${step}`
  const mine = invites ? `terms:invite.${step}` : plain
  const words = may.has(ownWords[step]) ? mine : `people:round.${step}`
  return { title: t(`${words}.title`, values), text: t(`${words}.text`, values), links: openWays(may, links[step]) }
}

function moreLinks({ language, may }: StaffVisit, input: RoundInput): readonly LinkView[] {
  const { id, state, resultsSeen, archived } = input
  const t = translatorFor(language)
  const pack = { needs: 'prepare', href: `/manage/rounds/${id}/privacy-pack`, label: t('privacy-pack:link') } as const
  const invited = { needs: 'prepare', href: `/manage/rounds/${id}/invitations`, label: t('invitations:title') } as const
  const posters = { needs: 'prepare', href: `/manage/rounds/${id}/posters`, label: t('letters:posters.title') } as const
  const mails = { needs: 'prepare', href: `/manage/rounds/${id}/mail`, label: t('mail:title') } as const
  if (state === 'open') return openWays(may, [invited, mails, posters, pack])
  const late = { needs: 'enterData', href: `/manage/rounds/${id}/late-answers`, label: t('late:link') } as const
  const microdata = { needs: 'readResults', href: `/manage/rounds/${id}/microdata`, label: t('microdata:title') } as const
  const council = { needs: 'readResults', href: `/manage/rounds/${id}/package`, label: t('package:link') } as const
  const actions = { needs: 'readResults', href: `/manage/rounds/${id}/actions`, label: t('plan:actions.title') } as const
  const archive = { needs: 'run', href: `/manage/rounds/${id}/archive`, label: t('terms:archive.link') } as const
  const contacts = { needs: 'run', href: `/manage/rounds/${id}/contacts`, label: t('contacts:title') } as const
  const left = input.hasContacts ? [contacts] : []
  // Choosing actions means to look at results, which ends late answers.
  const isRead = resultsSeen || state === 'released'
  return openWays(may, [
    ...(isRead ? [actions] : []),
    council,
    ...(resultsSeen ? [] : [late]),
    ...left,
    microdata,
    // Of an imported survey nothing is known of how its people were told.
    ...(input.imported === undefined ? [pack] : []),
    ...(state === 'released' && !archived ? [archive] : []),
  ])
}

export function roundPage(visit: StaffVisit, input: RoundInput): RoundPage {
  const t = translatorFor(visit.language)
  const state = stateMark({ state: input.state, waiting: input.opensOn > input.today })
  const { problems, notice } = input
  return {
    ...staffPage(visit, { title: input.title, organisation: input.organisation, failed: problems.length > 0 }),
    organisationName: input.organisation.name,
    state,
    stateLabel: t(input.archived ? 'terms:archive.state' : `manage:state.${state}`),
    ...(notice === undefined ? {} : { notice: t(notice === 'archived' ? 'terms:archive.notice' : `manage:round.notice.${notice}`) }),
    ...(input.imported === undefined ? {} : { imported: t('import:result.round', { source: input.imported }) }),
    problems: problemViews(t, problems),
    next: nextStep(visit, input),
    isRun: input.state === 'open' && visit.may.has('run'),
    sharesLinks: input.state === 'open' && visit.may.has('prepare'),
    groups: seesCounts(visit) ? groupCounts(visit.language, input.groups, answersNeeded(input, true).words) : [],
    ...(input.days.length === 0 || !seesCounts(visit) ? {} : { days: dayTable(visit.language, input.days) }),
    ...adjustments(visit, input),
    closeHref: `/manage/rounds/${input.id}/close`,
    more: moreLinks(visit, input),
  }
}
