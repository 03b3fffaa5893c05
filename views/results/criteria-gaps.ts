/**
 * Two groups on the same items: both dots, and in sentences who gives more and by how much; else why they are not compared.
 */
import type { Estimate } from '../../analysis/estimate.ts'
import type { GapResult } from '../../analysis/result.ts'
import type { GapDefinition } from '../../questionnaires/questionnaire.ts'
import type { Chip } from '../sentences/verdict-chip.ts'
import { differenceLabel } from '../sentences/difference-words.ts'
import { gapSentence, notComparedSentence } from '../sentences/gap-sentence.ts'
import { gapChip } from '../sentences/verdict-chip.ts'
import { valueOf } from '../sentences/estimate-words.ts'
import { itemLabel, ratingIds } from '../tables/item-labels.ts'
import type { FigureView } from '../templates/layout/layout-view.ts'
import { gapFigure } from './gap-figure.ts'
import { showsPart } from './publication-context.ts'
import type { ResultContext } from './result-context.ts'
import { contextVoice, currentRound, groupName } from './result-context.ts'

export interface GapView {
  readonly title: string
  readonly figure: FigureView
  /** Each criterion that both were asked of. */
  readonly criteria: readonly GapLine[]
  /** The widest gaps of statements that are sure, widest first, at most five. */
  readonly widest: readonly GapLine[]
}

/** Whole sentences, and the finding as a label. */
export interface GapLine {
  readonly sentence: string
  readonly chip: Chip
}

type Names = readonly [first: string, second: string]

function gapLine(context: ResultContext, names: Names, name: string, gap: GapResult): GapLine {
  const voice = contextVoice(context)
  const subject = { name, first: names[0], second: names[1], smallest: context.questionnaire.rules.smallestScoreDifference }
  const chip = differenceLabel(voice, 'gap', gapChip(voice, gap, names[0], names[1]), gap.difference, subject.smallest)
  return { sentence: gapSentence(voice, subject, gap), chip }
}

function criterionLines(context: ResultContext, names: Names, gaps: Readonly<Record<string, GapResult>>): readonly GapLine[] {
  const { say } = contextVoice(context)
  return context.questionnaire.dimensions.flatMap(({ id, name }) => {
    const gap = gaps[id]
    return gap ? [gapLine(context, names, say(name), gap)] : []
  })
}

/** Why two groups that both took part are not compared; null where they are, or where one of them was not asked. */
export function gapNote(context: ResultContext, pair: GapDefinition): string | null {
  const { released } = currentRound(context)
  const [first, second] = [released.groups[pair.first], released.groups[pair.second]]
  if (first === undefined || second === undefined || gapView(context, pair) !== null || !showsPart(context.publication, 'gaps')) return null
  const [someGap] = Object.values(released.gaps[`${pair.first}-${pair.second}`]?.items ?? {})
  const isSelfSelected = [first, second].some((group) => group.tier === 'full' && group.figures.recruitment === 'selfSelected')
  const why: Estimate | undefined = isSelfSelected ? { notEstimable: 'selfSelected', n: 0 } : someGap?.difference
  return notComparedSentence(contextVoice(context), groupName(context, pair.first), groupName(context, pair.second), why)
}

/** Null where the two may not be compared. */
export function gapView(context: ResultContext, pair: GapDefinition): GapView | null {
  const voice = contextVoice(context)
  const { released } = currentRound(context)
  const [first, second] = [released.groups[pair.first], released.groups[pair.second]]
  const found = released.gaps[`${pair.first}-${pair.second}`]
  if (found === undefined || first?.tier !== 'full' || second?.tier !== 'full') return null
  const names = [groupName(context, pair.first), groupName(context, pair.second)] as const
  const { questionnaire } = context
  const items = ratingIds(questionnaire)
    .flatMap((id) => {
      const gap = found.items[id]
      return gap ? [{ id, gap, label: itemLabel(voice, questionnaire, id), difference: valueOf(gap.difference) ?? 0 }] : []
    })
    .toSorted((one, other) => Math.abs(other.difference) - Math.abs(one.difference))
  // A self-selected group is not compared: there is nothing to show.
  if (items.every(({ gap }) => gap.word === 'none')) return null
  const sure = items.filter(({ gap }) => gap.word === 'firstHigher' || gap.word === 'secondHigher')
  const figure = gapFigure(context, pair, { names, groups: [first.figures, second.figures], items, sure: sure.length })
  return {
    title: voice.format.list(names),
    figure,
    criteria: criterionLines(context, names, found.dimensions),
    widest: sure.slice(0, 5).map(({ label, gap }) => gapLine(context, names, label, gap)),
  }
}
