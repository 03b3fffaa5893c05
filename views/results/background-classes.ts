/**
 * A group's criteria by one background question at a time, such as residents by age: small pictures beside each other, folded.
 *
 * Called by the page of a barometer. Two background questions are never crossed, and classes are not tested against each other.
 */
import type { ReleasedGroup } from '../../analysis/released-result.ts'
import type { Dimension } from '../../questionnaires/meaning.ts'
import type { DotRow } from '../charts/dots-chart.ts'
import { dotsChart } from '../charts/dots-chart.ts'
import { furthestApart } from '../sentences/furthest-apart.ts'
import { bandChip } from '../sentences/verdict-chip.ts'
import { backgroundTable, classNames, toldDimensions } from '../tables/background-table.ts'
import { askedLabel } from '../tables/item-labels.ts'
import { rowsWhere } from '../tables/table.ts'
import type { FigureView } from '../templates/layout/layout-view.ts'
import type { SeriesGroup } from './criteria-overview.ts'
import { baseOf } from './figure-base.ts'
import { figureId, figureView } from './figure-parts.ts'
import type { ResultContext } from './result-context.ts'
import { contextVoice, currentRound } from './result-context.ts'
import { scoreDot } from './score-dot.ts'

/** `title`: the group and the background question. */
export interface BackgroundView {
  readonly title: string
  readonly figure: FigureView
}

interface ClassRow {
  readonly label: string
  readonly group: ReleasedGroup
}

function rowOf(context: ResultContext, { label, group }: ClassRow, dimension: string): DotRow {
  const voice = contextVoice(context)
  if (group.tier === 'full') return { label, dots: [scoreDot(voice, group.figures.dimensions[dimension]?.inference, label)] }
  const band = group.tier === 'bands' ? group.dimensions[dimension] : undefined
  return { label, dots: [band === undefined ? voice.t('results:not_shown') : bandChip(voice, band).text] }
}

/** The criterion in which the means of the classes are furthest apart. */
function apartIn(context: ResultContext, rows: readonly ClassRow[], dimensions: readonly Dimension[]): string | null {
  const { say } = contextVoice(context)
  return furthestApart(
    dimensions.map(({ id, name }) => ({
      name: say(name),
      values: rows.map(({ group }) => (group.tier === 'full' ? group.figures.dimensions[id]?.inference : undefined)),
    })),
  )
}

function viewOf(context: ResultContext, { id, label, look, group }: SeriesGroup, item: string): BackgroundView | null {
  const voice = contextVoice(context)
  const classes = currentRound(context).released.backgrounds[id]?.[item] ?? {}
  const rows = classNames(context, item).flatMap(({ code, name }): ClassRow[] => {
    const found = classes[code]
    return found === undefined ? [] : [{ label: name, group: found }]
  })
  if (!rows.some((row) => row.group.tier === 'full')) return null
  const title = voice.t('background:sentence', { group: label, item: askedLabel(voice, context.questionnaire, item) })
  const told = toldDimensions(context, id, item)
  const apart = apartIn(context, rows, told)
  const sentence = apart === null ? title : voice.t('charts:classes_apart', { title, dimension: apart })
  const { rules } = context.questionnaire
  const panels = told.map((dimension) => ({
    title: voice.say(dimension.name),
    drawing: dotsChart({
      rows: rows.map((row) => rowOf(context, row, dimension.id)),
      series: [{ label, look }],
      domain: [0, 100],
      ticks: 50,
      thresholds: [rules.needsWorkTo, rules.strengthFrom],
      locale: voice.locale,
    }).narrow,
  }))
  const table = rowsWhere(backgroundTable(context), (row) => row[0] === label && row[1] === askedLabel(voice, context.questionnaire, item))
  const isDescribed = group.tier === 'full' && group.figures.recruitment === 'selfSelected'
  const legend = voice.t(isDescribed ? 'results:hollow_legend' : 'background:legend')
  const figure = figureView(context, {
    id: figureId('background', id, item),
    sentence,
    base: baseOf(context, [{ group: id }]),
    picture: { panels },
    legend,
    table,
    method: 'scores',
  })
  return { title, figure }
}

/** One for each group and background question of which some class may be shown in full. */
export function backgroundClasses(context: ResultContext, series: readonly SeriesGroup[]): readonly BackgroundView[] {
  const { backgrounds } = currentRound(context).released
  return series.flatMap((group) =>
    Object.keys(backgrounds[group.id] ?? {}).flatMap((item) => {
      const view = viewOf(context, group, item)
      return view === null ? [] : [view]
    }),
  )
}
