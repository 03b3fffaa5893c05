/**
 * An organisation's own questions in the terminal: each in full, with the share of every option. Called by `analysisSummary`.
 */
import type { Estimate } from '../../analysis/estimate.ts'
import { isSuppressed } from '../../analysis/estimate.ts'
import type { GroupResult } from '../../analysis/result.ts'
import type { Item, ResponseOption } from '../../questionnaires/item.ts'
import { isOwnQuestion } from '../../questionnaires/own-questions.ts'
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import { inEnglish } from './figures-as-text.ts'

/** `share` is empty beside the question itself. */
export interface OwnQuestionLine {
  readonly indent: number
  readonly name: string
  readonly share: string
}

function shareText(share: Estimate): string {
  if (isSuppressed(share)) return share.band === 'high' ? 'over 90 %' : 'not shown'
  const { value } = share
  return value === undefined ? 'no answers' : `${Math.round(value * 100)} % of ${share.n}`
}

function optionsOf({ scales }: Questionnaire, item: Item): readonly ResponseOption[] {
  if (item.kind === 'singleChoice') return item.options
  return item.kind === 'rating' ? (scales.find(({ id }) => id === item.scale)?.options ?? []) : []
}

/** Those that the group answered; none of the open ones. */
export function ownQuestionsAsText({ items }: GroupResult, questionnaire: Questionnaire): readonly OwnQuestionLine[] {
  const own = questionnaire.pages.flatMap((page) => page.items).filter(({ id }) => isOwnQuestion(id))
  return own.flatMap((item): readonly OwnQuestionLine[] => {
    const result = items[item.id]
    if (result === undefined) return []
    const options = optionsOf(questionnaire, item).flatMap(({ code, label }) => {
      const share = result.distribution[String(code)]
      return share === undefined ? [] : [{ indent: 4, name: inEnglish(label), share: shareText(share) }]
    })
    return [{ indent: 2, name: inEnglish(item.wording), share: '' }, ...options]
  })
}
