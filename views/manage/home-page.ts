/**
 * The staff's first page: what needs doing next in each organisation, then its surveys.
 */
import type { LinkView } from '../templates/layout/layout-view.ts'
import { translatorFor } from '../translate.ts'
import type { HomeOrganisation, NextStep } from './next-steps.ts'
import { firstSteps, tasksOf } from './next-steps.ts'
import type { RoundLine } from './round-line.ts'
import { roundLine } from './round-line.ts'
import type { StaffPage, StaffVisit } from './staff-page.ts'
import { staffPage } from './staff-page.ts'

export interface HomeInput {
  readonly organisations: readonly HomeOrganisation[]
}

/** `steps`: on the way to the first open survey; afterwards `tasks`. */
export interface HomeSection {
  readonly name: string
  readonly href?: string
  readonly steps: readonly NextStep[]
  readonly tasks: readonly NextStep[]
  readonly rounds: readonly RoundLine[]
}

export interface HomePage extends StaffPage {
  readonly sections: readonly HomeSection[]
  readonly another?: LinkView
}

export function homePage(visit: StaffVisit, { organisations }: HomeInput): HomePage {
  const t = translatorFor(visit.language)
  const sections = organisations.map((organisation) => {
    const started = organisation.rounds.some(({ state }) => state !== 'draft')
    return {
      name: organisation.name,
      href: `/manage/organisations/${organisation.id}`,
      steps: started ? [] : firstSteps(visit.language, organisation),
      tasks: started ? tasksOf(visit.language, organisation) : [],
      rounds: organisation.rounds.map((round) => roundLine(visit.language, round)),
    }
  })
  const empty = { name: t('manage:home.welcome'), steps: firstSteps(visit.language), tasks: [], rounds: [] }
  return {
    ...staffPage(visit, { title: t('manage:home.title') }),
    sections: sections.length === 0 ? [empty] : sections,
    ...(sections.length === 0 ? {} : { another: { href: '/manage/organisations/new', label: t('manage:home.another') } }),
  }
}
