/**
 * The guide's own words for answers and for how a method meets them, in one language.
 */
import type { Suggestion, Wish } from '../../analysis/guide/suggest-methods.ts'
import type { Guide, GuideMethod, GuideOption, GuideText } from '../../questionnaires/guide/guide.ts'
import type { GuideQuestionId, LimitQuestion } from '../../questionnaires/guide/guide-questions.ts'
import { formatsFor } from '../format.ts'
import type { ScreenLanguage } from '../translate.ts'
import { translatorFor } from '../translate.ts'
import type { GuideInput } from './guide-frame.ts'

/** What breaks a limit comes first. */
const reasonKinds = ['broken', 'met', 'half', 'missed'] as const
type ReasonKind = (typeof reasonKinds)[number]

/** `title` says whether it fits, in a word; `mark` shows the same. */
export interface ReasonView {
  readonly kind: ReasonKind
  readonly mark: string
  readonly title: string
  readonly lines: readonly string[]
}

const marks: Readonly<Record<ReasonKind, string>> = { met: '✓', half: '◐', missed: '–', broken: '✗' }

const questionOf = ({ questions }: Guide, id: GuideQuestionId) => questions.find((question) => question.id === id)

export const optionOf = (guide: Guide, question: GuideQuestionId, option: string): GuideOption | undefined =>
  questionOf(guide, question)?.options.find(({ id }) => id === option)

/** `{{weeks}}` in a text stands for the weeks that the method takes. */
function said(text: GuideText | undefined, { facts }: GuideMethod, language: ScreenLanguage): readonly string[] {
  return text === undefined ? [] : [text[language].replaceAll('{{weeks}}', formatsFor(language).whole(facts.weeks))]
}

/** What the method does of each wish, and which limits it breaks; kinds without any are left out. */
export function reasonsOf({ guide, answers, language }: GuideInput, suggestion: Suggestion): readonly ReasonView[] {
  const { method, met, half, missed, broken } = suggestion
  const wishWords = (wishes: readonly Wish[], part: 'met' | 'missed'): readonly string[] =>
    wishes.flatMap(({ question, option }) => said(optionOf(guide, question, option)?.[part], method, language))
  const limitWords = (limit: LimitQuestion): readonly string[] => {
    const answer = answers[limit]
    const part = typeof answer === 'string' ? optionOf(guide, limit, answer) : questionOf(guide, limit)
    return said(part?.missed, method, language)
  }
  const lines: Readonly<Record<ReasonKind, readonly string[]>> = {
    met: wishWords(met, 'met'),
    half: wishWords(half, 'met'),
    missed: wishWords(missed, 'missed'),
    broken: broken.flatMap(limitWords),
  }
  const t = translatorFor(language)
  return reasonKinds
    .filter((kind) => lines[kind].length > 0)
    .map((kind) => ({ kind, mark: marks[kind], title: t(`guide:reason.${kind}`), lines: lines[kind] }))
}

/** How many wishes are met, in a line; null where there are none. */
export function scoreWords({ language }: Pick<GuideInput, 'language'>, { met, half, missed }: Suggestion): string | null {
  if (met.length + half.length + missed.length === 0) return null
  const t = translatorFor(language)
  if (met.length > 0 && half.length + missed.length === 0) return t('guide:suggestions.allMet')
  return t('guide:suggestions.score', { met: met.length, half: half.length, missed: missed.length })
}

/** A question that was answered, with the words of its answers. */
export interface AnswerLine {
  readonly question: string
  readonly answer: string
}

export function answerLines({ guide, answers, language }: GuideInput): readonly AnswerLine[] {
  const t = translatorFor(language)
  return guide.questions.flatMap((question) => {
    const given = [answers[question.id] ?? []].flat()
    const words = given.map((answer) =>
      typeof answer === 'number'
        ? t('guide:answers.weeks', { count: answer })
        : (optionOf(guide, question.id, answer)?.label[language] ?? ''),
    )
    return words.length === 0 ? [] : [{ question: question.question[language], answer: words.join(' · ') }]
  })
}

/** What to mind, of the answers that have such words. */
export const adviceFor = ({ guide, answers, language }: GuideInput): readonly string[] =>
  guide.questions.flatMap(({ id, options }) => {
    const given: readonly (string | number)[] = [answers[id] ?? []].flat()
    return options.flatMap(({ id: option, advice }) => (advice !== undefined && given.includes(option) ? [advice[language]] : []))
  })
