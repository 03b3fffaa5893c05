/**
 * The first words of a dialogue-type page: the headline, what is sure, who answered and who is missing.
 */
import type { ReleasedGroup } from '../../analysis/released-result.ts'
import { sureSides, typeHeadline, typeLead } from '../sentences/type-headline.ts'
import { typeSentence } from '../sentences/type-sentence.ts'
import { describedSentence, unitsMissingSentence, whoIsMissingSentence } from '../sentences/who-is-missing.ts'
import type { ResultContext, ResultScope } from './result-context.ts'
import { contextVoice, currentRound, scopeName } from './result-context.ts'
import type { TypeView } from './type-view.ts'
import { unitsBelowNote } from './units-below.ts'
import { unitsInOrder } from './units-in-order.ts'

/** The headline; a self-selected group gets no landscape, only how many told their view. */
export function typeFinding({ context, voice, figures, type }: TypeView): string {
  if (figures.recruitment !== 'selfSelected') return typeHeadline(voice, context.questionnaire, type)
  return voice.t('results:finding.self_selected', { count: figures.n, n: voice.format.whole(figures.n) })
}

/** First the landscape with its uncertainty. `caution`: of a self-selected group, else null. */
export function typeLeadLines(view: TypeView, caution: string | null): readonly string[] {
  const { context, voice, figures, type } = view
  const sentence = typeSentence(voice, context.questionnaire, type, figures)
  const lines = caution === null ? [sureSides(voice, context.questionnaire, type), sentence, typeLead(voice, type)] : [caution, sentence]
  return lines.filter((line) => line !== null)
}

/** Who did not answer (who did stands in the labels), and of whom the result may be said; on the page of the whole also the units that stand in no figure. */
export function whoLines(context: ResultContext, scope: ResultScope, group: ReleasedGroup | undefined): readonly string[] {
  const voice = contextVoice(context)
  const round = currentRound(context)
  const nameOf = (unit: string): string => scopeName(context, { unit })
  const unitsOf = (tier: 'hidden' | 'bands'): readonly string[] =>
    unitsInOrder(context, round)
      .filter((unit) => round.released.units[unit]?.tier === tier)
      .map(nameOf)
  const ofUnits =
    'unit' in scope
      ? [unitsBelowNote(context, scope)]
      : (['bands', 'hidden'] as const).map((tier) => unitsMissingSentence(voice, unitsOf(tier), tier))
  return [whoIsMissingSentence(voice, group), describedSentence(voice, group), ...ofUnits].filter((line) => line !== null)
}
