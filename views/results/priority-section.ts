/**
 * "What matters most": importance beside performance, a matrix a group with its numbers explained, drawn by results/priority.ejs.
 *
 * Called by the criteria page and the workbench. What is sure is said; where the intervals do not bear it, that it can't be told.
 */
import type { Priorities, Priority, Quadrant } from '../../analysis/importance/priorities.ts'
import { priorities } from '../../analysis/importance/priorities.ts'
import { hasInterval, isSuppressed } from '../../analysis/estimate.ts'
import type { GroupResult } from '../../analysis/result.ts'
import { priorityChart } from '../charts/priority-chart.ts'
import { valueOf } from '../sentences/estimate-words.ts'
import type { Voice } from '../sentences/voice.ts'
import { itemLabel } from '../tables/item-labels.ts'
import { priorityTable, quadrantName } from '../tables/priority-table.ts'
import { rowsWhere } from '../tables/table.ts'
import type { FigureView } from '../templates/layout/layout-view.ts'
import type { SeriesGroup } from './criteria-overview.ts'
import { baseOf } from './figure-base.ts'
import { figureId, figureView } from './figure-parts.ts'
import type { ResultContext } from './result-context.ts'
import { contextVoice } from './result-context.ts'

/** A mark of the picture; `number` is printed in it. */
export interface PriorityLine {
  readonly number: number
  readonly label: string
  readonly figures: string
  readonly isSure: boolean
}

/** A quadrant in which something stands. */
export interface QuadrantView {
  readonly name: string
  readonly meaning: string
  readonly lines: readonly PriorityLine[]
}

export interface GroupPriorities {
  readonly name: string
  readonly figure: FigureView
  readonly notes: readonly string[]
  readonly quadrants: readonly QuadrantView[]
}

/** `notShown`: of groups of which it can't be shown, why. */
export interface PrioritySection {
  readonly groups: readonly GroupPriorities[]
  readonly notShown: readonly string[]
}

const order: readonly Quadrant[] = ['first', 'keep', 'later', 'enough']

/** As many names as a title bears. */
const mostNamed = 3

/** As the language quotes it: labels stand within sentences. */
const quoted = ({ language }: Voice, label: string): string => (language === 'en' ? `‘${label}’` : `”${label}”`)

function sureLabels(context: ResultContext, { items }: Priorities, quadrant: Quadrant): readonly string[] {
  const voice = contextVoice(context)
  const sure = items.filter((item) => item.isSure && item.quadrant === quadrant)
  return sure.slice(0, mostNamed).map(({ id }) => quoted(voice, itemLabel(voice, context.questionnaire, id)))
}

function sentenceOf(context: ResultContext, group: string, found: Priorities): string {
  const voice = contextVoice(context)
  if (!found.items.some(({ importance }) => hasInterval(importance))) return voice.t('priority:sentence.described', { group })
  const first = sureLabels(context, found, 'first')
  if (first.length === 0) return voice.t('priority:sentence.cant_tell', { group })
  return voice.t('priority:sentence.first', { group, items: voice.format.list(first) })
}

function notesOf(context: ResultContext, { importance = {} }: GroupResult, found: Priorities): readonly string[] {
  const voice = contextVoice(context)
  const keep = sureLabels(context, found, 'keep')
  const hasIntervals = found.items.some((item) => hasInterval(item.importance))
  return [
    ...(keep.length > 0 ? [voice.t('priority:keep', { items: voice.format.list(keep) })] : []),
    ...(hasIntervals && found.items.every(({ isSure }) => !isSure) ? [voice.t('priority:cant_tell_why')] : []),
    ...(Object.values(importance).some(({ correlation }) => isSuppressed(correlation)) ? [voice.t('priority:some_not_shown')] : []),
  ]
}

/** Importance has decimals, which stand in tables only; the numbers follow its order. */
function lineOf(context: ResultContext, { id, performance, isSure }: Priority, index: number): PriorityLine {
  const voice = contextVoice(context)
  const figures = voice.t('priority:line', { score: voice.format.whole(valueOf(performance) ?? 0) })
  return { number: index + 1, label: itemLabel(voice, context.questionnaire, id), figures, isSure }
}

function figureOf(context: ResultContext, series: SeriesGroup, found: Priorities, lines: readonly PriorityLine[]): FigureView {
  const voice = contextVoice(context)
  const name = (quadrant: Quadrant): string => quadrantName(voice, quadrant)
  const chart = priorityChart({
    marks: found.items.map(({ importance, performance }, index) => ({
      number: index + 1,
      across: valueOf(performance) ?? 0,
      up: valueOf(importance) ?? 0,
      tip: `${index + 1} ${lines[index]?.label ?? ''}: ${lines[index]?.figures ?? ''}`,
    })),
    lines: { across: found.performanceLine, up: found.importanceLine },
    quadrants: { topLeft: name('first'), topRight: name('keep'), bottomLeft: name('later'), bottomRight: name('enough') },
    axes: { across: voice.t('priority:across'), up: voice.t('priority:up') },
    look: series.look,
    locale: voice.locale,
  })
  return figureView(context, {
    id: figureId('priority', series.id),
    sentence: sentenceOf(context, series.label, found),
    base: baseOf(context, [{ group: series.id }]),
    picture: { chart },
    legend: voice.t('priority:legend'),
    table: rowsWhere(priorityTable(context), (row) => row[1] === series.label),
    method: 'importance',
  })
}

function groupPriorities(context: ResultContext, series: SeriesGroup, figures: GroupResult): GroupPriorities | null {
  const voice = contextVoice(context)
  const found = priorities(figures)
  if (found === null) return null
  const lines = found.items.map((item, index) => lineOf(context, item, index))
  const quadrants = order.map((quadrant) => ({
    name: quadrantName(voice, quadrant),
    meaning: voice.t(`priority:quadrant_means.${quadrant}`),
    lines: lines.filter((_, index) => found.items[index]?.quadrant === quadrant),
  }))
  return {
    name: series.label,
    figure: figureOf(context, series, found, lines),
    notes: notesOf(context, figures, found),
    quadrants: quadrants.filter((quadrant) => quadrant.lines.length > 0),
  }
}

/** Null where nothing is told of it at all: no overall item, not public, or no group with figures. */
export function prioritySection(context: ResultContext, series: readonly SeriesGroup[]): PrioritySection | null {
  const voice = contextVoice(context)
  const asked = series.flatMap((one) =>
    one.group.tier === 'full' && Object.keys(one.group.figures.importance ?? {}).length > 0 ? [{ one, figures: one.group.figures }] : [],
  )
  if (asked.length === 0) return null
  const shown = asked.map(({ one, figures }) => ({ one, view: groupPriorities(context, one, figures) }))
  return {
    groups: shown.flatMap(({ view }) => view ?? []),
    notShown: shown.flatMap(({ one, view }) => (view ? [] : [voice.t('priority:not_shown', { group: one.label })])),
  }
}
