/**
 * A trial step by step: introduction, pages, overview, own result. Each post reads the state from the form and answers with a page.
 */
import type { Request, Response } from 'express'
import { ownResult } from '../../analysis/own-result.ts'
import { firstPageId, formOverview, formPage } from '../../questionnaires/form-page.ts'
import type { FormStep } from '../../questionnaires/form-step.ts'
import { directionOf, takeStep } from '../../questionnaires/form-step.ts'
import type { PostedFields } from '../../questionnaires/item-kinds/reading.ts'
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import { completeAnswers } from '../../questionnaires/read-answers.ts'
import { textFor } from '../../questionnaires/wording.ts'
import { render } from '../../views/render.ts'
import { introductionPage } from '../../views/respond/introduction-page.ts'
import { overviewPage } from '../../views/respond/overview-page.ts'
import type { FormSetting } from '../../views/respond/question-page.ts'
import { questionPage } from '../../views/respond/question-page.ts'
import { tryResultPage } from '../../views/respond/try-result-page.ts'
import type { HiddenField } from '../../views/templates/layout/layout-view.ts'
import type { ScreenLanguage } from '../../views/translate.ts'
import { isScreenLanguage, translatorFor } from '../../views/translate.ts'
import type { Dependencies } from '../dependencies.ts'
import { Refusal } from '../web/refusal.ts'
import { rememberLanguage, screenLanguage } from '../web/screen-language.ts'
import type { TrialState } from './trial-state.ts'
import { readTrialState, writeTrialState } from './trial-state.ts'

type TrialRequest = Request<{ questionnaire: string }>

/** What is tried, where its pages stand, and what each of their forms posts beside the state. */
export interface TrialOn {
  readonly questionnaire: Questionnaire
  readonly address: string
  readonly hidden: readonly HiddenField[]
}

/** A trial at one moment. `place`: a page id, `overview` or `result`. */
interface Trial {
  readonly on: TrialOn
  readonly language: ScreenLanguage
  readonly state: TrialState
  readonly place: string
  readonly problems: FormStep['problems']
  readonly typed: PostedFields
}

/** A questionnaire of the house, which everybody may try. */
function publicTrial({ library }: Dependencies, request: TrialRequest): TrialOn {
  const questionnaire = library.byId(request.params.questionnaire)
  if (questionnaire === undefined) throw new Refusal(404, 'notFound')
  return { questionnaire, address: `/try/${questionnaire.id}`, hidden: [] }
}

const audienceOf = ({ language, state }: Pick<Trial, 'language' | 'state'>) => ({
  language,
  organisationKind: state.kind,
  group: state.group,
})

async function introductionHtml({ on, language, state }: Omit<Trial, 'place' | 'problems' | 'typed'>): Promise<string> {
  const { questionnaire, address } = on
  const hidden = [...on.hidden, { name: 'state', value: writeTrialState(state) }]
  const parts = { questionnaire, audience: audienceOf({ language, state }), language, address, action: address, hidden }
  return render('respond/introduction-page', language, introductionPage(parts))
}

async function trialHtml(trial: Trial): Promise<string> {
  const { on, language, state, place, problems, typed } = trial
  const { questionnaire, address } = on
  const [audience, t] = [audienceOf(trial), translatorFor(language)]
  const setting: FormSetting = {
    language,
    action: address,
    address,
    hidden: [...on.hidden, { name: 'state', value: writeTrialState(state) }, { name: 'place', value: place }],
    round: textFor(questionnaire.title, audience),
  }
  if (place === 'result') {
    const own = ownResult(questionnaire, completeAnswers(questionnaire, state.group, state.answers), state.group)
    return render('respond/try-result-page', language, tryResultPage(questionnaire, own, audience, setting))
  }
  const here = formPage(questionnaire, state.group, state.answers, place)
  if (here === undefined) {
    const overview = formOverview(questionnaire, state.group, state.answers)
    return render('respond/overview-page', language, overviewPage(overview, audience, setting, t))
  }
  const surroundings = { questionnaire, audience, answers: state.answers, typed, problems, t }
  return render('respond/question-page', language, questionPage(here, surroundings, setting))
}

export async function showTrialOn(on: TrialOn, request: Request, response: Response): Promise<void> {
  const html = await introductionHtml({ on, language: screenLanguage(request), state: readTrialState(on.questionnaire, undefined) })
  response.type('html').send(html)
}

export const showTrialIntroduction = (dependencies: Dependencies, request: TrialRequest, response: Response): Promise<void> =>
  showTrialOn(publicTrial(dependencies, request), request, response)

/** Where a button of the overview or the result leads. */
function placeAfter(go: unknown, place: string): string {
  if (go === 'send') return 'result'
  const direction = directionOf(go)
  if (typeof direction === 'object') return direction.page
  return direction === 'overview' ? 'overview' : place
}

/** The state after what was posted, and where it leads. */
function nextTrial(on: TrialOn, language: ScreenLanguage, fields: PostedFields): Trial | 'introduction' {
  const { go } = fields
  const { questionnaire } = on
  const shared = { on, language, typed: fields }
  if (go === 'start') {
    const { answers } = readTrialState(questionnaire, fields['state'])
    const state = readTrialState(questionnaire, JSON.stringify({ group: fields['group'], kind: fields['kind'], answers }))
    return { ...shared, state, place: firstPageId(questionnaire, state.group) ?? 'overview', problems: [] }
  }
  const state = readTrialState(questionnaire, fields['state'])
  const place = typeof fields['place'] === 'string' ? fields['place'] : 'overview'
  if (place === 'overview' || place === 'result') return { ...shared, state, place: placeAfter(go, place), problems: [] }
  const direction = isScreenLanguage(fields['language']) ? 'stay' : directionOf(go)
  const step = takeStep(questionnaire, state.group, { answers: state.answers, pageId: place }, fields, direction)
  if (step.to === 'introduction') return 'introduction'
  return {
    ...shared,
    state: { ...state, answers: step.answers },
    place: typeof step.to === 'object' ? step.to.page : step.to,
    problems: step.problems,
  }
}

/** Reads what a page of the trial posted and answers with the next page; 422 where something was misread. */
export async function takeTrialStepOn(on: TrialOn, request: Request, response: Response): Promise<void> {
  const fields: PostedFields = request.body ?? {}
  const chosen = fields['language']
  if (isScreenLanguage(chosen)) rememberLanguage(response, chosen)
  const language = isScreenLanguage(chosen) ? chosen : screenLanguage(request)
  const trial = nextTrial(on, language, fields)
  if (trial === 'introduction') {
    response.type('html').send(await introductionHtml({ on, language, state: readTrialState(on.questionnaire, fields['state']) }))
    return
  }
  response
    .status(trial.problems.length > 0 ? 422 : 200)
    .type('html')
    .send(await trialHtml(trial))
}

export const takeTrialStep = (dependencies: Dependencies, request: TrialRequest, response: Response): Promise<void> =>
  takeTrialStepOn(publicTrial(dependencies, request), request, response)
