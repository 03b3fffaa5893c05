/**
 * The first picture of a barometer: every criterion by group, with intervals.
 */
import type { ReleasedGroup } from '../../analysis/released-result.ts'
import type { Dot, DotRow } from '../charts/dots-chart.ts'
import { dotsChart } from '../charts/dots-chart.ts'
import type { SeriesLook } from '../charts/group-look.ts'
import { groupLook } from '../charts/group-look.ts'
import { overviewSentence } from '../sentences/overview-sentence.ts'
import { dimensionTable } from '../tables/score-tables.ts'
import type { FigureView } from '../templates/layout/layout-view.ts'
import { baseOf } from './figure-base.ts'
import { figureView, levelText } from './figure-parts.ts'
import type { ResultContext } from './result-context.ts'
import { contextVoice, currentRound, groupName } from './result-context.ts'
import { scoreDot } from './score-dot.ts'

export interface SeriesGroup {
  readonly id: string
  readonly label: string
  readonly look: SeriesLook
  readonly group: ReleasedGroup
}

/** Groups of the round in the definition's order, hidden ones left to the words. */
export function seriesGroups(context: ResultContext): readonly SeriesGroup[] {
  const { groups } = currentRound(context).released
  return context.questionnaire.groups.flatMap(({ id }) => {
    const group = groups[id]
    return group === undefined || group.tier === 'hidden'
      ? []
      : [{ id, label: groupName(context, id), look: groupLook(context.questionnaire, id), group }]
  })
}

function dotOf(context: ResultContext, { group, label }: SeriesGroup, dimension: string): Dot | string | null {
  const voice = contextVoice(context)
  return group.tier === 'full' ? scoreDot(voice, group.figures.dimensions[dimension]?.inference, label) : null
}

/** Null where no group has figures; those with words only stand in their cards. A criterion that no group was asked of is left out. */
export function criteriaOverview(context: ResultContext): FigureView | null {
  const voice = contextVoice(context)
  const series = seriesGroups(context).filter(({ group }) => group.tier === 'full')
  const { rules, dimensions } = context.questionnaire
  const rows = dimensions
    .map((dimension): DotRow => ({ label: voice.say(dimension.name), dots: series.map((one) => dotOf(context, one, dimension.id)) }))
    .filter(({ dots }) => dots.some((dot) => dot !== null))
  if (rows.length === 0) return null
  const sentence = overviewSentence(context)
  const hollow = series.some(({ group }) => group.tier === 'full' && group.figures.recruitment === 'selfSelected')
  const bounds = voice.t('results:overview_legend', {
    level: levelText(context, currentRound(context).released.level),
    low: rules.needsWorkTo,
    high: rules.strengthFrom,
  })
  const legend = hollow ? `${bounds} ${voice.t('results:hollow_legend')}` : bounds
  const chart = dotsChart({
    rows,
    series,
    domain: [0, 100],
    ticks: 20,
    thresholds: [rules.needsWorkTo, rules.strengthFrom],
    locale: voice.locale,
  })
  return figureView(context, {
    id: 'criteria',
    sentence,
    base: baseOf(
      context,
      series.map(({ id }) => ({ group: id })),
    ),
    picture: { chart },
    series,
    legend,
    table: dimensionTable(context),
    method: 'scores',
  })
}
