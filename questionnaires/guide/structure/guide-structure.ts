/**
 * The shape of guide.json, as yup: questions with their answers in words, and the words around them. guide.schema.json says the same.
 */
import type { Problem } from '../../problem.ts'
import { exactly, list, numberWithin, oneOf, problemsBy, reference } from '../../structure/building-blocks.ts'
import { answerKinds, guideQuestionIds, guideRoles, wishQuestions } from '../guide-questions.ts'
import { guideText } from './guide-text.ts'

/** Characters of an answer beside its box, and of what it means for a method. */
const longestAnswer = 80

const option = exactly({
  id: reference(),
  label: guideText(longestAnswer),
  met: guideText(longestAnswer).optional(),
  missed: guideText(longestAnswer).optional(),
  advice: guideText().optional(),
})

const question = exactly({
  id: oneOf(guideQuestionIds),
  role: oneOf(guideRoles),
  answer: oneOf(answerKinds),
  question: guideText(),
  help: guideText().optional(),
  options: list(option, { minimum: 1 }).optional(),
  met: guideText(longestAnswer).optional(),
  missed: guideText(longestAnswer).optional(),
})

const weights = exactly(Object.fromEntries([...wishQuestions, 'also'].map((name) => [name, numberWithin(0, 10).optional()])))

const guideFile = exactly({
  $schema: reference().optional(),
  questions: list(question, { minimum: 1 }),
  weights: weights.optional(),
  inform: list(guideText(), { minimum: 1 }),
  rule: list(guideText(), { minimum: 1 }),
})

/** Every problem that a part of the file has by itself. */
export const guideShapeProblems = (json: unknown): readonly Problem[] => problemsBy(guideFile, json)
