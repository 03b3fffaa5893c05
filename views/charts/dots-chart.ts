/**
 * Rows of dots with intervals: criteria by group, positions of units, one axis over the years, practice by facet.
 *
 * Called by the result pages; what the marks mean in words stands beside the chart.
 */
import type { ChartDrawing, ChartLine, ChartText, ChartVariant, ChartVariants } from './chart-drawing.ts'
import type { Frame } from './chart-frame.ts'
import { drawing, frames, pixelScale, valueScale } from './chart-frame.ts'
import { textWidth } from './text-width.ts'
import type { DotSpan, PlacedSpan } from './dot-span.ts'
import { spanBand, spanStroke } from './dot-span.ts'
import type { FittedLine } from './fit-lines.ts'
import { fitLines } from './fit-lines.ts'
import type { SeriesLook } from './group-look.ts'
import { colour } from './palette.ts'

/** `lower` and `upper` absent: a hollow mark without interval. `text` is printed beside it. */
export interface Dot {
  readonly value: number
  readonly lower?: number
  readonly upper?: number
  readonly text: string
  readonly tip: string
}

/** One label with a place for each series; a text in place of a dot says why there is none. */
export interface DotRow {
  readonly label: string
  readonly dots: readonly (Dot | DotSpan | string | null)[]
}

/** `ends` name the two poles above the plot; `ticks` null: no numbers. `band`: values that count as balanced. */
export interface DotsChart {
  readonly rows: readonly DotRow[]
  readonly series: readonly { readonly label: string; readonly look: SeriesLook }[]
  readonly domain: readonly [number, number]
  readonly ticks: number | null
  readonly thresholds: readonly number[]
  readonly band?: readonly [number, number]
  readonly ends?: readonly [string, string]
  readonly locale: string
}

interface PlacedRow {
  readonly row: DotRow
  readonly lines: readonly FittedLine[]
  readonly labelTop: number
  readonly middles: readonly number[]
  readonly bottom: number
}

const markHeight = 26
const rowGap = 16

function place(rows: readonly DotRow[], frame: Frame, top: number): readonly PlacedRow[] {
  return rows.reduce<readonly PlacedRow[]>((placed, row) => {
    const start = placed.at(-1)?.bottom ?? top
    const above = frame.labelWidth === 0
    const lines = fitLines(row.label, above ? frame.width - 8 : frame.labelWidth - 16, frame.fontSize)
    const labelHeight = lines.length * frame.lineHeight
    const places = row.dots.map((_, index) => row.dots.slice(0, index).filter((dot) => dot !== null).length)
    const marksHeight = row.dots.filter((dot) => dot !== null).length * markHeight
    const height = above ? labelHeight + marksHeight : Math.max(labelHeight, marksHeight)
    const marksTop = start + (above ? labelHeight : (height - marksHeight) / 2)
    const middles = places.map((before) => marksTop + (before + 0.5) * markHeight)
    return [...placed, { row, lines, labelTop: start + (above ? 0 : (height - labelHeight) / 2), middles, bottom: start + height + rowGap }]
  }, [])
}

/** Where the rows start: below the names of the poles, which take two lines where they would touch. */
function endsTop({ ends }: DotsChart, frame: Frame): number {
  if (ends === undefined) return 6
  const touch = textWidth(ends.join(''), frame.fontSize) + 16 > frame.width - frame.labelWidth - frame.rightPadding
  return touch ? 52 : 30
}

/** Where a mark begins and ends, from left to right. */
const reach = (dot: Dot | DotSpan): readonly [number, number] =>
  'middle' in dot ? [dot.lowest, dot.highest] : [dot.lower ?? dot.value, dot.upper ?? dot.value]

function dotText(dot: DotRow['dots'][number], y: number, chart: DotsChart, frame: Frame): readonly ChartText[] {
  if (dot === null) return []
  if (typeof dot === 'string') return [{ text: dot, x: chart.domain[0], dx: 2, y, colour: colour('text-quiet'), boxed: true }]
  const plot = frame.width - frame.labelWidth - frame.rightPadding
  const [start, end] = reach(dot)
  const room = ((chart.domain[1] - end) / (chart.domain[1] - chart.domain[0])) * plot + frame.rightPadding
  const fits = room > textWidth(dot.text, frame.fontSize) + 12
  if (fits) return [{ text: dot.text, x: end, dx: 12, y, colour: colour('text'), strong: true, boxed: true }]
  return [{ text: dot.text, x: start, dx: -12, y, align: 'right', colour: colour('text'), strong: true, boxed: true }]
}

function texts(placed: readonly PlacedRow[], chart: DotsChart, frame: Frame): readonly ChartText[] {
  const ends: readonly ChartText[] = chart.ends
    ? [
        { text: chart.ends[0], x: chart.domain[0], y: 10, colour: colour('text-quiet'), boxed: true },
        {
          text: chart.ends[1],
          x: chart.domain[1],
          y: endsTop(chart, frame) - 20,
          align: 'right',
          colour: colour('text-quiet'),
          boxed: true,
        },
      ]
    : []
  const rows = placed.flatMap(({ row, lines, labelTop, middles }) => [
    ...lines.map((line, index) => ({
      ...line,
      left: 0,
      y: labelTop + (index + 0.5) * frame.lineHeight,
      colour: colour('text'),
      strong: true,
      boxed: true,
    })),
    ...row.dots.flatMap((dot, index) => dotText(dot, middles[index] ?? 0, chart, frame)),
  ])
  return [...ends, ...rows]
}

function datasets(placed: readonly PlacedRow[], chart: DotsChart): readonly Readonly<Record<string, unknown>>[] {
  return chart.series.map(({ label, look }, series) => {
    const dots = placed.flatMap(({ row, middles }) => {
      const dot = row.dots[series]
      return dot !== null && typeof dot === 'object' && 'value' in dot ? [{ dot, y: middles[series] ?? 0 }] : []
    })
    return {
      label,
      data: dots.map(({ dot, y }) => ({
        x: dot.value,
        y,
        ...(dot.lower === undefined ? {} : { xMin: dot.lower, xMax: dot.upper }),
        tip: dot.tip,
      })),
      pointStyle: look.shape,
      radius: look.shape === 'rectRot' || look.shape === 'triangle' ? 8 : 6,
      pointWithErrorBarBorderWidth: look.shape === 'cross' ? 4 : 2.5,
      borderColor: colour(look.colour),
      backgroundColor: dots.map(({ dot }) => colour(dot.lower === undefined ? 'surface' : look.colour)),
      errorBarColor: colour(look.colour),
      errorBarWhiskerColor: colour(look.colour),
      errorBarLineWidth: 3,
      errorBarWhiskerLineWidth: 2,
      errorBarWhiskerSize: 13,
    }
  })
}

const placedSpans = (placed: readonly PlacedRow[]): readonly PlacedSpan[] =>
  placed.flatMap(({ row, middles }) =>
    row.dots.flatMap((dot, index) =>
      dot !== null && typeof dot === 'object' && 'middle' in dot ? [{ span: dot, y: middles[index] ?? 0 }] : [],
    ),
  )

function dotsDrawing(chart: DotsChart, variant: ChartVariant): ChartDrawing {
  const frame = frames[variant]
  const placed = place(chart.rows, frame, endsTop(chart, frame))
  const plotHeight = placed.at(-1)?.bottom ?? 40
  const spans = placedSpans(placed)
  const lines: readonly ChartLine[] = chart.thresholds.map((x) => ({ x, dashed: true, colour: colour('threshold') }))
  return drawing({
    type: 'scatterWithErrorBars',
    datasets: datasets(placed, chart),
    scales: { x: { ...valueScale(chart.domain, chart.ticks, frame), position: 'bottom' }, y: pixelScale(plotHeight) },
    marks: {
      texts: texts(placed, chart, frame),
      lines: [...lines, ...spans.map(spanStroke)],
      bands: [...(chart.band ? [{ from: chart.band[0], to: chart.band[1], colour: colour('surface-tint') }] : []), ...spans.map(spanBand)],
    },
    frame,
    height: plotHeight + (chart.ticks === null ? 4 : 30),
    padding: { left: frame.labelWidth + 10, right: frame.rightPadding, top: 0, bottom: 0 },
    locale: chart.locale,
  })
}

/** Both variants of the chart. */
export const dotsChart = (chart: DotsChart): ChartVariants => ({ narrow: dotsDrawing(chart, 'narrow'), wide: dotsDrawing(chart, 'wide') })
