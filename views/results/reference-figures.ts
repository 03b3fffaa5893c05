/**
 * The pictures of a comparison: the own value with its interval, the span of the others, and published values with their letters.
 *
 * Criteria stand in one picture, positions in one for each axis. Items are in the table only.
 */
import type { Reference } from '../../analysis/reference/reference-of.ts'
import type { Picture } from '../charts/chart-drawing.ts'
import type { DotRow } from '../charts/dots-chart.ts'
import { dotsChart } from '../charts/dots-chart.ts'
import type { DotSpan } from '../charts/dot-span.ts'
import type { SeriesLook } from '../charts/group-look.ts'
import { methodAddress } from '../method/method-topics.ts'
import type { Voice } from '../sentences/voice.ts'
import { referenceTable } from '../tables/reference-table.ts'
import { rowsWhere } from '../tables/table.ts'
import type { FigureView } from '../templates/layout/layout-view.ts'
import { axisPanels, positionDot } from './axis-panels.ts'
import type { SeriesGroup } from './criteria-overview.ts'
import { baseOf } from './figure-base.ts'
import { figureId, figureView } from './figure-parts.ts'
import { standingOf } from './reference-standing.ts'
import type { PublishedValue } from './reference-context.ts'
import { publishedDot } from './reference-published.ts'
import type { ResultContext } from './result-context.ts'
import { contextVoice } from './result-context.ts'
import { scoreDot } from './score-dot.ts'

const publishedLook: SeriesLook = { mark: 'staff', colour: 'text-quiet', shape: 'rect' }
const spanLook: SeriesLook = { mark: 'staff', colour: 'scale-4', shape: 'rect' }

/** One group, its references by id of criterion or axis, and the published values of its pictures. */
export interface Compared {
  readonly series: SeriesGroup
  readonly references: Readonly<Record<string, Reference>>
  readonly published: readonly PublishedValue[]
}

function spanOf(voice: Voice, reference: Reference | undefined): DotSpan | null {
  if (reference?.status !== 'compared') return null
  const { lowest, median, highest } = reference
  return { lowest, middle: median, highest, text: voice.format.whole(Math.abs(median)) }
}

/** In how many measures one stands out from most others. */
function standingTitle(voice: Voice, { series, references }: Compared): string {
  const standings = Object.values(references).flatMap((reference) =>
    reference.status === 'compared' && reference.place !== undefined ? [standingOf(reference.place)] : [],
  )
  if (standings.length === 0) return voice.t('reference:sentence', { name: series.label })
  const count = standings.filter((standing) => standing !== 'cantTell' && standing !== 'some').length
  return voice.t(count === 0 ? 'charts:stands_nowhere' : 'charts:stands_out', { name: series.label, count, of: standings.length })
}

function figure(context: ResultContext, compared: Compared, picture: Picture): FigureView {
  const voice = contextVoice(context)
  const { series, published } = compared
  const sentence = standingTitle(voice, compared)
  const table = rowsWhere(referenceTable(context), (row) => row[1] === series.label)
  return figureView(context, {
    id: figureId('reference', series.id),
    sentence,
    base: baseOf(context, [{ group: series.id }]),
    picture,
    series: [series],
    legend: [voice.t('reference:legend'), ...(published.length > 0 ? [voice.t('reference:legendPublished')] : [])].join(' '),
    table,
    method: {
      words: voice.t('reference:method').split('\n'),
      link: { href: methodAddress('reference-groups'), label: voice.t('reference:how') },
    },
  })
}

/** Criteria that have others or published values beside them. Null where none has. */
export function scoreFigure(context: ResultContext, compared: Compared): FigureView | null {
  const { series, references, published } = compared
  const voice = contextVoice(context)
  const scores = series.group.tier === 'full' ? series.group.figures.dimensions : {}
  const rows = context.questionnaire.dimensions.flatMap((dimension): readonly DotRow[] => {
    const values = published.filter(({ measure }) => measure === dimension.id)
    const span = spanOf(voice, references[dimension.id])
    if (span === null && values.length === 0) return []
    const marks = values.map((value) => publishedDot(voice, value, published, voice.format.whole(value.value)))
    return [{ label: voice.say(dimension.name), dots: [scoreDot(voice, scores[dimension.id]?.inference, series.label), span, ...marks] }]
  })
  if (rows.length === 0) return null
  const further = Math.max(...rows.map(({ dots }) => dots.length)) - 2
  const looks = [series.look, spanLook, ...Array.from({ length: further }, () => publishedLook)]
  const chart = dotsChart({
    rows,
    series: looks.map((look) => ({ label: series.label, look })),
    domain: [0, 100],
    ticks: 20,
    thresholds: [],
    locale: voice.locale,
  })
  return figure(context, compared, { chart })
}

/** Every axis with its rows: the own position, the others, the published ones. Null where there are neither of the latter. */
export function positionFigure(context: ResultContext, compared: Compared): FigureView | null {
  const { series, references, published } = compared
  const voice = contextVoice(context)
  const hasSpan = Object.values(references).some(({ status }) => status === 'compared')
  if (!hasSpan && published.length === 0) return null
  const positions = series.group.tier === 'full' ? (series.group.figures.type?.positions ?? {}) : {}
  const picture = axisPanels(context, series.look, voice.t('reference:sentence', { name: series.label }), ({ id }) => {
    const span = spanOf(voice, references[id])
    const values = published.filter(({ measure }) => measure === id)
    return [
      { label: series.label, dots: [positionDot(voice, positions[id], series.label)] },
      ...(span === null ? [] : [{ label: voice.t('reference:others'), dots: [span] }]),
      ...values.map((value) => ({
        label: voice.t('reference:published.label', { label: value.label, year: String(value.year) }),
        dots: [publishedDot(voice, value, published, voice.format.whole(Math.abs(value.value)))],
      })),
    ]
  })
  return figure(context, compared, picture)
}
