/**
 * Tables of differences: between groups, and between rounds.
 */
import type { ChangeResult, GapResult } from '../../analysis/result.ts'
import type { Axis } from '../../questionnaires/meaning.ts'
import type { ResultContext } from '../results/result-context.ts'
import { changesOf, contextVoice, currentRound, groupName, scopeName, comparedPairs } from '../results/result-context.ts'
import { movedTowards } from '../sentences/axis-words.ts'
import { valueOf } from '../sentences/estimate-words.ts'
import { changeChip, gapChip } from '../sentences/verdict-chip.ts'
import { positionDifferenceBounds, scoreDifferenceBounds } from '../sentences/whole-range.ts'
import { itemLabel } from './item-labels.ts'
import { scopes } from './shown-groups.ts'
import type { Cell, Table } from './table.ts'
import { column, estimateCells, estimateColumns } from './table.ts'

/** Name of a dimension, axis or item. */
export function subjectLabel(context: ResultContext, kind: 'dimensions' | 'items' | 'positions', id: string): string {
  const voice = contextVoice(context)
  if (kind === 'items') return itemLabel(voice, context.questionnaire, id)
  const found = (kind === 'dimensions' ? context.questionnaire.dimensions : context.questionnaire.axes).find((one) => one.id === id)
  return found ? voice.say(found.name) : id
}

/** The axis of a position; undefined where the questionnaire has none of that id. */
export const axisOf = ({ questionnaire }: ResultContext, id: string): Axis | undefined => questionnaire.axes.find((one) => one.id === id)

/** One row a pair of groups and a dimension or item: first minus second. */
export function gapTable(context: ResultContext): Table {
  const voice = contextVoice(context)
  const { gaps } = currentRound(context).released
  const row =
    (first: string, second: string, kind: 'dimensions' | 'items') =>
    ([id, gap]: [string, GapResult]): readonly Cell[] => [
      subjectLabel(context, kind, id),
      first,
      second,
      ...estimateCells(voice, gap.difference, scoreDifferenceBounds),
      valueOf(gap.hedgesG),
      gap.adjustedP,
      gapChip(voice, gap, first, second).text,
    ]
  const rows = context.questionnaire.gaps.flatMap((pair) => {
    const found = gaps[`${pair.first}-${pair.second}`]
    if (found === undefined) return []
    const [first, second] = [groupName(context, pair.first), groupName(context, pair.second)]
    return (['dimensions', 'items'] as const).flatMap((kind) => Object.entries(found[kind]).map(row(first, second, kind)))
  })
  return {
    id: 'gaps',
    title: voice.t('results:table.gaps'),
    columns: [
      column(voice, 'subject', 'text'),
      column(voice, 'first', 'text'),
      column(voice, 'second', 'text'),
      ...estimateColumns(voice, 'score'),
      column(voice, 'hedges_g', 'small'),
      column(voice, 'adjusted_p', 'p'),
      column(voice, 'finding', 'text'),
    ],
    rows,
  }
}

/** One row a step between rounds, a scope and a dimension, axis or item: later minus earlier. */
export function changeTable(context: ResultContext): Table {
  const voice = contextVoice(context)
  const rows = comparedPairs(context).flatMap(([earlier, later]) =>
    scopes(context, later).flatMap((scope) => {
      const changes = changesOf(context, earlier, later, scope)
      if (changes === undefined) return []
      const row =
        (kind: 'dimensions' | 'items' | 'positions') =>
        ([id, change]: [string, ChangeResult]): readonly Cell[] => [
          subjectLabel(context, kind, id),
          scopeName(context, scope),
          earlier.label,
          later.label,
          ...estimateCells(voice, change.difference, kind === 'positions' ? positionDifferenceBounds : scoreDifferenceBounds),
          change.adjustedP,
          (kind === 'positions' ? movedTowards(voice, axisOf(context, id), change.word) : null) ?? changeChip(voice, change).text,
        ]
      return (['positions', 'dimensions', 'items'] as const).flatMap((kind) => Object.entries(changes[kind]).map(row(kind)))
    }),
  )
  return {
    id: 'changes',
    title: voice.t('results:table.changes'),
    columns: [
      column(voice, 'subject', 'text'),
      column(voice, 'group', 'text'),
      column(voice, 'earlier', 'text'),
      column(voice, 'later', 'text'),
      ...estimateColumns(voice, 'score'),
      column(voice, 'adjusted_p', 'p'),
      column(voice, 'finding', 'text'),
    ],
    rows,
  }
}
