/**
 * Then and now of one indicator as a small picture: two dots with their intervals. Called by `indicatorMovement`.
 */
import type { DotRow, DotsChart } from '../charts/dots-chart.ts'
import { dotsChart } from '../charts/dots-chart.ts'
import type { SeriesLook } from '../charts/group-look.ts'
import { groupLook } from '../charts/group-look.ts'
import type { Indicator } from '../../questionnaires/indicator.ts'
import { indicatorKey } from '../../questionnaires/indicator.ts'
import { positionDot } from '../results/axis-panels.ts'
import { baseOverYears } from '../results/figure-base.ts'
import { figureId, figureView } from '../results/figure-parts.ts'
import type { ResultContext, ResultRound } from '../results/result-context.ts'
import { contextVoice, scopedGroup, scopeName } from '../results/result-context.ts'
import { scoreDot } from '../results/score-dot.ts'
import { unitLook } from '../results/type-comparisons.ts'
import { valueOf } from '../sentences/estimate-words.ts'
import type { Voice } from '../sentences/voice.ts'
import { itemYearsTable } from '../tables/item-years-table.ts'
import type { Table } from '../tables/table.ts'
import { rowsWhere } from '../tables/table.ts'
import { yearsTable } from '../tables/years-table.ts'
import type { FigureView } from '../templates/layout/layout-view.ts'
import type { NamedFigure } from './indicator-name.ts'
import { axisOfIndicator, figureIn, figureName, indicatorName, namedFigure } from './indicator-name.ts'

function rows(context: ResultContext, named: NamedFigure, rounds: readonly ResultRound[]): readonly DotRow[] {
  const voice = contextVoice(context)
  const dot = named.family === 'positions' ? positionDot : scoreDot
  return rounds.map((round) => ({
    label: round.label,
    dots: [dot(voice, figureIn(scopedGroup(round, named.scope), named), round.label)],
  }))
}

/** The scale: of a score with the bounds of strength and needs work, of a position with its two ends. */
function scale(context: ResultContext, named: NamedFigure): Pick<DotsChart, 'domain' | 'ticks' | 'thresholds' | 'band' | 'ends'> {
  const { say } = contextVoice(context)
  const { rules } = context.questionnaire
  const axis = axisOfIndicator(context, named)
  if (axis === undefined) return { domain: [0, 100], ticks: 20, thresholds: [rules.needsWorkTo, rules.strengthFrom] }
  const ends = [say(axis.poles[0].name), say(axis.poles[1].name)] as const
  return { domain: [-100, 100], ticks: null, thresholds: [0], band: [-rules.balancedBelow, rules.balancedBelow], ends }
}

const lookOf = (context: ResultContext, { scope }: NamedFigure): SeriesLook =>
  'group' in scope ? groupLook(context.questionnaire, scope.group) : unitLook(context)

function tableOf(context: ResultContext, indicator: Indicator, rounds: readonly ResultRound[]): Table {
  const named = namedFigure(indicator)
  const [subject, name] = [figureName(context, indicator), scopeName(context, named.scope)]
  const table = named.family === 'items' ? itemYearsTable(context) : yearsTable(context)
  return rowsWhere(table, (row) => row[0] === subject && row[1] === name && rounds.some(({ label }) => row[2] === label))
}

/** Names the picture on its page and in the address of its files. `from`: label of the earlier round. */
export const movementId = (indicator: Indicator, from: string): string =>
  figureId('movement', ...indicatorKey(indicator).split(':'), ...(from.match(/\d+/gu) ?? []))

/** With what a hollow mark is, where there is one. */
function legendOf({ t }: Voice, { family, scope }: NamedFigure, rounds: readonly ResultRound[]): string {
  const legend = t(family === 'positions' ? 'results:position_legend' : 'plan:movement.legend')
  const groups = rounds.map((round) => scopedGroup(round, scope))
  const hasHollow = groups.some((group) => group?.tier === 'full' && group.figures.recruitment === 'selfSelected')
  return hasHollow ? `${legend} ${t('results:hollow_legend')}` : legend
}

/** Null where fewer than two rounds have a value that may be shown. */
export function movementFigure(context: ResultContext, indicator: Indicator, rounds: readonly ResultRound[]): FigureView | null {
  const named = namedFigure(indicator)
  const isShown = (round: ResultRound): boolean => {
    const figure = figureIn(scopedGroup(round, named.scope), named)
    return figure !== undefined && valueOf(figure) !== null
  }
  if (rounds.length < 2 || !rounds.every(isShown)) return null
  const voice = contextVoice(context)
  const sentence = voice.t('plan:movement.picture', { name: indicatorName(context, indicator) })
  const series = [{ label: scopeName(context, named.scope), look: lookOf(context, named) }]
  const chart = dotsChart({ rows: rows(context, named, rounds), series, ...scale(context, named), locale: voice.locale })
  return figureView(context, {
    id: movementId(indicator, rounds[0]?.label ?? ''),
    page: `${context.address}/plan`,
    sentence,
    base: baseOverYears(context, [named.scope]),
    picture: { chart },
    legend: legendOf(voice, named, rounds),
    table: tableOf(context, indicator, rounds),
    method: 'changes',
  })
}
