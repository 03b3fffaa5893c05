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
}

export interface HomePage extends StaffPage {
  readonly sections: readonly HomeSection[]
  readonly others: readonly LinkView[]
  readonly another?: LinkView
}

export function homePage(visit: StaffVisit, { organisations, others }: HomeInput): HomePage {
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
    others: others.map(({ id, name }) => ({ href: `/manage/organisations/${id}`, label: name })),
    ...(sections.length === 0 ? {} : { another: { href: '/manage/organisations/new', label: t('manage:home.another') } }),
  }
}
