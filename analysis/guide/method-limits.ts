/**
 * Which limits of a person's answers a method breaks: it takes longer, costs more, is not fit for the conflict …
 *
 * Used by `suggestMethods`. What was not answered limits nothing.
 */
import type { MethodFacts } from '../../questionnaires/guide/guide.ts'
import type { GuideAnswers } from '../../questionnaires/guide/guide-answers.ts'
import type { LimitQuestion } from '../../questionnaires/guide/guide-questions.ts'
import { guideOptions, limitQuestions } from '../../questionnaires/guide/guide-questions.ts'

type Level = (typeof guideOptions.cost)[number]

const levels: readonly Level[] = guideOptions.cost

const isWithin = (needed: Level, given: Level | null): boolean => given === null || levels.indexOf(needed) <= levels.indexOf(given)

const keeps: Readonly<Record<LimitQuestion, (facts: MethodFacts, answers: GuideAnswers) => boolean>> = {
  influence: (facts, { influence }) => influence === null || facts.influence.some((one) => one === influence),
  form: (facts, { form }) => form === null || form === 'either' || facts.forms.includes(form),
  weeks: (facts, { weeks }) => weeks === null || facts.weeks <= weeks,
  cost: (facts, { cost }) => isWithin(facts.cost, cost),
  work: (facts, { work }) => isWithin(facts.work, work),
  conflict: (facts, { conflict }) => conflict === null || facts.conflict.includes(conflict),
}

export const brokenLimits = (facts: MethodFacts, answers: GuideAnswers): readonly LimitQuestion[] =>
  limitQuestions.filter((limit) => !keeps[limit](facts, answers))
