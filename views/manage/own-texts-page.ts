/**
 * An organisation's own words in a survey, and up to four questions of its own, in each language of the survey.
 */
import type { OwnQuestionKind, TextByLanguage } from '../../questionnaires/own-questions.ts'
import { fewestOwnOptions, mostOwnOptions, mostOwnQuestions, ownQuestionKinds } from '../../questionnaires/own-questions.ts'
import type { Language } from '../../questionnaires/wording.ts'
import type { ChoiceFieldView, ProblemView, TextFieldView } from '../templates/layout/layout-view.ts'
import type { Translate } from '../translate.ts'
import { translatorFor } from '../translate.ts'
import type { FormProblem } from './form-problem.ts'
import { errorOf, problemViews } from './form-problem.ts'
import type { StaffPage, StaffVisit } from './staff-page.ts'
import { staffPage } from './staff-page.ts'

/** Texts of the page beside the questions. */
export const ownWords = ['title', 'introduction', 'purpose'] as const
export type OwnWord = (typeof ownWords)[number]

/** Most characters. */
export const longestOf = { title: 100, introduction: 1000, purpose: 400, wording: 300 } as const

/** A question as typed; `options` one a line. */
export interface QuestionForm {
  readonly kind: OwnQuestionKind | 'none'
  readonly wording: TextByLanguage
  readonly options: TextByLanguage
}

export interface OwnTextsForm {
  readonly words: Readonly<Record<OwnWord, TextByLanguage>>
  readonly questions: readonly QuestionForm[]
}

/** Id and name of a field: `title-fi`, `wording-1-sv`. */
export const ownFieldId = (part: string, language: Language): string => `${part}-${language}`

export interface OwnTextsInput {
  readonly roundId: string
  readonly round: string
  readonly organisation: { readonly id: string; readonly name: string }
  readonly languages: readonly Language[]
  readonly form: OwnTextsForm
  readonly problems: readonly FormProblem[]
  readonly overtaken: boolean
  readonly seen: string
}

interface QuestionView {
  readonly title: string
  readonly open: boolean
  readonly kind: ChoiceFieldView
  readonly wording: readonly TextFieldView[]
  readonly options: readonly TextFieldView[]
}

export interface OwnTextsPage extends StaffPage {
  readonly lead: string
  readonly action: string
  readonly cancelHref: string
  readonly seen: string
  readonly overtaken: boolean
  readonly problems: readonly ProblemView[]
  readonly words: readonly TextFieldView[]
  readonly questionsText: string
  readonly questions: readonly QuestionView[]
}

type FieldOf = (part: string, label: string, text: TextByLanguage, extra: Partial<TextFieldView>) => readonly TextFieldView[]

const fieldsIn =
  (t: Translate, { languages, problems }: OwnTextsInput): FieldOf =>
  (part, label, text, extra) =>
    languages.map((language) => {
      const id = ownFieldId(part, language)
      const named = {
        id,
        name: id,
        label: t(`terms:texts.${label}`, { language: t(`terms:texts.${language}`) }),
        value: text[language] ?? '',
      }
      return { ...named, ...extra, ...errorOf(t, problems, id) }
    })

function questionView(t: Translate, fields: FieldOf, question: QuestionForm, number: number): QuestionView {
  const id = `kind-${number}`
  const bounds = { from: fewestOwnOptions, to: mostOwnOptions }
  return {
    title: t('terms:texts.question', { number }),
    open: question.kind !== 'none',
    kind: {
      id,
      name: id,
      legend: t('terms:texts.kind'),
      kind: 'radio',
      options: ['none', ...ownQuestionKinds].map((value) => ({
        value,
        label: t(`terms:texts.${value}`),
        checked: value === question.kind,
      })),
    },
    wording: fields(`wording-${number}`, 'wordingLabel', question.wording, { rows: 2 }),
    options: fields(`options-${number}`, 'optionsLabel', question.options, { rows: 4, help: t('terms:texts.optionsHelp', bounds) }),
  }
}

export function ownTextsPage(visit: StaffVisit, input: OwnTextsInput): OwnTextsPage {
  const t = translatorFor(visit.language)
  const { problems, organisation, roundId, form } = input
  const fields = fieldsIn(t, input)
  const rows: Readonly<Record<OwnWord, Partial<TextFieldView>>> = { title: {}, introduction: { rows: 5 }, purpose: { rows: 3 } }
  return {
    ...staffPage(visit, { title: t('terms:texts.title'), width: 'form', organisation, failed: problems.length > 0, form: 'texts' }),
    lead: input.round,
    action: `/manage/rounds/${roundId}/texts`,
    cancelHref: `/manage/rounds/${roundId}`,
    seen: input.seen,
    overtaken: input.overtaken,
    problems: problemViews(t, problems),
    words: ownWords.flatMap((key) => fields(key, `${key}Label`, form.words[key], rows[key])),
    questionsText: t('terms:texts.questionsText', { most: mostOwnQuestions }),
    questions: form.questions.map((question, at) => questionView(t, fields, question, at + 1)),
  }
}
