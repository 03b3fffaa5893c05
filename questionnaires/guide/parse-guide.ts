/**
 * The only way from unknown JSON to the questions and words of the dialogue guide: shape, then meaning, every problem at once.
 *
 * Called by the guide's loader, by `puntari check` and by the tests. The methods stand in files of their own (`parseMethod`).
 */
import { textFaults } from '../checks/text-faults.ts'
import type { Located } from '../json-pointer.ts'
import { located } from '../json-pointer.ts'
import { frozen } from '../own-copy.ts'
import type { Problem } from '../problem.ts'
import { isShapeProblem, problemAt } from '../problem.ts'
import { inOrderOfFile } from '../problem-order.ts'
import type { ReadJson } from '../read-json-text.ts'
import { readJsonText } from '../read-json-text.ts'
import type { GuideOption, GuideQuestion, GuideWeights, GuideWords } from './guide.ts'
import { answerKindOf, guideOptions, guideQuestionIds, roleOf } from './guide-questions.ts'
import { plainStrings } from './plain-strings.ts'
import { repeatedIds } from './repeated-ids.ts'
import { guideShapeProblems } from './structure/guide-structure.ts'

type QuestionInFile = Omit<GuideQuestion, 'options'> & { readonly options?: readonly GuideOption[] }
interface GuideFile extends Omit<GuideWords, 'questions' | 'weights'> {
  readonly questions: readonly QuestionInFile[]
  readonly weights?: Partial<GuideWeights>
}

const isWellShaped = (json: unknown, found: readonly Problem[]): json is GuideFile => !found.some(isShapeProblem)

const defaultWeights: GuideWeights = { purpose: 1, stage: 1, size: 1, selection: 1, whom: 1, also: 0.5 }

const unlike = (found: string, expected: string, at: string): readonly Problem[] =>
  found === expected ? [] : [problemAt(at, 'notOneOf', { allowed: expected })]

/** That a part has both words with which a method is said to fit or not. */
const fitWords = (part: Pick<GuideOption, 'met' | 'missed'>, at: string): readonly Problem[] =>
  (['met', 'missed'] as const).filter((key) => part[key] === undefined).map((key) => problemAt(at, 'missing', { key }))

function optionProblems({ id, options = [] }: QuestionInFile, at: string): readonly Problem[] {
  const known: readonly string[] = guideOptions[id]
  const written = options.map((option) => option.id)
  const decidesFit = ({ value }: Located<GuideOption>): boolean => roleOf(id) !== 'word' && value.id !== 'decided'
  return [
    ...repeatedIds(written, `${at}/options`, '/id'),
    ...located(options, `${at}/options`)
      .filter(({ value }) => !known.includes(value.id))
      .map((option) => problemAt(`${option.at}/id`, 'notOneOf', { allowed: known.join(', ') })),
    ...known.filter((option) => !written.includes(option)).map((key) => problemAt(`${at}/options`, 'missing', { key })),
    ...located(options, `${at}/options`)
      .filter(decidesFit)
      .flatMap((option) => fitWords(option.value, option.at)),
  ]
}

const questionProblems = ({ value: question, at }: Located<QuestionInFile>): readonly Problem[] => [
  ...unlike(question.role, roleOf(question.id), `${at}/role`),
  ...unlike(question.answer, answerKindOf(question.id), `${at}/answer`),
  ...(answerKindOf(question.id) === 'number' ? fitWords(question, at) : optionProblems(question, at)),
]

function meaningProblems(file: GuideFile): readonly Problem[] {
  const ids = file.questions.map(({ id }) => id)
  return [
    ...repeatedIds(ids, '/questions', '/id'),
    ...guideQuestionIds.filter((id) => !ids.includes(id)).map((key) => problemAt('/questions', 'missing', { key })),
    ...located(file.questions, '/questions').flatMap(questionProblems),
    ...plainStrings(file).flatMap(textFaults),
  ]
}

/** `weights` that the file leaves out count one point, half of it for a purpose among others. */
const wordsOf = ({ questions, inform, rule, weights }: GuideFile): GuideWords => ({
  questions: questions.map(({ options = [], ...question }) => ({ ...question, options })),
  inform,
  rule,
  weights: { ...defaultWeights, ...weights },
})

/** The guide's questions and words from a JSON value, deeply frozen; it never throws. */
export function parseGuide(json: unknown): ReadJson<GuideWords> {
  const ofShape = guideShapeProblems(json)
  if (!isWellShaped(json, ofShape)) return { ok: false, problems: inOrderOfFile(ofShape, json) }
  const problems = [...ofShape, ...meaningProblems(json)]
  if (problems.length > 0) return { ok: false, problems: inOrderOfFile(problems, json) }
  return { ok: true, value: frozen(wordsOf(structuredClone(json))) }
}

/** The questions and words that the text of guide.json holds, or every problem. */
export const parseGuideText = (text: string): ReadJson<GuideWords> => readJsonText(text, parseGuide)
