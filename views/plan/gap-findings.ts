/**
 * The widest differences between two groups that are sure. The indicator is the view of the group that gives lower scores: the one to
 * look at again. Called by `planFindings`.
 */
import type { GapResult } from '../../analysis/result.ts'
import type { Indicator } from '../../questionnaires/indicator.ts'
import type { GapDefinition } from '../../questionnaires/questionnaire.ts'
import type { ResultContext } from '../results/result-context.ts'
import { contextVoice, currentRound, groupName } from '../results/result-context.ts'
import { valueOf } from '../sentences/estimate-words.ts'
import { gapSentence } from '../sentences/gap-sentence.ts'
import { gapChip } from '../sentences/verdict-chip.ts'
import { figureName } from './indicator-name.ts'
import type { Found } from './found.ts'

const mostOfAPair = 5

type Kind = 'dimension' | 'item'

interface SureGap {
  readonly kind: Kind
  readonly id: string
  readonly gap: GapResult
}

const sureGaps = (kind: Kind, gaps: Readonly<Record<string, GapResult>>): readonly SureGap[] =>
  Object.entries(gaps).flatMap(([id, gap]) => (gap.word === 'firstHigher' || gap.word === 'secondHigher' ? [{ kind, id, gap }] : []))

function found(context: ResultContext, pair: GapDefinition, { kind, id, gap }: SureGap): Found {
  const voice = contextVoice(context)
  const indicator: Indicator = { kind, group: gap.word === 'firstHigher' ? pair.second : pair.first, id }
  const [first, second] = [groupName(context, pair.first), groupName(context, pair.second)]
  const subject = { name: figureName(context, indicator), first, second, smallest: context.questionnaire.rules.smallestScoreDifference }
  return { indicator, said: { sentence: gapSentence(voice, subject, gap), chip: gapChip(voice, gap, first, second) } }
}

/** Criteria and statements together, widest first. */
export function gapFindings(context: ResultContext): readonly Found[] {
  const { gaps } = currentRound(context).released
  return context.questionnaire.gaps.flatMap((pair) => {
    const of = gaps[`${pair.first}-${pair.second}`]
    if (of === undefined) return []
    const width = ({ gap }: SureGap): number => Math.abs(valueOf(gap.difference) ?? 0)
    return [...sureGaps('dimension', of.dimensions), ...sureGaps('item', of.items)]
      .toSorted((one, other) => width(other) - width(one))
      .slice(0, mostOfAPair)
      .map((gap) => found(context, pair, gap))
  })
}
