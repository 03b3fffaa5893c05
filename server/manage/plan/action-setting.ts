/**
 * What the form of an action needs to know of its round, and the page made of it. Called by the steps that add and change actions.
 */
import type { Request, Response } from 'express'
import type { PlannedAction } from '../../../data/planned-action.ts'
import { longestAction } from '../../../data/planned-action.ts'
import { indicatorKey, parseIndicator } from '../../../questionnaires/indicator.ts'
import { requiredLanguages } from '../../../questionnaires/wording.ts'
import type { FormProblem } from '../../../views/manage/form-problem.ts'
import { actionFormPage } from '../../../views/manage/plan/action-form-page.ts'
import type { TypedAction } from '../../../views/manage/plan/typed-action.ts'
import { findingSentence } from '../../../views/plan/finding-sentence.ts'
import type { IndicatorChoice } from '../../../views/plan/indicator-choices.ts'
import { indicatorChoices } from '../../../views/plan/indicator-choices.ts'
import { indicatorHelp } from '../../../views/plan/indicator-help.ts'
import { indicatorName } from '../../../views/plan/indicator-name.ts'
import type { ResultContext } from '../../../views/results/result-context.ts'
import { currentRound } from '../../../views/results/result-context.ts'
import type { Dependencies } from '../../dependencies.ts'
import { storyOf } from '../../results/round-story.ts'
import { Refusal } from '../../web/refusal.ts'
import type { FoundRound } from '../rounds/find-round.ts'
import { findRound, roundTitle } from '../rounds/find-round.ts'
import { showStaffPage, visitOf } from '../staff-visit.ts'

export type ActionRequest = Request<{ round: string; action?: string }>

/** `action`: the one that is changed; absent where one is added. */
export interface ActionSetting extends FoundRound {
  readonly context: ResultContext
  readonly choices: readonly IndicatorChoice[]
  readonly action?: PlannedAction
}

/** The action of the address. @throws Refusal 404 where the round has none of this id. */
export async function findAction({ store }: Dependencies, { round }: FoundRound, id: string): Promise<PlannedAction> {
  const action = await store.plans.find(round.organisation, id)
  if (action?.round !== round.id) throw new Refusal(404, 'notFound')
  return action
}

/** With the action's own indicator, though its figures may be hidden by now. */
function choicesFor(context: ResultContext, action: PlannedAction | undefined): readonly IndicatorChoice[] {
  const choices = indicatorChoices(context)
  const kept = action?.indicator ?? null
  if (kept === null || choices.some(({ key }) => key === indicatorKey(kept))) return choices
  return [...choices, { key: indicatorKey(kept), name: indicatorName(context, kept) }]
}

/** @throws Refusal 404, and 403 where the round's results may not be seen yet. */
export async function actionSetting(dependencies: Dependencies, request: ActionRequest): Promise<ActionSetting> {
  const found = await findRound(dependencies, request, request.params.round)
  const id = request.params.action
  const action = id === undefined ? undefined : await findAction(dependencies, found, id)
  const context = await storyOf(dependencies, request, found.round.id, visitOf(request).language)
  return { ...found, context, choices: choicesFor(context, action), ...(action === undefined ? {} : { action }) }
}

/** The form with what was typed. */
export async function showActionForm(
  request: Request,
  response: Response,
  setting: ActionSetting,
  typed: TypedAction,
  problems: readonly FormProblem[] = [],
): Promise<void> {
  const visit = visitOf(request)
  const { round, organisation, context, choices, action } = setting
  const chosen = choices.some(({ key }) => key === typed.indicator) ? parseIndicator(typed.indicator) : null
  const help = chosen === null ? { questions: [], methods: [] } : indicatorHelp(context, chosen)
  const own = requiredLanguages.filter((language) => organisation.languages.includes(language))
  const page = actionFormPage(visit, {
    ...(action === undefined ? {} : { id: action.id }),
    round: { id: round.id, title: roundTitle(setting, visit.language) },
    organisation,
    languages: [...own, ...requiredLanguages.filter((language) => !own.includes(language))],
    finding: chosen === null ? null : findingSentence(context, currentRound(context), chosen),
    questions: help.questions,
    indicators: choices,
    suggested: help.methods,
    methods: context.methods,
    longest: longestAction,
    typed,
    problems,
  })
  await showStaffPage(response, 'plan/action-form', visit, page, problems.length > 0)
}
