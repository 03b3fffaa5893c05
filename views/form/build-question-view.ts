/**
 * From an item and what has been answered to the view model of one question card. Called by the question page.
 *
 * `typed` is what a person sent with an error: shown again as it was typed.
 */
import type { Answers } from '../../questionnaires/answers.ts'
import { isMissing, missingReasons } from '../../questionnaires/answers.ts'
import type { Item, ResponseOption } from '../../questionnaires/item.ts'
import type { FormProblem, PostedFields } from '../../questionnaires/item-kinds/reading.ts'
import { reasonField, sentStrings } from '../../questionnaires/item-kinds/reading.ts'
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import { scaleOf } from '../../questionnaires/read-answers.ts'
import type { Audience, Text } from '../../questionnaires/wording.ts'
import { textFor } from '../../questionnaires/wording.ts'
import type { Translate } from '../translate.ts'
import type { OptionView, QuestionView } from './question-view.ts'

/** Everything a card needs to know beside its item. */
export interface QuestionSurroundings {
  readonly questionnaire: Questionnaire
  readonly audience: Audience
  readonly answers: Answers
  readonly typed?: PostedFields
  readonly problems: readonly FormProblem[]
  readonly t: Translate
}

/** The values that stand in the fields of an item: what was typed, else what was answered. */
function valuesOf(
  item: Item,
  { answers, typed, problems }: QuestionSurroundings,
): { readonly sent: readonly string[]; readonly reason: string } {
  if (typed !== undefined && problems.some((problem) => problem.item === item.id))
    return { sent: sentStrings(typed, item.id), reason: sentStrings(typed, reasonField(item.id))[0] ?? '' }
  const answer = answers[item.id]
  if (answer === undefined) return { sent: [], reason: '' }
  if (typeof answer === 'object' && isMissing(answer)) return { sent: [answer.missing], reason: answer.missing }
  return { sent: (typeof answer === 'object' ? answer : [answer]).map(String), reason: '' }
}

function optionsOf(item: Item, questionnaire: Questionnaire): { readonly options: readonly ResponseOption[]; readonly dontKnow?: Text } {
  if (item.kind === 'rating' || item.kind === 'pair') return scaleOf(questionnaire, item.scale)
  if (item.kind === 'singleChoice' || item.kind === 'multipleChoice')
    return { options: item.options, ...(item.dontKnow === undefined ? {} : { dontKnow: item.dontKnow }) }
  return { options: [], ...(item.kind === 'number' && item.dontKnow !== undefined ? { dontKnow: item.dontKnow } : {}) }
}

function extrasOf(
  item: Item,
  { questionnaire, audience, t }: QuestionSurroundings,
): readonly { readonly value: string; readonly label: string }[] {
  const { dontKnow } = optionsOf(item, questionnaire)
  return [
    ...(dontKnow === undefined ? [] : [{ value: 'dontKnow', label: textFor(dontKnow, audience) }]),
    ...(item.notConcerned === true ? [{ value: 'notConcerned', label: t('respond:notConcerned') }] : []),
  ]
}

function problemText(item: Item, { problems, t }: QuestionSurroundings): { readonly error?: string } {
  const problem = problems.find((each) => each.item === item.id)
  return problem === undefined ? {} : { error: t(`respond:problem.${problem.code}`, problem.values) }
}

/** The box of a number or a free text, with what was typed. */
function boxOf(item: Item, sent: readonly string[], { audience, t }: QuestionSurroundings): Pick<QuestionView, 'number' | 'text'> {
  const value = sent.find((each) => !missingReasons.some((reason) => reason === each)) ?? ''
  if (item.kind === 'number') {
    const unit = item.unit === undefined ? '' : textFor(item.unit, audience)
    return { number: { name: item.id, value, min: item.minimum, max: item.maximum, unit } }
  }
  if (item.kind !== 'openText') return {}
  const hint = t('respond:atMostCharacters', { most: item.maximumLength })
  return { text: { name: item.id, value, maxLength: item.maximumLength, hint } }
}

/** One question card. */
export function questionView(item: Item, surroundings: QuestionSurroundings): QuestionView {
  const { questionnaire, audience } = surroundings
  const { sent, reason } = valuesOf(item, surroundings)
  const option = (value: string, label: string): OptionView => {
    return { id: `${item.id}-${value}`, name: item.id, value, label, checked: sent.includes(value) }
  }
  const isApart = item.kind === 'multipleChoice' || item.kind === 'number'
  const extra = ({ value, label }: { readonly value: string; readonly label: string }): OptionView =>
    isApart ? { ...option(value, label), name: reasonField(item.id), checked: reason === value } : option(value, label)
  return {
    id: item.id,
    kind: item.kind,
    legend: textFor(item.wording, audience),
    ...(item.help === undefined ? {} : { help: textFor(item.help, audience) }),
    ...problemText(item, surroundings),
    ...(item.kind === 'pair' ? { a: textFor(item.a, audience), b: textFor(item.b, audience) } : {}),
    options: optionsOf(item, questionnaire).options.map(({ code, label }) => option(String(code), textFor(label, audience))),
    extras: extrasOf(item, surroundings).map(extra),
    ...boxOf(item, sent, surroundings),
  }
}
