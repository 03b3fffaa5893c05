/**
 * Questions of the dialogue guide as fields of a form: boxes, a list to choose from, or a number.
 */
import type { GuideQuestion } from '../../questionnaires/guide/guide.ts'
import type { GuideQuestionId } from '../../questionnaires/guide/guide-questions.ts'
import { mostWeeks } from '../../questionnaires/guide/guide-questions.ts'
import type { ChoiceFieldView, SelectFieldView, TextFieldView } from '../templates/layout/layout-view.ts'
import { translatorFor } from '../translate.ts'
import type { GuideInput } from './guide-frame.ts'

/** One of the three. */
export type QuestionField =
  | { readonly kind: 'choice'; readonly field: ChoiceFieldView }
  | { readonly kind: 'select'; readonly field: SelectFieldView }
  | { readonly kind: 'text'; readonly field: TextFieldView }

const answersTo = ({ answers }: GuideInput, question: GuideQuestionId): readonly string[] =>
  [answers[question] ?? []].flat().map((answer) => String(answer))

const help = ({ help: words }: GuideQuestion, { language }: GuideInput): { readonly help?: string } =>
  words === undefined ? {} : { help: words[language] }

/** Boxes, all in view: one or several. */
export function choiceField(question: GuideQuestion, input: GuideInput): ChoiceFieldView {
  const chosen = answersTo(input, question.id)
  return {
    id: question.id,
    name: question.id,
    legend: question.question[input.language],
    kind: question.answer === 'several' ? 'checkbox' : 'radio',
    ...help(question, input),
    options: question.options.map(({ id, label }) => ({ value: id, label: label[input.language], checked: chosen.includes(id) })),
  }
}

/** A list that takes little room. What leaves everything open comes first. */
function selectField(question: GuideQuestion, input: GuideInput): SelectFieldView {
  const chosen = answersTo(input, question.id)
  const options = question.options.map(({ id, label }) => ({ value: id, label: label[input.language], selected: chosen.includes(id) }))
  const any = { value: '', label: translatorFor(input.language)('guide:wishes.any'), selected: chosen.length === 0 }
  // “Either” is the same as no answer.
  const needed = question.id === 'form' ? options.filter(({ value }) => value !== 'either' || chosen.includes(value)) : options
  return {
    id: question.id,
    name: question.id,
    label: question.question[input.language],
    ...help(question, input),
    options: [any, ...needed],
  }
}

function numberField(question: GuideQuestion, input: GuideInput): TextFieldView {
  const t = translatorFor(input.language)
  const [value = ''] = answersTo(input, question.id)
  return {
    id: question.id,
    name: question.id,
    label: question.question[input.language],
    ...help(question, input),
    value,
    inputmode: 'numeric',
    short: true,
    maxLength: String(mostWeeks).length,
    suffix: t('guide:wishes.weeksUnit'),
    ...(input.unread.includes(question.id) ? { error: t('guide:wishes.weeksProblem', { most: mostWeeks }) } : {}),
  }
}

/** The field that suits how the question is answered. */
export function questionField(question: GuideQuestion, input: GuideInput): QuestionField {
  if (question.answer === 'several') return { kind: 'choice', field: choiceField(question, input) }
  if (question.answer === 'number') return { kind: 'text', field: numberField(question, input) }
  return { kind: 'select', field: selectField(question, input) }
}
