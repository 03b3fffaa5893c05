/**
 * Addresses of the dialogue guide. A person's answers stand in them and nowhere else, so a page can be shared, bookmarked and printed.
 */
import type { GuideAnswers } from '../../questionnaires/guide/guide-answers.ts'
import { guideFields } from '../../questionnaires/guide/guide-answers.ts'
import type { HiddenField } from '../templates/layout/layout-view.ts'
import { guideMethodAddress } from './method-names.ts'

export const guidePath = '/guide'
export const methodsPath = '/guide/methods'

/** Names of fields beside the questions. `step`: that wishes are asked for; `plan`, `finding`: for which survey and finding of it. */
export const guideFieldNames = { step: 'step', plan: 'plan', finding: 'finding' } as const

/** The value of `step` that shows the wishes; without it suggestions are shown. */
export const wishesStep = 'wishes'

/** A manager came from a survey's findings, to choose a method for the development plan. `finding`: key of an indicator, or ''. */
export interface PlanReturn {
  readonly round: string
  readonly survey: string
  readonly finding: string
}

/** What a page of the guide was asked with. `plan` is there only for who may change that plan. */
export interface GuideAsked {
  readonly answers: GuideAnswers
  readonly plan: PlanReturn | null
}

type Fields = readonly (readonly [string, string])[]

function fieldsOf({ answers, plan }: GuideAsked): Fields {
  const { plan: round, finding } = guideFieldNames
  const ofPlan: Fields = plan === null ? [] : [[round, plan.round], ...(plan.finding === '' ? [] : [[finding, plan.finding] as const])]
  return [...guideFields(answers), ...ofPlan]
}

function withQuery(path: string, fields: Fields): string {
  const query = new URLSearchParams(fields.map(([name, value]) => [name, value])).toString()
  return query === '' ? path : `${path}?${query}`
}

/** The suggestions for these answers; the first question where nothing is answered. */
export const suggestionsAddress = (asked: GuideAsked): string => withQuery(guidePath, fieldsOf(asked))

export const wishesAddress = (asked: GuideAsked): string => withQuery(guidePath, [...fieldsOf(asked), [guideFieldNames.step, wishesStep]])

export const methodsAddress = (asked: GuideAsked): string => withQuery(methodsPath, fieldsOf(asked))

export const methodAddress = (asked: GuideAsked, id: string): string => withQuery(guideMethodAddress(id), fieldsOf(asked))

/** The form of a new action with the method filled in. */
export const planAddress = ({ round, finding }: PlanReturn, method: string): string =>
  withQuery(`/manage/rounds/${round}/actions/new`, [...(finding === '' ? [] : [['finding', finding] as const]), ['method', method]])

/** From a survey's findings to the guide and back. */
export const guideForPlan = (round: string, finding: string): string =>
  withQuery(guidePath, [
    [guideFieldNames.plan, round],
    [guideFieldNames.finding, finding],
  ])

/** What goes along with a form that asks the questions in `asks`. */
export const hiddenFields = (asked: GuideAsked, asks: readonly string[]): readonly HiddenField[] =>
  fieldsOf(asked)
    .filter(([name]) => !asks.includes(name))
    .map(([name, value]) => ({ name, value }))
