/**
 * How the answers of a group fell on the scale: diverging stacked bars with the share of don't know beside each.
 */
import type { Scale } from '../../questionnaires/item.ts'
import type { GroupResult, ItemResult } from '../../analysis/result.ts'
import type { BarRow } from '../charts/bars-chart.ts'
import { barsChart, scaleColours } from '../charts/bars-chart.ts'
import { distributionSentence, hasClearSide } from '../sentences/distribution-sentence.ts'
import { shareWords, valueOf } from '../sentences/estimate-words.ts'
import type { Voice } from '../sentences/voice.ts'
import { askedLabel, itemLabel, ratingIds, scaleOf } from '../tables/item-labels.ts'
import { distributionTable } from '../tables/score-tables.ts'
import { rowsWhere } from '../tables/table.ts'
import type { FigureView } from '../templates/layout/layout-view.ts'
import type { SeriesGroup } from './criteria-overview.ts'
import { baseOf } from './figure-base.ts'
import { figureId, figureView } from './figure-parts.ts'
import { isReversed } from './reversed.ts'
import type { ResultContext } from './result-context.ts'
import { contextVoice } from './result-context.ts'

interface BarLabels {
  readonly label: string
  /** The words that the options answer: of a reverse-keyed item not its label. */
  readonly asked: string
}

/** The bar of an item in one group. A reverse-keyed item bears its positive label, so its bar runs the other way round; its options are told with the words asked. */
export function distributionBar(voice: Voice, { label, asked }: BarLabels, item: ItemResult, scale: Scale, reversed: boolean): BarRow {
  const codes = reversed ? scale.options.toReversed() : scale.options
  const shares = codes.map(({ code, label: own }) => ({ estimate: item.distribution[String(code)], own: voice.say(own) }))
  const aside = shareWords(voice, item.dontKnowShare)
  const values = shares.map(({ estimate }) => (estimate ? valueOf(estimate) : null))
  if (values.some((value) => value === null)) return { label, shares: voice.t('results:not_shown'), aside }
  return {
    label,
    shares: shares.map(({ own }, index) => {
      const share = values[index] ?? 0
      return { share, text: voice.format.whole(share * 100), tip: `${reversed ? `${asked} – ` : ''}${own}: ${voice.format.percent(share)}` }
    }),
    aside,
  }
}

/** One statement as a sentence of its own; of many, in how many the answers agree. */
function caption(context: ResultContext, label: string, { items }: GroupResult, ids: readonly string[], scale: Scale): string {
  const voice = contextVoice(context)
  const asked = ids.flatMap((id) => {
    const item = items[id]
    return item ? [{ name: `${label} · ${askedLabel(voice, context.questionnaire, id)}`, item }] : []
  })
  const [only, ...others] = asked
  const alone = only && others.length === 0 ? distributionSentence(voice, only.name, only.item, scale) : null
  if (alone !== null) return alone
  const majorities = asked.map(({ item }) => hasClearSide(voice, item, scale)).filter((has) => has !== null)
  if (majorities.length === 0) return voice.t('results:distribution.sentence', { name: label })
  const most = majorities.filter((has) => has).length
  return voice.t(`sentences:distribution.caption${most === 0 ? '_none' : ''}`, { group: label, of: majorities.length, most })
}

function barRows(context: ResultContext, { items }: GroupResult, ids: readonly string[], scale: Scale): readonly BarRow[] {
  const [voice, { questionnaire }] = [contextVoice(context), context]
  return ids.flatMap((id) => {
    const item = items[id]
    const labels = { label: itemLabel(voice, questionnaire, id), asked: askedLabel(voice, questionnaire, id) }
    return item ? [distributionBar(voice, labels, item, scale, isReversed(questionnaire, id))] : []
  })
}

function scaleFigure(context: ResultContext, { id: group, group: released, label }: SeriesGroup, scale: Scale): readonly FigureView[] {
  const voice = contextVoice(context)
  const { questionnaire } = context
  if (released.tier !== 'full') return []
  const ids = ratingIds(questionnaire).filter((id) => scaleOf(questionnaire, id)?.id === scale.id)
  const rows = barRows(context, released.figures, ids, scale)
  if (rows.length === 0) return []
  const options = scale.options.map(({ label: own }) => voice.say(own))
  const sentence = caption(context, label, released.figures, ids, scale)
  const asideLabel = voice.t('results:distribution.dont_know')
  const chart = barsChart({ rows, options, asideLabel, locale: voice.locale })
  const labels = ids.map((id) => askedLabel(voice, questionnaire, id))
  const table = rowsWhere(distributionTable(context), (row) => row[1] === label && labels.some((one) => one === row[0]))
  const legend = voice.t(
    ids.some((id) => isReversed(questionnaire, id)) ? 'results:distribution.legend_turned' : 'results:distribution.legend',
  )
  const colours = scaleColours(options.length)
  return [
    figureView(context, {
      id: figureId('answers', group, scale.id),
      sentence,
      base: baseOf(context, [{ group }]),
      picture: { chart },
      scale: options.map((own, index) => ({ label: own, colour: colours[index] ?? 'scale-3' })),
      legend,
      table,
      method: 'distribution',
    }),
  ]
}

/** One figure a scale that the group's ratings use. */
export const groupDistributions = (context: ResultContext, series: SeriesGroup): readonly FigureView[] =>
  context.questionnaire.scales.flatMap((scale) => scaleFigure(context, series, scale))
