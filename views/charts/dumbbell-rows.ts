/**
 * Where the rows of dumbbells stand, and what of them Chart.js does not draw itself: labels, figures, lines and intervals.
 *
 * Called by dumbbell-chart only.
 */
import type { ChartBand, ChartText } from './chart-drawing.ts'
import type { Frame } from './chart-frame.ts'
import { textWidth } from './text-width.ts'
import type { Dot } from './dots-chart.ts'
import type { FittedLine } from './fit-lines.ts'
import { fitLines } from './fit-lines.ts'
import type { SeriesLook } from './group-look.ts'
import { colour } from './palette.ts'

/** A text in place of a value says why there is none. `difference` is printed at the right; `isSure`: the line between is drawn strong. */
export interface DumbbellRow {
  readonly label: string
  readonly values: readonly [Dot | string, Dot | string]
  readonly difference: string
  readonly isSure: boolean
}

/** `differenceLabel` heads the figures at the right. `ends` name the two poles of an axis above the plot. */
export interface DumbbellChart {
  readonly rows: readonly DumbbellRow[]
  readonly series: readonly [{ readonly label: string; readonly look: SeriesLook }, { readonly label: string; readonly look: SeriesLook }]
  readonly domain: readonly [number, number]
  readonly ticks: number | null
  readonly differenceLabel: string
  readonly ends?: readonly [string, string]
  readonly locale: string
}

export interface PlacedRow {
  readonly row: DumbbellRow
  readonly lines: readonly FittedLine[]
  readonly labelTop: number
  readonly middle: number
  readonly bottom: number
}

const markHeight = 34

/** Half heights in px, and how far an interval stands from its mark's middle. */
const half = { sure: 2.5, unsure: 1, interval: 1, away: 11 }

export const isDot = (value: Dot | string): value is Dot => typeof value === 'object'

/** Room for the difference at the right, or on the line of the label. */
export const differenceRoom = ({ rows, differenceLabel }: DumbbellChart, { fontSize }: Frame): number =>
  Math.max(...[differenceLabel, ...rows.map(({ difference }) => difference)].map((text) => textWidth(text, fontSize))) + 6

export function placeRows(chart: DumbbellChart, frame: Frame): readonly PlacedRow[] {
  const above = frame.labelWidth === 0
  const room = above ? frame.width - differenceRoom(chart, frame) - 8 : frame.labelWidth - 16
  const top = frame.lineHeight * (chart.ends ? 2 : 1) + 8
  return chart.rows.reduce<readonly PlacedRow[]>((placed, row) => {
    const start = placed.at(-1)?.bottom ?? top
    const lines = fitLines(row.label, room, frame.fontSize)
    const labelHeight = lines.length * frame.lineHeight
    const height = above ? labelHeight + markHeight : Math.max(labelHeight, markHeight)
    const middle = above ? start + labelHeight + markHeight / 2 : start + height / 2
    return [
      ...placed,
      { row, lines, labelTop: above ? start : start + (height - labelHeight) / 2, middle, bottom: start + height + (above ? 8 : 4) },
    ]
  }, [])
}

/** Each value on the outer side of its mark; where the two are the same, only the second is printed. */
function valueTexts({ row, middle: y }: PlacedRow, [from]: DumbbellChart['domain']): readonly ChartText[] {
  const dots = row.values.filter(isDot).toSorted((first, second) => first.value - second.value)
  const [low, high] = dots
  const words = row.values.find((value) => !isDot(value))
  const print = (dot: Dot, right: boolean): ChartText => ({
    text: dot.text,
    x: dot.value,
    dx: right ? 14 : -14,
    align: right ? 'left' : 'right',
    y,
    colour: colour('text'),
    strong: true,
    boxed: true,
  })
  if (low === undefined)
    return typeof words === 'string' ? [{ text: words, x: from, dx: 2, y, colour: colour('text-quiet'), boxed: true }] : []
  if (high === undefined) return [print(low, true)]
  return low.text === high.text ? [print(high, true)] : [print(low, false), print(high, true)]
}

export function rowTexts(placed: PlacedRow, chart: DumbbellChart, frame: Frame): readonly ChartText[] {
  const { row, lines, labelTop, middle } = placed
  const difference: ChartText = {
    text: row.difference,
    left: frame.width - 2,
    align: 'right',
    y: frame.labelWidth > 0 ? middle : labelTop + frame.lineHeight / 2,
    colour: colour(row.isSure ? 'text' : 'text-quiet'),
    strong: row.isSure,
  }
  const label = lines.map((line, index) => ({
    ...line,
    left: 0,
    y: labelTop + (index + 0.5) * frame.lineHeight,
    colour: colour('text'),
    boxed: true,
  }))
  return [...label, ...valueTexts(placed, chart.domain), difference]
}

export function bandsOf({ row, middle }: PlacedRow, { series }: DumbbellChart): readonly ChartBand[] {
  const [first, second] = row.values
  const intervals = row.values.flatMap((value, index): readonly ChartBand[] => {
    if (!isDot(value) || value.lower === undefined || value.upper === undefined) return []
    const y = middle + (index === 0 ? -half.away : half.away)
    const look = series[index]?.look.colour ?? 'text-quiet'
    return [{ from: value.lower, to: value.upper, top: y - half.interval, bottom: y + half.interval, colour: colour(look) }]
  })
  if (!isDot(first) || !isDot(second)) return intervals
  const height = row.isSure ? half.sure : half.unsure
  const line = { top: middle - height, bottom: middle + height, colour: colour(row.isSure ? 'text-quiet' : 'threshold') }
  return [{ from: Math.min(first.value, second.value), to: Math.max(first.value, second.value), ...line }, ...intervals]
}

/** Heading of the differences, and below it the names of the poles. */
export function headTexts({ differenceLabel, ends, domain }: DumbbellChart, frame: Frame): readonly ChartText[] {
  const quiet = { colour: colour('text-quiet'), boxed: true }
  const head: ChartText = { text: differenceLabel, left: frame.width - 2, align: 'right', y: frame.lineHeight / 2, ...quiet }
  const y = frame.lineHeight * 1.5
  return ends === undefined
    ? [head]
    : [head, { text: ends[0], x: domain[0], y, ...quiet }, { text: ends[1], x: domain[1], align: 'right', y, ...quiet }]
}
