/**
 * The indicators of a result for the welfare report: each criterion or direction of each group, with its margin of error, its answers,
 * its word, and what has surely changed. As a table for the file, and as lines for the text.
 *
 * Groups of which only words may be told have words; of hidden ones there is nothing.
 */
import type { Estimate } from '../../analysis/estimate.ts'
import type { ChangeResult } from '../../analysis/result.ts'
import type { ResultContext, ResultRound } from '../results/result-context.ts'
import { changesOf, contextVoice, currentRound, groupName } from '../results/result-context.ts'
import { axisVerdict, bandWords, movedTowards } from '../sentences/axis-words.ts'
import { estimateWords } from '../sentences/estimate-words.ts'
import { bandChip, changeLabel, verdictChip } from '../sentences/verdict-chip.ts'
import type { Bounds } from '../sentences/whole-range.ts'
import { positionBounds, scoreBounds } from '../sentences/whole-range.ts'
import type { Table } from '../tables/table.ts'
import { column, estimateCells, estimateColumns } from '../tables/table.ts'

interface IndicatorRow {
  readonly name: string
  readonly group: string
  /** Null where only a word may be told. */
  readonly estimate: Estimate | null
  readonly bounds: Bounds
  readonly word: string
  /** With the latest round with which it can be compared; null where there is none. */
  readonly change: { readonly since: string; readonly word: string } | null
}

/** The latest earlier round with which this can be compared. */
function changeSince(
  context: ResultContext,
  group: string,
  pick: (changes: NonNullable<ReturnType<typeof changesOf>>) => ChangeResult | undefined,
): { readonly earlier: ResultRound; readonly change: ChangeResult } | null {
  for (const earlier of context.rounds.slice(0, -1).toReversed()) {
    const changes = changesOf(context, earlier, currentRound(context), { group })
    const change = changes && pick(changes)
    if (change !== undefined && change.word !== 'none' && change.word !== 'break') return { earlier, change }
  }
  return null
}

function criterionRows(context: ResultContext, group: string): readonly IndicatorRow[] {
  const voice = contextVoice(context)
  const released = currentRound(context).released.groups[group]
  return context.questionnaire.dimensions.flatMap(({ id, name }): readonly IndicatorRow[] => {
    const row = { name: voice.say(name), group: groupName(context, group), bounds: scoreBounds }
    const band = released?.tier === 'bands' ? released.dimensions[id] : undefined
    if (band !== undefined) return [{ ...row, estimate: null, word: bandChip(voice, band).text, change: null }]
    const result = released?.tier === 'full' ? released.figures.dimensions[id] : undefined
    if (result === undefined) return []
    const found = changeSince(context, group, ({ dimensions }) => dimensions[id])
    const change = found === null ? null : { since: found.earlier.label, word: changeLabel(voice, found.change).text }
    return [{ ...row, estimate: result.inference, word: result.verdict === 'none' ? '' : verdictChip(voice, result.verdict).text, change }]
  })
}

function axisRows(context: ResultContext, group: string): readonly IndicatorRow[] {
  const voice = contextVoice(context)
  const released = currentRound(context).released.groups[group]
  return context.questionnaire.axes.flatMap((axis): readonly IndicatorRow[] => {
    const row = { name: voice.say(axis.name), group: groupName(context, group), bounds: positionBounds }
    const band = released?.tier === 'bands' ? released.positions[axis.id] : undefined
    if (band !== undefined) return [{ ...row, estimate: null, word: bandWords(voice, axis, band), change: null }]
    const type = released?.tier === 'full' ? released.figures.type : null
    const [position, result] = [type?.positions[axis.id], type?.axes[axis.id]]
    if (position === undefined || result === undefined) return []
    const found = changeSince(context, group, ({ positions }) => positions[axis.id])
    const words = found && (movedTowards(voice, axis, found.change.word) ?? changeLabel(voice, found.change).text)
    const change = found === null || words === null ? null : { since: found.earlier.label, word: words }
    return [{ ...row, estimate: position, word: axisVerdict(voice, axis, position, result, context.questionnaire.rules), change }]
  })
}

/** By group in the definition's order: directions first, then criteria. */
function indicatorRows(context: ResultContext): readonly IndicatorRow[] {
  return context.questionnaire.groups.flatMap(({ id }) => [...axisRows(context, id), ...criterionRows(context, id)])
}

/** One line an indicator, each a few short sentences. */
export function indicatorLines(context: ResultContext): readonly string[] {
  const voice = contextVoice(context)
  const { t, format } = voice
  return indicatorRows(context).map(({ name, group, estimate, bounds, word, change }) => {
    if (estimate === null) return t('package:welfare.row_few', { name, group, word })
    const n = 'n' in estimate ? format.whole(estimate.n) : '–'
    return [
      t('package:welfare.row', { name, group, figure: estimateWords(voice, estimate, bounds), n }),
      ...(word === '' ? [] : [t('package:welfare.row_word', { word })]),
      ...(change === null ? [] : [t('package:welfare.row_change', change)]),
    ].join(' ')
  })
}

/** For the file `indicators.csv`. */
export function indicatorTable(context: ResultContext): Table {
  const voice = contextVoice(context)
  const text = (key: string) => ({ label: voice.t(`package:welfare.column.${key}`), kind: 'text' as const })
  return {
    id: 'indicators',
    title: voice.t('package:welfare.table'),
    columns: [
      text('indicator'),
      column(voice, 'group', 'text'),
      text('year'),
      ...estimateColumns(voice, 'score'),
      column(voice, 'verdict', 'text'),
      text('since'),
      text('change'),
    ],
    rows: indicatorRows(context).map(({ name, group, estimate, bounds, word, change }) => [
      name,
      group,
      currentRound(context).label,
      ...(estimate === null ? [null, null, null, null, voice.t('results:tier.bands')] : estimateCells(voice, estimate, bounds)),
      word,
      change?.since ?? null,
      change?.word ?? null,
    ]),
  }
}
