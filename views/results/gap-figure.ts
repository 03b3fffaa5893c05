/**
 * Two groups on the same statements as dumbbells, the widest difference first.
 *
 * Called by the gaps of a barometer, which say in sentences what is sure.
 */
import type { GapResult, GroupResult } from '../../analysis/result.ts'
import type { GapDefinition } from '../../questionnaires/questionnaire.ts'
import type { Dot } from '../charts/dots-chart.ts'
import { dumbbellChart } from '../charts/dumbbell-chart.ts'
import { groupLook } from '../charts/group-look.ts'
import { differenceText } from '../sentences/difference-words.ts'
import { gapTable } from '../tables/comparison-tables.ts'
import { rowsWhere } from '../tables/table.ts'
import type { FigureView } from '../templates/layout/layout-view.ts'
import { baseOf } from './figure-base.ts'
import { figureId, figureView } from './figure-parts.ts'
import type { ResultContext } from './result-context.ts'
import { contextVoice } from './result-context.ts'
import { scoreDot } from './score-dot.ts'

/** `items` in the order in which they are shown; `sure`: in how many of them the difference is. */
interface Compared {
  readonly names: readonly [first: string, second: string]
  readonly groups: readonly [first: GroupResult, second: GroupResult]
  readonly items: readonly { readonly id: string; readonly label: string; readonly gap: GapResult }[]
  readonly sure: number
}

export function gapFigure(context: ResultContext, pair: GapDefinition, { names, groups, items, sure }: Compared): FigureView {
  const voice = contextVoice(context)
  const { questionnaire } = context
  const series = [
    { label: names[0], look: groupLook(questionnaire, pair.first) },
    { label: names[1], look: groupLook(questionnaire, pair.second) },
  ] as const
  const dotOf = (which: 0 | 1, id: string): Dot | string =>
    scoreDot(voice, groups[which].items[id]?.inference, names[which]) ?? voice.t('results:not_shown')
  const rows = items.map(({ id, label, gap }) => ({
    label,
    values: [dotOf(0, id), dotOf(1, id)] as const,
    ...differenceText(voice, gap, questionnaire.rules.smallestScoreDifference),
  }))
  const differenceLabel = voice.t('charts:difference')
  const chart = dumbbellChart({ rows, series, domain: [0, 100], ticks: 20, differenceLabel, locale: voice.locale })
  return figureView(context, {
    id: figureId('gap', pair.first, pair.second),
    sentence: voice.t('results:gap.sentence', { apart: sure, of: items.length }),
    base: baseOf(context, [{ group: pair.first }, { group: pair.second }]),
    picture: { chart },
    series,
    legend: voice.t('charts:gap_legend'),
    table: rowsWhere(gapTable(context), (row) => row[1] === names[0] && row[2] === names[1]),
    method: 'gaps',
  })
}
