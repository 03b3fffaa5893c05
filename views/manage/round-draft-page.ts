/**
 * A planned survey before it opens: what is still missing, the plan in short, and the button that opens it.
 */
import { formatsFor } from '../format.ts'
import type { TextValues } from '../translate.ts'
import { translatorFor } from '../translate.ts'
import { smallestCellLines } from './readers-answer.ts'
import type { StaffPage, StaffVisit } from './staff-page.ts'
import { staffPage } from './staff-page.ts'

/** One thing that must be right before a survey opens. `check`: key below `manage:check`. `mend`: which page mends it. */
export interface OpeningCheck {
  readonly check: string
  readonly fits: boolean
  readonly mend: 'plan' | 'units'
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
  readonly checks: readonly { readonly fits: boolean; readonly text: string; readonly href: string; readonly label: string }[]
  readonly ready: boolean
  readonly opening: readonly string[]
  readonly openAction: string
  readonly seen: string
  readonly editHref: string
  readonly removeHref: string
  readonly summary: readonly { readonly term: string; readonly value: string }[]
}

export function roundDraftPage(visit: StaffVisit, input: RoundDraftInput): RoundDraftPage {
  const t = translatorFor(visit.language)
  const { day } = formatsFor(visit.language)
  const own = `/manage/rounds/${input.id}`
  const mends = {
    plan: { href: `${own}/edit`, label: t('manage:draft.editPlan') },
    units: { href: `/manage/organisations/${input.organisation.id}/edit#units`, label: t('manage:draft.editUnits') },
  }
  const later = input.opensOn > input.today
  return {
    ...staffPage(visit, { title: input.title, organisation: input.organisation }),
    organisationName: input.organisation.name,
    saved: input.saved,
    notOpened: input.notOpened,
    checks: input.checks.map(({ check, fits, mend, values }) => ({
      fits,
      text: t(`manage:check.${check}.${fits ? 'fits' : 'missing'}`, values),
      ...mends[mend],
    })),
    ready: input.checks.every(({ fits }) => fits),
    opening: [
      t(later ? 'manage:draft.answersLater' : 'manage:draft.answersNow', { day: day(input.opensOn) }),
      t('manage:draft.links', { count: input.links }),
      ...(input.smallUnits === 0 ? [] : [t('manage:draft.smallUnits', { count: input.smallUnits, least: input.leastOfUnit })]),
      t('manage:draft.fixed'),
    ],
    openAction: `${own}/open`,
    seen: input.seen,
    editHref: `${own}/edit`,
    removeHref: `${own}/remove`,
    summary: summaryOf(visit, input),
  }
}

function summaryOf({ language }: StaffVisit, input: RoundDraftInput): RoundDraftPage['summary'] {
  const t = translatorFor(language)
  const { day, whole } = formatsFor(language)
  const groups = input.groups.map(({ name, recruitment, populationSize, invited }) => ({
    term: name,
    value: [
      t(`manage:recruitment.${recruitment}`),
      ...(populationSize === null ? [] : [t('manage:persons', { count: populationSize, number: whole(populationSize) })]),
      ...(invited === null ? [] : [t('manage:invited', { count: invited, number: whole(invited) })]),
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
