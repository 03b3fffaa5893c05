/**
 * Scores that have surely fallen since the latest round with which a group may be compared. Called by `planFindings`.
 */
import type { ChangeResult } from '../../analysis/result.ts'
import type { Indicator } from '../../questionnaires/indicator.ts'
import type { SeriesGroup } from '../results/criteria-overview.ts'
import { seriesGroups } from '../results/criteria-overview.ts'
import type { ResultContext, ResultRound } from '../results/result-context.ts'
import { changesOf, contextVoice, currentRound } from '../results/result-context.ts'
import { changeSentence } from '../sentences/change-sentence.ts'
import { valueOf } from '../sentences/estimate-words.ts'
import { changeLabel } from '../sentences/verdict-chip.ts'
import { indicatorName } from './indicator-name.ts'
import type { Found } from './found.ts'

const mostOfAGroup = 5

interface Fallen {
  readonly indicator: Indicator
  readonly change: ChangeResult
}

function fallenIn(kind: 'dimension' | 'item', group: string, changes: Readonly<Record<string, ChangeResult>>): readonly Fallen[] {
  return Object.entries(changes).flatMap(([id, change]) => (change.word === 'fallen' ? [{ indicator: { kind, group, id }, change }] : []))
}

function found(context: ResultContext, earlier: ResultRound, { indicator, change }: Fallen): Found {
  const voice = contextVoice(context)
  const subject = {
    name: indicatorName(context, indicator),
    earlier: earlier.label,
    later: currentRound(context).label,
    smallest: context.questionnaire.rules.smallestScoreDifference,
    isItem: indicator.kind === 'item',
  }
  return { indicator, said: { sentence: changeSentence(voice, subject, change), chip: changeLabel(voice, change) } }
}

function ofGroup(context: ResultContext, { id }: SeriesGroup): readonly Found[] {
  const depth = ({ change }: Fallen): number => valueOf(change.difference) ?? 0
  for (const earlier of context.rounds.slice(0, -1).reverse()) {
    const changes = changesOf(context, earlier, currentRound(context), { group: id })
    if (changes === undefined) continue
    return [...fallenIn('dimension', id, changes.dimensions), ...fallenIn('item', id, changes.items)]
      .toSorted((one, other) => depth(one) - depth(other))
      .slice(0, mostOfAGroup)
      .map((fallen) => found(context, earlier, fallen))
  }
  return []
}

export const fallenFindings = (context: ResultContext): readonly Found[] =>
  seriesGroups(context).flatMap((group) => ofGroup(context, group))
