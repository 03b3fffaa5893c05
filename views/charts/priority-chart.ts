/**
 * The priority matrix: numbered marks by performance (across) and importance (up), with the four quadrants named in words.
 *
 * Called by `prioritySection`, which prints the numbers with their labels beside it. A number that had to give way is tied to a dot at its
 * true place.
 */
import type { ChartDrawing, ChartText, ChartVariant, ChartVariants } from './chart-drawing.ts'
import { drawing, frames } from './chart-frame.ts'
import type { SeriesLook } from './group-look.ts'
import { colour } from './palette.ts'
import { spreadMarks } from './spread-marks.ts'

/** `across` 0–100, `up` −1…+1. */
export interface PriorityMark {
  readonly number: number
  readonly across: number
  readonly up: number
  readonly tip: string
}

/** `quadrants`: names by corner; `axes`: what is across and what is up. */
export interface PriorityChart {
  readonly marks: readonly PriorityMark[]
  readonly lines: { readonly across: number; readonly up: number }
  readonly quadrants: Readonly<Record<'topLeft' | 'topRight' | 'bottomLeft' | 'bottomRight', string>>
  readonly axes: { readonly across: string; readonly up: string }
  readonly look: SeriesLook
  readonly locale: string
}

type Domain = readonly [number, number]

const radius = 11
const heights: Readonly<Record<ChartVariant, number>> = { narrow: 350, wide: 390 }
/** Above the plot: the name of what is up, and two quadrants; below it two quadrants, the ticks, and the name of what is across. */
const padding = { left: 42, right: 14, top: 58, bottom: 88 }

/** From the lowest to the highest value, out to whole steps, with room for the marks. */
function domainOf(values: readonly number[], step: number, [least, most]: Domain): Domain {
  const margin = step / 2
  const lowest = Math.floor((Math.min(...values) - margin) / step) * step
  const highest = Math.ceil((Math.max(...values) + margin) / step) * step
  return [Math.max(least, lowest), Math.min(most, highest)]
}

interface Plot {
  readonly x: Domain
  readonly y: Domain
  readonly width: number
  readonly height: number
}

function plotOf({ marks, lines }: PriorityChart, variant: ChartVariant): Plot {
  return {
    x: domainOf([...marks.map(({ across }) => across), lines.across], 10, [0, 100]),
    y: domainOf([...marks.map(({ up }) => up), lines.up], 0.2, [-1, 1]),
    width: frames[variant].width - padding.left - padding.right,
    height: heights[variant] - padding.top - padding.bottom,
  }
}

interface PlacedMark extends PriorityMark {
  readonly at: { readonly x: number; readonly y: number }
  readonly isMoved: boolean
}

function placed({ marks }: PriorityChart, { x, y, width, height }: Plot): readonly PlacedMark[] {
  const scaleX = width / (x[1] - x[0])
  const scaleY = height / (y[1] - y[0])
  const places = marks.map(({ across, up }) => ({ x: (across - x[0]) * scaleX, y: (y[1] - up) * scaleY }))
  return spreadMarks(places, 2 * radius + 2, { width, height }).map((place, index) => {
    const mark = marks[index] ?? { number: 0, across: 0, up: 0, tip: '' }
    const from = places[index] ?? place
    return {
      ...mark,
      at: { x: x[0] + place.x / scaleX, y: y[1] - place.y / scaleY },
      isMoved: Math.hypot(place.x - from.x, place.y - from.y) > 3,
    }
  })
}

function datasets(marks: readonly PlacedMark[], { look }: PriorityChart): readonly Readonly<Record<string, unknown>>[] {
  const ties = marks
    .filter(({ isMoved }) => isMoved)
    .map(({ across, up, at, tip }) => ({
      data: [
        { x: across, y: up, tip },
        { x: at.x, y: at.y, tip },
      ],
      showLine: true,
      borderWidth: 1.5,
      borderColor: colour(look.colour),
      backgroundColor: colour(look.colour),
      pointStyle: 'circle',
      pointRadius: [3, 0],
    }))
  const numbered = {
    data: marks.map(({ at, tip }) => ({ x: at.x, y: at.y, tip })),
    pointStyle: 'circle',
    radius,
    borderWidth: 0,
    backgroundColor: colour(look.colour),
  }
  return [numbered, ...ties]
}

function texts(marks: readonly PlacedMark[], { quadrants, axes }: PriorityChart, plot: Plot, width: number): readonly ChartText[] {
  const perPixel = (plot.y[1] - plot.y[0]) / plot.height
  const quiet = { colour: colour('text-quiet') }
  const strong = { colour: colour('text'), strong: true }
  const above = (pixels: number): number => plot.y[1] + pixels * perPixel
  const below = (pixels: number): number => plot.y[0] - pixels * perPixel
  const left = padding.left
  const right = { left: width - padding.right, align: 'right' } as const
  return [
    { text: `↑ ${axes.up}`, left: 0, y: above(46), ...quiet },
    { text: quadrants.topLeft, left, y: above(18), ...strong },
    { text: quadrants.topRight, ...right, y: above(18), ...strong },
    { text: quadrants.bottomLeft, left, y: below(48), ...strong },
    { text: quadrants.bottomRight, ...right, y: below(48), ...strong },
    { text: `${axes.across} →`, ...right, y: below(74), ...quiet },
    ...marks.map(({ number, at }): ChartText => ({
      text: String(number),
      x: at.x,
      y: at.y,
      align: 'center',
      colour: colour('surface'),
      strong: true,
    })),
  ]
}

const axis = (domain: Domain, stepSize: number, fontSize: number): Readonly<Record<string, unknown>> => ({
  type: 'linear',
  min: domain[0],
  max: domain[1],
  border: { display: true, color: colour('grid') },
  grid: { display: false },
  ticks: { stepSize, color: colour('text-quiet'), padding: 6, maxRotation: 0, font: { size: fontSize, family: 'Inter' } },
})

function priorityDrawing(chart: PriorityChart, variant: ChartVariant): ChartDrawing {
  const frame = frames[variant]
  const plot = plotOf(chart, variant)
  const marks = placed(chart, plot)
  const y = { ...axis(plot.y, 0.2, frame.fontSize), afterFit: undefined }
  return drawing({
    type: 'scatterWithErrorBars',
    datasets: datasets(marks, chart),
    scales: { x: axis(plot.x, 10, frame.fontSize), y },
    marks: {
      texts: texts(marks, chart, plot, frame.width),
      lines: [
        { x: chart.lines.across, dashed: true, colour: colour('threshold') },
        { y: chart.lines.up, dashed: true, colour: colour('threshold') },
      ],
      bands: [],
    },
    frame,
    height: heights[variant],
    padding: { left: 4, right: padding.right, top: padding.top, bottom: padding.bottom - 26 },
    locale: chart.locale,
  })
}

/** Both variants of the chart. */
export const priorityChart = (chart: PriorityChart): ChartVariants => ({
  narrow: priorityDrawing(chart, 'narrow'),
  wide: priorityDrawing(chart, 'wide'),
})
