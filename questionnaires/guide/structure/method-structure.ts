/**
 * The shape of methods/ID.json, as yup: a method in words, and the facts by which it is suggested. method.schema.json says the same.
 */
import type { Problem } from '../../problem.ts'
import { exactly, id, list, oneOf, problemsBy, reference, wholeNumber } from '../../structure/building-blocks.ts'
import { longestLabel } from '../../structure/text-structure.ts'
import { methodKinds } from '../guide.ts'
import type { GuideQuestionId } from '../guide-questions.ts'
import { guideOptions, mostWeeks } from '../guide-questions.ts'
import { guideText } from './guide-text.ts'

const texts = () => list(guideText(), { minimum: 1 })

/** Answers of a question without those that are no fact of a method, such as “either”. */
const optionsOf = (question: GuideQuestionId, without = '') => guideOptions[question].filter((option) => option !== without)

const someOf = (question: GuideQuestionId, without?: string) => list(oneOf(optionsOf(question, without)), { minimum: 1 })

const facts = exactly({
  influence: someOf('influence', 'decided'),
  purposes: exactly({ main: someOf('purpose'), also: list(oneOf(guideOptions.purpose)) }),
  stages: someOf('stage'),
  sizes: someOf('size'),
  selection: someOf('selection'),
  whom: someOf('whom'),
  forms: someOf('form', 'either'),
  weeks: wholeNumber(0, mostWeeks),
  cost: oneOf(guideOptions.cost),
  work: oneOf(guideOptions.work),
  conflict: someOf('conflict'),
})

const methodFile = exactly({
  $schema: reference().optional(),
  id: id(),
  kind: oneOf(methodKinds),
  name: guideText(longestLabel, 'labelTooLong'),
  summary: guideText(),
  steps: texts(),
  participants: guideText(),
  resources: guideText(),
  time: guideText(),
  strengths: texts(),
  weaknesses: texts(),
  notSuitedWhen: texts(),
  example: exactly({ place: guideText(), text: guideText() }),
  facts,
})

/** Every problem that a part of the file has by itself. */
export const methodShapeProblems = (json: unknown): readonly Problem[] => problemsBy(methodFile, json)
