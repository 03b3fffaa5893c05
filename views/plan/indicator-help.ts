/**
 * What a definition offers to do about an indicator: questions to discuss and methods of the dialogue guide, of its criterion or direction.
 */
import type { Indicator } from '../../questionnaires/indicator.ts'
import type { Axis, Dimension, NowAndWanted } from '../../questionnaires/meaning.ts'
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import type { MethodChoice } from '../guide/method-names.ts'
import { methodChoices } from '../guide/method-names.ts'
import type { ResultContext } from '../results/result-context.ts'
import { contextVoice } from '../results/result-context.ts'
import { allItems } from '../tables/item-labels.ts'

export interface IndicatorHelp {
  readonly questions: readonly string[]
  readonly methods: readonly MethodChoice[]
}

function meaningOf(questionnaire: Questionnaire, indicator: Indicator): Axis | Dimension | NowAndWanted | undefined {
  if ('axis' in indicator) return questionnaire.axes.find(({ id }) => id === indicator.axis)
  const pair =
    indicator.kind === 'item' ? questionnaire.nowAndWanted.find(({ now, wanted }) => [now, wanted].includes(indicator.id)) : undefined
  if (pair) return pair
  const item = indicator.kind === 'item' ? allItems(questionnaire).find(({ id }) => id === indicator.id) : undefined
  const dimension = item === undefined ? indicator.id : item.kind === 'rating' ? item.dimension : undefined
  return questionnaire.dimensions.find(({ id }) => id === dimension)
}

export function indicatorHelp(context: ResultContext, indicator: Indicator): IndicatorHelp {
  const voice = contextVoice(context)
  const meaning = meaningOf(context.questionnaire, indicator)
  return { questions: (meaning?.questions ?? []).map(voice.say), methods: methodChoices(context.methods, meaning?.methods ?? []) }
}
