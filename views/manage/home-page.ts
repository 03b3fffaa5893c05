/**
 * The staff's first page: what needs doing next in each organisation, then its surveys.
 */
import type { LinkView } from '../templates/layout/layout-view.ts'
import { translatorFor } from '../translate.ts'
import type { HomeOrganisation, NextStep } from './next-steps.ts'
import { firstSteps, tasksOf } from './next-steps.ts'
import type { ReadingAndEntering } from './reading-and-entering.ts'
import { readingAndEntering } from './reading-and-entering.ts'
import type { RoundLine } from './round-line.ts'
import { roundLine } from './round-line.ts'
import type { StaffPage, StaffVisit } from './staff-page.ts'
import { seesCounts, staffPage } from './staff-page.ts'

/** `others`: organisations that an administrator may manage but does not belong to. */
export interface HomeInput {
  readonly organisations: readonly HomeOrganisation[]
  readonly others: readonly { readonly id: string; readonly name: string }[]
}

/** `steps`: on the way to the first open survey; afterwards `tasks`. */
export interface HomeSection {
  readonly name: string
  readonly href?: string
  readonly steps: readonly NextStep[]
  readonly tasks: readonly NextStep[]
  readonly rounds: readonly RoundLine[]
  readonly reading: ReadingAndEntering
}

export interface HomePage extends StaffPage {
  readonly sections: readonly HomeSection[]
  readonly others: readonly LinkView[]
  readonly another?: LinkView
  /** Everybody with an account, for administrators. */
  readonly people?: LinkView
}

const nothing: ReadingAndEntering = { readings: [], entries: [] }

function sectionOf(visit: StaffVisit, organisation: HomeOrganisation): HomeSection {
  const { language } = visit
  const there = { ...visit, may: organisation.may }
  const started = organisation.rounds.some(({ state }) => state !== 'draft')
  const prepares = organisation.may.has('prepare')
  const going = organisation.rounds.filter(({ archived }) => !archived)
  return {
    name: organisation.name,
    href: `/manage/organisations/${organisation.id}`,
    steps: prepares && !started ? firstSteps(language, organisation) : [],
    tasks: prepares && started ? tasksOf(language, { ...organisation, rounds: going }) : [],
    rounds: seesCounts(there) ? going.map((round) => roundLine(language, round)) : [],
    reading: readingAndEntering(there, organisation),
  }
}

/** What an account finds that belongs to no organisation: an administrator begins, anybody else waits. */
function emptySection({ language, may }: StaffVisit): HomeSection {
  const t = translatorFor(language)
  const parts = { name: t('manage:home.welcome'), tasks: [], rounds: [] }
  return may.has('administer')
    ? { ...parts, steps: firstSteps(language), reading: nothing }
    : { ...parts, steps: [], reading: { ...nothing, nothingYet: t('people:home.nowhere') } }
}

export function homePage(visit: StaffVisit, { organisations, others }: HomeInput): HomePage {
  const t = translatorFor(visit.language)
  const sections = organisations.map((organisation) => sectionOf(visit, organisation))
  const administers = visit.may.has('administer')
  return {
    ...staffPage(visit, { title: t('manage:home.title') }),
    sections: sections.length === 0 ? [emptySection(visit)] : sections,
    others: others.map(({ id, name }) => ({ href: `/manage/organisations/${id}`, label: name })),
    ...(sections.length > 0 && administers ? { another: { href: '/manage/organisations/new', label: t('manage:home.another') } } : {}),
    ...(administers ? { people: { href: '/manage/people', label: t('people:everybody.title') } } : {}),
  }
}
