/**
 * A planned survey before it opens: what is still missing, the plan in short, and the button that opens it.
 */
import { formatsFor } from '../format.ts'
import type { TextValues } from '../translate.ts'
import { translatorFor } from '../translate.ts'
import { smallestCellLines } from './readers-answer.ts'
import type { StaffPage, StaffVisit } from './staff-page.ts'
import { staffPage } from './staff-page.ts'

/** One thing that must be right before a survey opens. `check`: key below `manage:check` or `terms:check`. `mend`: which page mends it. */
export interface OpeningCheck {
  readonly check: string
  readonly fits: boolean
  readonly mend: 'plan' | 'units' | 'texts'
  readonly values?: TextValues
}

export interface RoundDraftInput {
  readonly id: string
  readonly title: string
  readonly organisation: { readonly id: string; readonly name: string }
  readonly opensOn: string
  readonly closesOn: string
  readonly resultsOn: string
  readonly smallestCell: number
  /** Only where a group of the survey answers by unit. */
  readonly readersAnswer: boolean
  readonly today: string
  readonly groups: readonly {
    readonly name: string
    readonly recruitment: 'census' | 'randomSample' | 'selfSelected'
    readonly populationSize: number | null
    readonly invited: number | null
    readonly ways?: readonly string[]
  }[]
  /** How many links opening will make, and how many units are too small for results of their own. */
  readonly links: number
  readonly smallUnits: number
  /** The answers that a unit needs. */
  readonly leastOfUnit: number
  readonly checks: readonly OpeningCheck[]
  readonly saved: boolean
  /** Opening was tried, but something had changed meanwhile. */
  readonly notOpened: boolean
  readonly seen: string
}

export interface RoundDraftPage extends StaffPage {
  readonly organisationName: string
  readonly saved: boolean
  readonly notOpened: boolean
  readonly checks: readonly { readonly fits: boolean; readonly text: string; readonly href?: string; readonly label?: string }[]
  /** Whether the person may change the plan, and whether the survey can be opened by this person now. */
  readonly mayPrepare: boolean
  readonly ready: boolean
  readonly heading: string
  readonly mayOpen: boolean
  readonly opening: readonly string[]
  readonly openAction: string
  readonly seen: string
  readonly editHref: string
  readonly textsHref: string
  readonly privacyPackHref: string
  /** Where a group is invited in person. */
  readonly invitationsHref?: string
  readonly mailHref?: string
  readonly removeHref?: string
  readonly summary: readonly { readonly term: string; readonly value: string }[]
}

/** Checks whose words stand in `terms`. */
const termsChecks: readonly string[] = ['texts', 'privacy']

const waysOn = ({ may }: StaffVisit, { groups }: RoundDraftInput, own: string) => ({
  ...(groups.some(({ ways }) => ways?.includes('personal')) ? { invitationsHref: `${own}/invitations`, mailHref: `${own}/mail` } : {}),
  ...(may.has('run') ? { removeHref: `${own}/remove` } : {}),
})

export function roundDraftPage(visit: StaffVisit, input: RoundDraftInput): RoundDraftPage {
  const t = translatorFor(visit.language)
  const { day } = formatsFor(visit.language)
  const own = `/manage/rounds/${input.id}`
  const mends = {
    plan: { href: `${own}/edit`, label: t('manage:draft.editPlan') },
    texts: { href: `${own}/texts`, label: t('terms:texts.link') },
    units: { href: `/manage/organisations/${input.organisation.id}/edit#units`, label: t('manage:draft.editUnits') },
  }
  const later = input.opensOn > input.today
  const ready = input.checks.every(({ fits }) => fits)
  return {
    ...staffPage(visit, { title: input.title, organisation: input.organisation }),
    organisationName: input.organisation.name,
    saved: input.saved,
    notOpened: input.notOpened,
    checks: input.checks.map(({ check, fits, mend, values }) => ({
      fits,
      text: t(`${termsChecks.includes(check) ? 'terms' : 'manage'}:check.${check}.${fits ? 'fits' : 'missing'}`, values),
      ...(mend === 'units' && !visit.may.has('manage') ? {} : mends[mend]),
    })),
    mayPrepare: visit.may.has('prepare'),
    heading: t(ready && !visit.may.has('run') ? 'people:draft.ready' : `manage:draft.${ready ? 'readyTitle' : 'notReadyTitle'}`),
    ready,
    mayOpen: ready && visit.may.has('run'),
    opening: [
      t(later ? 'manage:draft.answersLater' : 'manage:draft.answersNow', { day: day(input.opensOn) }),
      ...(input.links === 0 ? [] : [t('manage:draft.links', { count: input.links })]),
      ...(input.smallUnits === 0 ? [] : [t('manage:draft.smallUnits', { count: input.smallUnits, least: input.leastOfUnit })]),
      t('manage:draft.fixed'),
    ],
    openAction: `${own}/open`,
    seen: input.seen,
    editHref: `${own}/edit`,
    textsHref: `${own}/texts`,
    privacyPackHref: `${own}/privacy-pack`,
    ...waysOn(visit, input, own),
    summary: summaryOf(visit, input),
  }
}

function summaryOf({ language }: StaffVisit, input: RoundDraftInput): RoundDraftPage['summary'] {
  const t = translatorFor(language)
  const { day, whole } = formatsFor(language)
  const groups = input.groups.map(({ name, recruitment, populationSize, invited, ways = [] }) => ({
    term: name,
    value: [
      t(`manage:recruitment.${recruitment}`),
      ...(populationSize === null ? [] : [t('manage:persons', { count: populationSize, number: whole(populationSize) })]),
      ...(invited === null ? [] : [t('manage:invited', { count: invited, number: whole(invited) })]),
      ...ways.map((way) => t(`terms:ways.${way}`)),
    ].join(' · '),
  }))
  return [
    { term: t('manage:roundForm.opensOn'), value: day(input.opensOn) },
    { term: t('manage:roundForm.closesOn'), value: day(input.closesOn) },
    { term: t('manage:roundForm.resultsOn'), value: day(input.resultsOn) },
    ...groups,
    ...smallestCellLines(t, input),
  ]
}
