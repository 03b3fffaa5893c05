/**
 * An organisation's own texts and questions as fields: as they are kept, as they were posted, and what is wrong with them.
 *
 * A text may lack a language while the survey is planned; opening is refused until each has all of the survey's (`completeIn`).
 */
import type { RoundTerms } from '../../../data/round-terms.ts'
import type { OwnQuestion, OwnQuestionKind, TextByLanguage } from '../../../questionnaires/own-questions.ts'
import { fewestOwnOptions, mostOwnOptions, mostOwnQuestions, ownQuestionKinds } from '../../../questionnaires/own-questions.ts'
import { plainTextFaults, withoutUnseen } from '../../../questionnaires/plain-text.ts'
import type { Language } from '../../../questionnaires/wording.ts'
import type { FormProblem } from '../../../views/manage/form-problem.ts'
import type { OwnTextsForm, QuestionForm } from '../../../views/manage/own-texts-page.ts'
import { longestOf, ownFieldId, ownWords } from '../../../views/manage/own-texts-page.ts'
import type { PostedFields } from '../posted-fields.ts'

const numbers = Array.from({ length: mostOwnQuestions }, (_, at) => at + 1)

const byLanguage = (languages: readonly Language[], read: (language: Language) => string): TextByLanguage =>
  Object.fromEntries(languages.map((language) => [language, withoutUnseen(read(language))]))

const optionsText = (options: OwnQuestion['options'], language: Language): string =>
  options
    .map((option) => option[language] ?? '')
    .join('\n')
    .trimEnd()

/** The fields of what is kept. */
export function keptOwnTexts({ languages, texts, privacy, ownQuestions }: RoundTerms): OwnTextsForm {
  const kept = { title: texts.title, introduction: texts.introduction, purpose: privacy.purpose }
  const question = (number: number): QuestionForm => {
    const own = ownQuestions[number - 1]
    return {
      kind: own?.kind ?? 'none',
      wording: byLanguage(languages, (language) => own?.wording[language] ?? ''),
      options: byLanguage(languages, (language) => optionsText(own?.options ?? [], language)),
    }
  }
  const words = ownWords.map((key) => [key, byLanguage(languages, (language) => kept[key]?.[language] ?? '')] as const)
  return { words: Object.fromEntries(words) as OwnTextsForm['words'], questions: numbers.map(question) }
}

/** The fields as posted. */
export function typedOwnTexts(languages: readonly Language[], { text }: PostedFields): OwnTextsForm {
  const words = ownWords.map((key) => [key, byLanguage(languages, (language) => text(ownFieldId(key, language)))] as const)
  return {
    words: Object.fromEntries(words) as OwnTextsForm['words'],
    questions: numbers.map((number) => ({
      kind: ownQuestionKinds.find((kind) => kind === text(`kind-${number}`)) ?? 'none',
      wording: byLanguage(languages, (language) => text(ownFieldId(`wording-${number}`, language))),
      options: byLanguage(languages, (language) => text(ownFieldId(`options-${number}`, language))),
    })),
  }
}

const linesOf = (typed = ''): readonly string[] =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

const trimmed = (text: TextByLanguage): TextByLanguage =>
  Object.fromEntries(Object.entries(text).flatMap(([language, words = '']) => (words.trim() === '' ? [] : [[language, words.trim()]])))

const tooLong = (id: string, text: TextByLanguage, most: number): readonly FormProblem[] =>
  Object.entries(text).flatMap(([language, words = '']) =>
    words.length > most ? [{ field: ownFieldId(id, language), problem: 'terms:problem.tooLong', values: { most } }] : [],
  )

/** A tag is a mistake that respondents would see. */
const tagged = (id: string, text: TextByLanguage): readonly FormProblem[] =>
  Object.entries(text).flatMap(([language, words = '']) => {
    const { tag } = plainTextFaults(words)
    return tag === undefined ? [] : [{ field: ownFieldId(id, language), problem: 'terms:problem.tag', values: { tag } }]
  })

function optionProblems(number: number, options: TextByLanguage): readonly FormProblem[] {
  const counts = Object.entries(options).flatMap(([language, typed]) =>
    linesOf(typed).length === 0 ? [] : ([[language, linesOf(typed).length]] as const),
  )
  const [first] = Object.keys(options)
  const bounds = { from: fewestOwnOptions, to: mostOwnOptions }
  const field = (language = first ?? '') => ownFieldId(`options-${number}`, language)
  if (counts.length === 0) return [{ field: field(), problem: 'terms:problem.optionsWrong', values: bounds }]
  const wrong = counts.find(([, count]) => count < bounds.from || count > bounds.to)
  if (wrong !== undefined) return [{ field: field(wrong[0]), problem: 'terms:problem.optionsWrong', values: bounds }]
  const uneven = counts.find(([, count]) => count !== counts[0]?.[1])
  if (uneven === undefined) return []
  return [
    { field: field(uneven[0]), problem: 'terms:problem.optionsUneven', values: { counts: counts.map(([, count]) => count).join(' / ') } },
  ]
}

function questionProblems({ kind, wording, options }: QuestionForm, number: number): readonly FormProblem[] {
  if (kind === 'none') return []
  const [first = ''] = Object.keys(wording)
  const missing = Object.keys(trimmed(wording)).length === 0
  return [
    ...(missing ? [{ field: ownFieldId(`wording-${number}`, first), problem: 'terms:problem.wordingMissing' }] : []),
    ...tooLong(`wording-${number}`, wording, longestOf.wording),
    ...tagged(`wording-${number}`, wording),
    ...tagged(`options-${number}`, options),
    ...(kind === 'choice' ? optionProblems(number, options) : []),
  ]
}

/** Every problem at once, in the order of the page. */
export const ownTextProblems = ({ words, questions }: OwnTextsForm): readonly FormProblem[] => [
  ...ownWords.flatMap((key) => [...tooLong(key, words[key], longestOf[key]), ...tagged(key, words[key])]),
  ...questions.flatMap((question, at) => questionProblems(question, at + 1)),
]

function questionOf({ wording, options }: QuestionForm, kind: OwnQuestionKind): OwnQuestion {
  if (kind !== 'choice') return { kind, wording: trimmed(wording), options: [] }
  const lines = Object.entries(options).map(([language, typed]) => [language, linesOf(typed)] as const)
  const count = Math.max(...lines.map(([, each]) => each.length))
  const option = (at: number): TextByLanguage => trimmed(Object.fromEntries(lines.map(([language, each]) => [language, each[at] ?? ''])))
  return { kind, wording: trimmed(wording), options: Array.from({ length: count }, (_, at) => option(at)) }
}

/** The terms with what the form says; it must be without problems. */
export function withOwnTexts(terms: RoundTerms, { words, questions }: OwnTextsForm): RoundTerms {
  return {
    ...terms,
    texts: { ...terms.texts, title: trimmed(words.title), introduction: trimmed(words.introduction) },
    privacy: { ...terms.privacy, purpose: trimmed(words.purpose) },
    ownQuestions: questions.flatMap((question) => (question.kind === 'none' ? [] : [questionOf(question, question.kind)])),
  }
}

const allOf = ({ texts, privacy, ownQuestions }: RoundTerms): readonly TextByLanguage[] => [
  ...Object.values(texts),
  privacy.purpose,
  ...ownQuestions.flatMap(({ wording, options }) => [wording, ...options]),
]

const isWritten = (words = ''): boolean => words.trim() !== ''

/** Whether the organisation wrote anything itself. */
export const hasOwnTexts = (terms: RoundTerms): boolean => allOf(terms).some((text) => Object.values(text).some(isWritten))

/** Whether every own text that was begun has all languages of the survey. */
export function ownTextsComplete(terms: RoundTerms): boolean {
  const { languages } = terms
  const isWhole = (text: TextByLanguage): boolean => {
    const written = languages.filter((language) => isWritten(text[language]))
    return written.length === 0 || written.length === languages.length
  }
  return allOf(terms).every(isWhole)
}
