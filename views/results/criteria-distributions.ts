/**
 * How the answers of a group fell on the scale: diverging stacked bars with the share of don't know beside each.
 */
import type { Scale } from '../../questionnaires/item.ts'
import type { ItemResult } from '../../analysis/result.ts'
import type { BarRow } from '../charts/bars-chart.ts'
import { barsChart, scaleColours } from '../charts/bars-chart.ts'
import { chartFigure } from '../charts/chart-figure.ts'
import type { ChartColour } from '../charts/palette.ts'
import { shareWords, valueOf } from '../sentences/estimate-words.ts'
import type { Voice } from '../sentences/voice.ts'
import { itemLabel, ratingIds, scaleOf } from '../tables/item-labels.ts'
import { distributionTable } from '../tables/score-tables.ts'
import { rowsWhere } from '../tables/table.ts'
import type { FigureView } from '../templates/layout/layout-view.ts'
import type { SeriesGroup } from './criteria-overview.ts'
import { figureView } from './figure-parts.ts'
import { isReversed } from './reversed.ts'
import type { ResultContext } from './result-context.ts'
import { contextVoice } from './result-context.ts'

/** One scale's bars; `options` is the key to the colours. */
export interface DistributionView {
  readonly options: readonly { readonly label: string; readonly colour: ChartColour }[]
  readonly figure: FigureView
}

/** A reverse-keyed item bears its positive label, so its bar runs the other way round. */
function bar(voice: Voice, label: string, item: ItemResult, scale: Scale, reversed: boolean): BarRow {
  const codes = reversed ? scale.options.toReversed() : scale.options
  const shares = codes.map(({ code, label: own }) => ({ estimate: item.distribution[String(code)], own: voice.say(own) }))
  const aside = shareWords(voice, item.dontKnowShare)
  const values = shares.map(({ estimate }) => (estimate ? valueOf(estimate) : null))
  if (values.some((value) => value === null)) return { label, shares: voice.t('results:not_shown'), aside }
  return {
    label,
    shares: shares.map(({ own }, index) => {
      const share = values[index] ?? 0
      return { share, text: voice.format.whole(share * 100), tip: `${own}: ${voice.format.percent(share)}` }
    }),
    aside,
  }
}

function scaleFigure(context: ResultContext, { group, label }: SeriesGroup, scale: Scale): readonly DistributionView[] {
  const voice = contextVoice(context)
  const { questionnaire } = context
  if (group.tier !== 'full') return []
  const ids = ratingIds(questionnaire).filter((id) => scaleOf(questionnaire, id)?.id === scale.id)
  const rows = ids.flatMap((id) => {
    const item = group.figures.items[id]
    return item ? [bar(voice, itemLabel(voice, questionnaire, id), item, scale, isReversed(questionnaire, id))] : []
  })
  if (rows.length === 0) return []
  const options = scale.options.map(({ label: own }) => voice.say(own))
  const [only, ...others] = rows
  const sentence =
    only && others.length === 0
      ? voice.t('results:distribution.sentence_of', { item: only.label, name: label })
      : voice.t('results:distribution.sentence', { name: label })
  const asideLabel = voice.t('results:distribution.dont_know')
  const chart = barsChart({ rows, options, asideLabel, locale: voice.locale })
  const labels = rows.map((row) => row.label)
  const table = rowsWhere(distributionTable(context), (row) => row[1] === label && labels.some((one) => one === row[0]))
  const legend = voice.t(
    ids.some((id) => isReversed(questionnaire, id)) ? 'results:distribution.legend_turned' : 'results:distribution.legend',
  )
  const colours = scaleColours(options.length)
  return [
    {
      options: options.map((own, index) => ({ label: own, colour: colours[index] ?? 'scale-3' })),
      figure: figureView(context, { sentence, svg: chartFigure(chart, sentence), legend, table, method: 'distribution' }),
    },
  ]
}

/** One view a scale that the group's ratings use. */
export const groupDistributions = (context: ResultContext, series: SeriesGroup): readonly DistributionView[] =>
  context.questionnaire.scales.flatMap((scale) => scaleFigure(context, series, scale))
