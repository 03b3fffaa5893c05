/**
 * What a page of the dialogue guide is asked with: the answers in its address, and for a manager the survey whose plan wants a method.
 *
 * Whatever the address holds is read as far as it makes sense; the pages say what was left out.
 */
import type { Request } from 'express'
import { readGuideAnswers } from '../../questionnaires/guide/guide-answers.ts'
import { parseIndicator } from '../../questionnaires/indicator.ts'
import type { PlanReturn } from '../../views/guide/guide-address.ts'
import { guideFieldNames } from '../../views/guide/guide-address.ts'
import type { GuideInput } from '../../views/guide/guide-frame.ts'
import type { ScreenLanguage } from '../../views/translate.ts'
import type { Dependencies } from '../dependencies.ts'
import { permissionsIn } from '../manage/access/allowed.ts'
import { signedInAccount } from '../manage/access/signed-in.ts'
import { roundTitle } from '../manage/rounds/find-round.ts'
import { questionnaireOfRound } from '../questionnaire-of-round.ts'
import { screenLanguage } from '../web/screen-language.ts'

/** Values of a field in order; a query that comes once is a text, one that comes often a list. */
export const valuesOf = ({ query }: Request, name: string): readonly string[] =>
  [query[name]].flat().filter((value) => typeof value === 'string')

/** Null unless who asks is signed in and may change the plan of that survey: others see the guide as everybody does. */
async function planReturn(dependencies: Dependencies, request: Request, language: ScreenLanguage): Promise<PlanReturn | null> {
  const account = signedInAccount(request)
  const [id] = valuesOf(request, guideFieldNames.plan)
  if (account === undefined || id === undefined) return null
  const { store } = dependencies
  const round = await store.rounds.find(id)
  const organisation = round === undefined ? undefined : await store.organisations.find(round.organisation)
  if (round === undefined || organisation === undefined) return null
  const allowed = await permissionsIn(dependencies, account, organisation.id)
  const hasResults = round.state === 'closed' || round.state === 'released'
  if (!hasResults || !allowed.has('manage')) return null
  const questionnaire = await questionnaireOfRound(dependencies, round)
  const [finding = ''] = valuesOf(request, guideFieldNames.finding)
  const survey = roundTitle({ round, organisation, questionnaire }, language)
  return { round: round.id, survey, finding: parseIndicator(finding) === null ? '' : finding }
}

export async function guideInput(dependencies: Dependencies, request: Request): Promise<GuideInput> {
  const language = screenLanguage(request)
  const plan = await planReturn(dependencies, request, language)
  return { language, guide: dependencies.guide, plan, ...readGuideAnswers((name) => valuesOf(request, name)) }
}
