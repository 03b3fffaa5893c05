/**
 * What a definition offers to do about an indicator: questions to discuss and methods of the dialogue guide, of its criterion or direction.
 */
import type { Indicator } from '../../questionnaires/indicator.ts'
import type { Axis, Dimension } from '../../questionnaires/meaning.ts'
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import type { ResultContext } from '../results/result-context.ts'
import { contextVoice } from '../results/result-context.ts'
import { methodNames, namedMethods } from '../sentences/method-name.ts'
import type { Voice } from '../sentences/voice.ts'
import { allItems } from '../tables/item-labels.ts'

export interface MethodChoice {
  readonly id: string
  readonly name: string
}

export interface IndicatorHelp {
  readonly questions: readonly string[]
  readonly methods: readonly MethodChoice[]
}

function meaningOf(questionnaire: Questionnaire, indicator: Indicator): Axis | Dimension | undefined {
  if ('axis' in indicator) return questionnaire.axes.find(({ id }) => id === indicator.axis)
  const item = indicator.kind === 'item' ? allItems(questionnaire).find(({ id }) => id === indicator.id) : undefined
  const dimension = item === undefined ? indicator.id : item.kind === 'rating' ? item.dimension : undefined
  return questionnaire.dimensions.find(({ id }) => id === dimension)
}

/** Methods that have a name, in the order given. */
export const methodChoices = (voice: Voice, ids: readonly string[]): readonly MethodChoice[] =>
  [...new Set(ids)].flatMap((id) => methodNames(voice, [id]).map((name) => ({ id, name })))

/** Every method there is, by name. */
export const allMethods = (voice: Voice): readonly MethodChoice[] =>
  methodChoices(voice, namedMethods).toSorted((one, other) => one.name.localeCompare(other.name, voice.locale))

export function indicatorHelp(context: ResultContext, indicator: Indicator): IndicatorHelp {
  const voice = contextVoice(context)
  const meaning = meaningOf(context.questionnaire, indicator)
  return { questions: (meaning?.questions ?? []).map(voice.say), methods: methodChoices(voice, meaning?.methods ?? []) }
}
