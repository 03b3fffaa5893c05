/**
 * Present practice: the same practice on each facet beside each other, and the dimensions it makes up.
 */
import type { GroupResult } from '../../analysis/result.ts'
import type { DotRow } from '../charts/dots-chart.ts'
import { dotsChart } from '../charts/dots-chart.ts'
import { chartFigure } from '../charts/chart-figure.ts'
import { lookAt } from '../charts/group-look.ts'
import type { Voice } from '../sentences/voice.ts'
import type { Chip } from '../sentences/verdict-chip.ts'
import { verdictChip } from '../sentences/verdict-chip.ts'
import { scoreSentence } from '../sentences/score-sentence.ts'
import { itemLabel } from '../tables/item-labels.ts'
import { itemTable } from '../tables/score-tables.ts'
import { rowsWhere } from '../tables/table.ts'
import type { FigureView } from '../templates/layout/layout-view.ts'
import type { TalkView } from './criteria-talk.ts'
import { meaningOf } from './criteria-talk.ts'
import { figureView } from './figure-parts.ts'
import { scoreDot } from './score-dot.ts'
import type { ResultContext } from './result-context.ts'
import type { TypeView } from './type-view.ts'

export interface PracticeView {
  readonly figure: FigureView
  readonly dimensions: readonly { readonly sentence: string; readonly chip: Chip | null; readonly meaning: TalkView['meaning'] }[]
}

function practiceDimensions(context: ResultContext, voice: Voice, figures: GroupResult): PracticeView['dimensions'] {
  return context.questionnaire.dimensions.flatMap((dimension) => {
    const result = figures.dimensions[dimension.id]
    if (!result) return []
    const { verdict } = result
    const chip = verdict === 'none' ? null : verdictChip(voice, verdict)
    return [{ sentence: scoreSentence(voice, voice.say(dimension.name), result), chip, meaning: meaningOf(voice, dimension, verdict) }]
  })
}

/** Null where the questionnaire asks nothing of practice. */
export function typePractice({ context, voice, figures, name }: TypeView): PracticeView | null {
  const { questionnaire } = context
  const { facetRows, facets, rules } = questionnaire
  if (facetRows.length === 0) return null
  const series = facets.map((facet, index) => ({ label: voice.say(facet.name), look: lookAt(index * 2 + 2) }))
  const rows = facetRows.map((row): DotRow => ({
    label: voice.say(row.name),
    dots: facets.map((facet) => {
      const item = row.items[facet.id]
      return item === undefined ? null : scoreDot(voice, figures.items[item]?.inference, voice.say(facet.name))
    }),
  }))
  const sentence = voice.t('results:practice.sentence')
  const chart = dotsChart({
    rows,
    series,
    domain: [0, 100],
    ticks: 20,
    thresholds: [rules.needsWorkTo, rules.strengthFrom],
    locale: voice.locale,
  })
  const labels = facetRows.flatMap((row) => Object.values(row.items).map((item) => itemLabel(voice, questionnaire, item)))
  const table = rowsWhere(itemTable(context), (row) => row[1] === name && labels.some((label) => label === row[0]))
  const legend = voice.t('results:score_legend', { low: rules.needsWorkTo, high: rules.strengthFrom })
  return {
    figure: figureView(context, { sentence, svg: chartFigure(chart, sentence), series, legend, table, method: 'scores' }),
    dimensions: practiceDimensions(context, voice, figures),
  }
}
