/**
 * One figure over the years for each group: a line only between rounds that may be compared, broken elsewhere.
 *
 * A self-selected round is a hollow mark, without interval and never joined.
 */
import type { ChartDrawing, ChartText, ChartVariant, ChartVariants } from './chart-drawing.ts'
import type { Frame } from './chart-frame.ts'
import { drawing, frames } from './chart-frame.ts'
import { textWidth } from './text-width.ts'
import type { SeriesLook } from './group-look.ts'
import { colour } from './palette.ts'
import { placeYears, yearTexts } from './year-labels.ts'
import type { YearMark } from './year-marks.ts'
import { markLines, marksHeight, markTexts } from './year-marks.ts'

/** `joined`: may be compared with the point before it. `lower` and `upper` absent: no interval. */
export interface LinePoint {
  readonly at: number
  readonly value: number
  readonly lower?: number
  readonly upper?: number
  readonly hollow: boolean
  readonly joined: boolean
  readonly text: string
  readonly tip: string
}

export interface LineSeries {
  readonly label: string
  readonly look: SeriesLook
  readonly points: readonly LinePoint[]
  /** Marks that no line joins, such as of years that are known from a report only. */
  readonly apart?: readonly LinePoint[]
}

/** Scores 0–100 over the rounds; `at` is a year, with a part of one where a year has several rounds. */
export interface LinesChart {
  readonly rounds: readonly { readonly at: number; readonly label: string }[]
  readonly series: readonly LineSeries[]
  readonly thresholds: readonly number[]
  readonly marks?: readonly YearMark[]
  readonly locale: string
}

/** About what the numbers of the scores take on the left, in px. */
const axisWidth = 34

/** Cuts a series into the pieces that may be drawn as one line. */
export function joinedPieces(points: readonly LinePoint[]): readonly (readonly LinePoint[])[] {
  return points.reduce<readonly (readonly LinePoint[])[]>((pieces, point) => {
    const last = pieces.at(-1)
    return last !== undefined && point.joined ? [...pieces.slice(0, -1), [...last, point]] : [...pieces, [point]]
  }, [])
}

/** Groups of one year stand a little beside each other, so that intervals do not hide each other. In years. */
const beside = (index: number, count: number, span: number): number => (index - (count - 1) / 2) * span * 0.035

function datasets(chart: LinesChart, span: number): readonly Readonly<Record<string, unknown>>[] {
  return chart.series.flatMap(({ label, look, points, apart = [] }, index) =>
    [...apart.map((point) => [point]), ...joinedPieces(points)].map((piece) => ({
      label,
      data: piece.map((point) => ({
        x: point.at + beside(index, chart.series.length, span),
        y: point.value,
        ...(point.lower === undefined ? {} : { yMin: point.lower, yMax: point.upper }),
        tip: point.tip,
      })),
      showLine: true,
      borderColor: colour(look.colour),
      borderWidth: 2.5,
      pointStyle: look.shape,
      radius: look.shape === 'rectRot' || look.shape === 'triangle' ? 8 : 6.5,
      pointWithErrorBarBorderWidth: look.shape === 'cross' ? 4 : 2.5,
      backgroundColor: piece.map(({ hollow }) => colour(hollow ? 'surface' : look.colour)),
      errorBarColor: colour(look.colour),
      errorBarWhiskerColor: colour(look.colour),
      errorBarLineWidth: 2,
      errorBarWhiskerLineWidth: 2,
      errorBarWhiskerSize: 10,
    })),
  )
}

/** Values are printed outside the crossing lines: above the highest of a year, below the lowest, beside those between. */
function valueTexts(chart: LinesChart, span: number, perPx: number): readonly ChartText[] {
  return chart.rounds.flatMap(({ at }) => {
    const points = chart.series
      .flatMap(({ points: joined, apart = [] }, index) =>
        [...apart, ...joined].filter((point) => point.at === at).map((point) => ({ point, index })),
      )
      .toSorted((first, second) => second.point.value - first.point.value)
    return points.map(({ point, index }, rank): ChartText => {
      const x = at + beside(index, chart.series.length, span)
      const between = rank > 0 && rank < points.length - 1
      if (between) return { text: point.text, x, dx: 14, y: point.value, colour: colour('text'), strong: true, boxed: true }
      const y = rank === 0 ? (point.upper ?? point.value + 10 * perPx) + 14 * perPx : (point.lower ?? point.value - 10 * perPx) - 14 * perPx
      return { text: point.text, x, y, align: 'center', colour: colour('text'), strong: true, boxed: true }
    })
  })
}

/** Names of the series at the right of their last points, moved apart where they would touch. */
function seriesNames(chart: LinesChart, frame: Frame, perPx: number): readonly ChartText[] {
  const wanted = chart.series
    .flatMap(({ label, points }) => {
      const last = points.at(-1)
      return last ? [{ label, y: last.value }] : []
    })
    .toSorted((first, second) => first.y - second.y)
  const apart = wanted.reduce<readonly { label: string; y: number }[]>((done, next) => {
    const floor = (done.at(-1)?.y ?? -Infinity) + frame.lineHeight * perPx
    return [...done, { label: next.label, y: Math.max(next.y, floor) }]
  }, [])
  const width = Math.max(0, ...apart.map(({ label }) => textWidth(label, frame.fontSize)))
  return apart.map(({ label, y }) => ({ text: label, left: frame.width - width, y, colour: colour('text') }))
}

/** The years are texts of ours under the plot; scores have a pale grid. */
function scales([min, max]: readonly [number, number], frame: Frame): Readonly<Record<string, unknown>> {
  const border = { display: false }
  const ticks = { color: colour('text-quiet'), font: { size: frame.fontSize, family: 'Inter' }, stepSize: 20, padding: 6 }
  return {
    x: { type: 'linear', min, max, border, grid: { display: false }, ticks: { display: false } },
    y: { type: 'linear', min: 0, max: 100, border, grid: { color: colour('grid'), drawTicks: false }, ticks },
  }
}

function linesDrawing(chart: LinesChart, variant: ChartVariant): ChartDrawing {
  const frame = frames[variant]
  const { marks = [] } = chart
  const above = marksHeight(marks, frame)
  const plotHeight = variant === 'wide' ? 250 : 230
  const perPx = 100 / plotHeight
  const years = chart.rounds.map(({ at }) => at)
  const [first, last] = [Math.min(...years), Math.max(...years)]
  const span = Math.max(1, last - first)
  const named = variant === 'wide' && chart.series.length > 1
  const right = named ? Math.max(...chart.series.map(({ label }) => textWidth(label, frame.fontSize))) + 8 : 4
  const pxPerYear = (frame.width - axisWidth - right) / (span * 1.3)
  const labels = placeYears(chart.rounds, pxPerYear, frame)
  const below = labels.some(({ row }) => row > 0) ? frame.lineHeight : 0
  return drawing({
    type: 'scatterWithErrorBars',
    datasets: datasets(chart, span),
    scales: scales([first - span * 0.15, last + span * 0.15], frame),
    marks: {
      texts: [
        ...yearTexts(labels, frame, perPx),
        ...valueTexts(chart, span, perPx),
        ...(named ? seriesNames(chart, frame, perPx) : []),
        ...markTexts(marks, frame, perPx),
      ],
      lines: [...chart.thresholds.map((y) => ({ y, dashed: true, colour: colour('threshold') })), ...markLines(marks, 1 / pxPerYear)],
      bands: [],
    },
    frame,
    height: plotHeight + above + below + 50,
    padding: { left: 0, right, top: 14 + above, bottom: 36 + below },
    locale: chart.locale,
  })
}

/** Both variants of the chart. */
export const linesChart = (chart: LinesChart): ChartVariants => ({
  narrow: linesDrawing(chart, 'narrow'),
  wide: linesDrawing(chart, 'wide'),
})
