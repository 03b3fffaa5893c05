/**
 * Diverging stacked bars: how the answers of a scale fall on either side of its middle, with the share of don't know in words.
 */
import type { ChartDrawing, ChartLine, ChartText, ChartVariant, ChartVariants } from './chart-drawing.ts'
import type { Frame } from './chart-frame.ts'
import { drawing, frames, pixelScale, valueScale } from './chart-frame.ts'
import { textWidth } from './text-width.ts'
import type { FittedLine } from './fit-lines.ts'
import { fitLines } from './fit-lines.ts'
import type { ChartColour } from './palette.ts'
import { colour } from './palette.ts'

/** Shares in [0, 1] in the order of the scale, low first; a text in place of them says why there are none. `aside` is printed at the right. */
export interface BarRow {
  readonly label: string
  readonly shares: readonly { readonly share: number; readonly text: string; readonly tip: string }[] | string
  readonly aside: string
}

export interface BarsChart {
  readonly rows: readonly BarRow[]
  readonly options: readonly string[]
  readonly asideLabel: string
  readonly locale: string
}

/** Colours of a scale of 2–7 steps; text on each is its `on-` colour. Steps beyond five share the two outer colours' neighbours. */
export function scaleColours(steps: number): readonly ChartColour[] {
  if (steps === 2) return ['scale-1', 'scale-5']
  if (steps === 3) return ['scale-1', 'scale-3', 'scale-5']
  if (steps === 4) return ['scale-1', 'scale-2', 'scale-4', 'scale-5']
  const side = Math.floor(steps / 2)
  const low: readonly ChartColour[] = Array.from({ length: side }, (_, index) => (index === 0 ? 'scale-1' : 'scale-2'))
  const high: readonly ChartColour[] = Array.from({ length: side }, (_, index) => (index === side - 1 ? 'scale-5' : 'scale-4'))
  return steps % 2 === 1 ? [...low, 'scale-3', ...high] : [...low, ...high]
}

const onColour: Readonly<Record<string, ChartColour>> = {
  'scale-1': 'on-scale-1',
  'scale-2': 'on-scale-2',
  'scale-3': 'on-scale-3',
  'scale-4': 'on-scale-4',
  'scale-5': 'on-scale-5',
}

/** Where each share starts and ends: the middle of the scale lies at 0. */
export function divergingSpans(shares: readonly number[]): readonly (readonly [number, number])[] {
  const side = Math.floor(shares.length / 2)
  const middle = shares.length % 2 === 1 ? (shares[side] ?? 0) / 2 : 0
  const left = shares.slice(0, side).reduce((sum, share) => sum + share, 0) + middle
  return shares.map((share, index) => {
    const start = shares.slice(0, index).reduce((sum, part) => sum + part, 0) - left
    return [start, start + share]
  })
}

const barHeight = 28

/** Room for the share beside a label, in px. */
const asideWidth = 56

interface PlacedBar {
  readonly row: BarRow
  readonly lines: readonly FittedLine[]
  readonly labelTop: number
  readonly middle: number
  readonly bottom: number
}

function place(rows: readonly BarRow[], frame: Frame): readonly PlacedBar[] {
  const above = frame.labelWidth === 0
  return rows.reduce<readonly PlacedBar[]>((placed, row) => {
    const start = placed.at(-1)?.bottom ?? frame.lineHeight + 8
    const lines = fitLines(row.label, above ? frame.width - asideWidth : frame.labelWidth - 16, frame.fontSize)
    const labelHeight = lines.length * frame.lineHeight
    const height = above ? labelHeight + barHeight + 4 : Math.max(labelHeight, barHeight)
    const middle = above ? start + labelHeight + 4 + barHeight / 2 : start + height / 2
    const labelTop = above ? start : start + (height - labelHeight) / 2
    return [...placed, { row, lines, labelTop, middle, bottom: start + height + (above ? 14 : 10) }]
  }, [])
}

/** Beside the label where it stands above the bar, else beside the bar. */
function asideText(text: string, y: number, frame: Frame): ChartText {
  return { text, left: frame.width - 4, align: 'right', y, colour: colour('text-quiet') }
}

function rowTexts({ row, lines, labelTop, middle }: PlacedBar, chart: BarsChart, frame: Frame, pxPerShare: number): readonly ChartText[] {
  const label = lines.map((line, index) => ({ ...line, left: 0, y: labelTop + (index + 0.5) * frame.lineHeight, colour: colour('text') }))
  const aside = asideText(row.aside, frame.labelWidth > 0 ? middle : labelTop + frame.lineHeight / 2, frame)
  if (typeof row.shares === 'string') {
    return [...label, aside, { text: row.shares, x: 0, align: 'center', y: middle, colour: colour('text-quiet'), boxed: true }]
  }
  const spans = divergingSpans(row.shares.map(({ share }) => share))
  const colours = scaleColours(chart.options.length)
  const values = row.shares.flatMap(({ text, share }, index) => {
    const [from, to] = spans[index] ?? [0, 0]
    const fits = share * pxPerShare > textWidth(text, frame.fontSize) + 2
    const on = onColour[colours[index] ?? 'scale-3'] ?? 'text'
    return fits ? [{ text, x: (from + to) / 2, align: 'center' as const, y: middle, colour: colour(on) }] : []
  })
  return [...label, aside, ...values]
}

/**
 * Between the options on either side. Over the bar where the scale has no middle option; behind it where it has one, whose share would
 * be struck through.
 */
function middleLine({ row, middle }: PlacedBar, { options }: BarsChart): readonly ChartLine[] {
  if (typeof row.shares === 'string') return []
  const height = { top: middle - barHeight / 2 - 5, bottom: middle + barHeight / 2 + 5 }
  return [{ x: 0, ...height, dashed: false, width: 2, over: options.length % 2 === 0, colour: colour('text') }]
}

function datasets(placed: readonly PlacedBar[], chart: BarsChart): readonly Readonly<Record<string, unknown>>[] {
  const colours = scaleColours(chart.options.length)
  return chart.options.map((label, index) => ({
    label,
    data: placed.flatMap(({ row, middle }) => {
      if (typeof row.shares === 'string') return []
      const span = divergingSpans(row.shares.map(({ share }) => share))[index]
      return span ? [{ x: span, y: middle, tip: row.shares[index]?.tip ?? '' }] : []
    }),
    backgroundColor: colour(colours[index] ?? 'scale-3'),
    barThickness: barHeight,
    grouped: false,
    borderSkipped: false,
    borderWidth: 1,
    borderColor: colour('surface'),
  }))
}

/** Widest extent of any row on either side, so that all rows share one middle and no bar is cut. */
function extent(rows: readonly BarRow[]): readonly [number, number] {
  const spans = rows.flatMap(({ shares }) => (typeof shares === 'string' ? [] : divergingSpans(shares.map(({ share }) => share))))
  return [Math.min(-0.1, ...spans.map(([from]) => from)), Math.max(0.1, ...spans.map(([, to]) => to))]
}

function barsDrawing(chart: BarsChart, variant: ChartVariant): ChartDrawing {
  const frame = frames[variant]
  const placed = place(chart.rows, frame)
  const plotHeight = placed.at(-1)?.bottom ?? 40
  const domain = extent(chart.rows)
  const right = frame.labelWidth === 0 ? 0 : 76
  const plot = frame.width - frame.labelWidth - right
  return drawing({
    type: 'bar',
    datasets: datasets(placed, chart),
    scales: { x: valueScale(domain, null, frame), y: { ...pixelScale(plotHeight), axis: 'y', offset: false } },
    marks: {
      texts: [
        asideText(chart.asideLabel, frame.lineHeight / 2, frame),
        ...placed.flatMap((row) => rowTexts(row, chart, frame, plot / (domain[1] - domain[0]))),
      ],
      lines: placed.flatMap((row) => middleLine(row, chart)),
      bands: [],
    },
    frame,
    height: plotHeight,
    padding: { left: frame.labelWidth, right, top: 0, bottom: 0 },
    locale: chart.locale,
  })
}

/** Both variants of the chart. */
export function barsChart(chart: BarsChart): ChartVariants {
  const turned = (drawn: ChartDrawing): ChartDrawing => ({
    ...drawn,
    configuration: { ...drawn.configuration, options: { ...drawn.configuration.options, indexAxis: 'y' } },
  })
  return { narrow: turned(barsDrawing(chart, 'narrow')), wide: turned(barsDrawing(chart, 'wide')) }
}
