/**
 * `/manage/organisations/ORGANISATION/plan`: the development plan over all surveys, with what has moved since.
 */
import type { Request, Response } from 'express'
import type { Organisation } from '../../../data/organisation.ts'
import type { PlannedAction } from '../../../data/planned-action.ts'
import type { Round } from '../../../data/round.ts'
import { methodNames } from '../../../views/guide/method-names.ts'
import { planPage } from '../../../views/manage/plan/plan-page.ts'
import type { LinkView } from '../../../views/templates/layout/layout-view.ts'
import type { ScreenLanguage } from '../../../views/translate.ts'
import type { Dependencies } from '../../dependencies.ts'
import { questionnaireOfRound } from '../../questionnaire-of-round.ts'
import { findOrganisation } from '../organisations/find-organisation.ts'
import { roundTitle } from '../rounds/find-round.ts'
import { showStaffPage, visitOf } from '../staff-visit.ts'
import { chainOf, movementsOf } from './movements-of.ts'

interface Survey {
  readonly round: Round
  readonly label: string
}

/** The rounds that have results, newest first, with what they are called. */
async function surveysOf(dependencies: Dependencies, organisation: Organisation, language: ScreenLanguage): Promise<readonly Survey[]> {
  const rounds = await dependencies.store.rounds.list({ organisation: organisation.id })
  const named = rounds
    .filter(({ state }) => state === 'closed' || state === 'released')
    .toSorted((one, other) => other.closesOn.localeCompare(one.closesOn))
    .map(async (round) => {
      const questionnaire = await questionnaireOfRound(dependencies, round)
      return { round, label: roundTitle({ round, organisation, questionnaire }, language) }
    })
  return Promise.all(named)
}

/** Surveys that continue those of the plan and whose results nobody has looked at. */
function unseenSurveys(surveys: readonly Survey[], actions: readonly PlannedAction[]): readonly Survey[] {
  const rounds = new Map(surveys.map(({ round }) => [round.id, round]))
  const continues = (round: Round): boolean => actions.some((action) => chainOf(rounds, round).includes(action.round))
  return surveys.filter(({ round }) => round.state === 'closed' && !round.resultsSeen && continues(round))
}

const linkTo = (surveys: readonly Survey[], hrefOf: (id: string) => string): readonly LinkView[] =>
  surveys.map(({ round, label }) => ({ href: hrefOf(round.id), label }))

export async function showPlan(dependencies: Dependencies, request: Request<{ organisation: string }>, response: Response): Promise<void> {
  const organisation = await findOrganisation(dependencies, request, request.params.organisation)
  const visit = visitOf(request)
  const surveys = await surveysOf(dependencies, organisation, visit.language)
  const titles = new Map(surveys.map(({ round, label }) => [round.id, label]))
  const actions = await dependencies.store.plans.list(organisation.id)
  const movements = await movementsOf(dependencies, request, actions, visit.language)
  const page = planPage(visit, {
    organisation,
    actions: actions.map((action) => ({
      action,
      survey: titles.get(action.round) ?? '',
      movement: movements.get(action.id) ?? null,
    })),
    surveys: linkTo(surveys, (id) => `/manage/rounds/${id}/actions`),
    unseen: linkTo(unseenSurveys(surveys, actions), (id) => `/results/${id}`),
    today: dependencies.today(),
    methods: methodNames(dependencies.guide.methods, visit.language),
  })
  await showStaffPage(response, 'plan/plan', visit, page)
}
