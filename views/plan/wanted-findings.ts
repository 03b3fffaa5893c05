/**
 * Where something else is wanted than there is, as far as it is sure. The indicator is how it is now: what should move.
 * Called by `planFindings`.
 */
import type { SeriesGroup } from '../results/criteria-overview.ts'
import type { ResultContext } from '../results/result-context.ts'
import { contextVoice } from '../results/result-context.ts'
import { valueOf } from '../sentences/estimate-words.ts'
import { wantedChip, wantedSentence } from '../sentences/wanted-sentence.ts'
import { scaleOf } from '../tables/item-labels.ts'
import type { Found } from './found.ts'

/** The widest distance first. */
export function wantedFindings(context: ResultContext, { id: group, label, group: released }: SeriesGroup): readonly Found[] {
  const voice = contextVoice(context)
  const { nowAndWanted, rules } = context.questionnaire
  if (released.tier !== 'full') return []
  const sure = nowAndWanted.flatMap((pair) => {
    const result = released.figures.nowAndWanted?.[pair.id]
    return result && (result.word === 'more' || result.word === 'less') ? [{ pair, result }] : []
  })
  return sure
    .toSorted((one, other) => Math.abs(valueOf(other.result.difference) ?? 0) - Math.abs(valueOf(one.result.difference) ?? 0))
    .map(({ pair, result }) => {
      const count = scaleOf(context.questionnaire, pair.now)?.options.length ?? 2
      const name = `${label} · ${voice.say(pair.name)}`
      const said = {
        sentence: wantedSentence(voice, { name, count, smallest: rules.smallestScoreDifference }, result),
        chip: wantedChip(voice, result, rules.smallestScoreDifference),
      }
      return { indicator: { kind: 'item', group, id: pair.now }, said }
    })
}
