/**
 * How the answers fell, cut for paper: a picture of many statements becomes several that each fit a page with their letters as large.
 *
 * Called by the report of a barometer. The bars are those of the result page.
 */
import { barsChart } from '../charts/bars-chart.ts'
import { pictureHtml } from '../charts/picture-html.ts'
import { distributionBar } from '../results/criteria-distributions.ts'
import type { SeriesGroup } from '../results/criteria-overview.ts'
import { figureId } from '../results/figure-parts.ts'
import type { ResultContext } from '../results/result-context.ts'
import { contextVoice } from '../results/result-context.ts'
import { isReversed } from '../results/reversed.ts'
import { askedLabel, itemLabel, ratingIds, scaleOf } from '../tables/item-labels.ts'
import type { FigureView } from '../templates/layout/layout-view.ts'
import type { Scale } from '../../questionnaires/item.ts'

/** Bars that fit on a sheet with the words above them. */
const mostBars = 19

/** Parts of about the same length. */
function inParts<One>(all: readonly One[]): readonly (readonly One[])[] {
  const parts = Math.ceil(all.length / mostBars)
  const size = Math.ceil(all.length / Math.max(1, parts))
  return Array.from({ length: parts }, (_, part) => all.slice(part * size, (part + 1) * size))
}

function barsOf(context: ResultContext, { group }: SeriesGroup, scale: Scale) {
  const voice = contextVoice(context)
  const { questionnaire } = context
  const asked = ratingIds(questionnaire).filter((id) => scaleOf(questionnaire, id)?.id === scale.id)
  return asked.flatMap((id) => {
    const item = group.tier === 'full' ? group.figures.items[id] : undefined
    const labels = { label: itemLabel(voice, questionnaire, id), asked: askedLabel(voice, questionnaire, id) }
    return item === undefined ? [] : [distributionBar(voice, labels, item, scale, isReversed(questionnaire, id))]
  })
}

/** The figure, or its parts where it is too long for a page. `figure`: one of `groupDistributions`. */
export function distributionParts(context: ResultContext, series: SeriesGroup, figure: FigureView): readonly FigureView[] {
  const voice = contextVoice(context)
  const scale = context.questionnaire.scales.find(({ id }) => figureId('answers', series.id, id) === figure.id)
  const parts = scale === undefined ? [] : inParts(barsOf(context, series, scale))
  if (scale === undefined || parts.length < 2) return [figure]
  const options = scale.options.map(({ label }) => voice.say(label))
  return parts.map((rows, index) => {
    const sentence = voice.t('report:part', { sentence: figure.sentence, part: index + 1, parts: parts.length })
    const chart = barsChart({ rows, options, asideLabel: voice.t('results:distribution.dont_know'), locale: voice.locale })
    return { ...figure, sentence, svg: pictureHtml({ chart }, sentence) }
  })
}
