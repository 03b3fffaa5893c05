/**
 * Movement: where something stood and where it stands now, one row an axis or criterion, with the interval of the newest.
 *
 * Called by the years of a dialogue type and by pages that follow one figure. An arrow is drawn only where the change is sure, a thin
 * line where the two may be compared, nothing where they may not. Labels stand above the rows in both variants.
 */
import type { ChartBand, ChartDrawing, ChartText, ChartVariant, ChartVariants } from './chart-drawing.ts'
import type { Frame } from './chart-frame.ts'
import { drawing, frames, pixelScale, valueScale } from './chart-frame.ts'
import type { SeriesLook } from './group-look.ts'
import type { MovementRow, PlacedMovement } from './movement-rows.ts'
import { placeMovements, xOf } from './movement-rows.ts'
import { colour } from './palette.ts'

/** `band`: values that count as balanced; `middle`: a dashed line there. */
export interface MovementChart {
  readonly rows: readonly MovementRow[]
  readonly look: SeriesLook
  readonly domain: readonly [number, number]
  readonly middle?: number
  readonly band?: readonly [number, number]
  readonly locale: string
}

const padding = 14

/** From this length on an arrow has a head, in px. */
const arrowFrom = 30

const half = { sure: 2.5, unsure: 1, band: 13 }

interface Ends {
  readonly from: number
  readonly to: number
}

/** Both values of a row that has two. */
function endsOf({ earlier, now }: MovementRow): Ends | null {
  return earlier === null || typeof now === 'string' ? null : { from: earlier.value, to: now.value }
}

function lineOf({ row, middle }: PlacedMovement): readonly ChartBand[] {
  const ends = endsOf(row)
  if (ends === null || row.change === 'notCompared') return []
  const height = row.change === 'sure' ? half.sure : half.unsure
  const [from, to] = [Math.min(ends.from, ends.to), Math.max(ends.from, ends.to)]
  return [{ from, to, top: middle - height, bottom: middle + height, colour: colour(row.change === 'sure' ? 'text-quiet' : 'threshold') }]
}

/** On which the marks stand. */
const track = ({ middle }: PlacedMovement, [from, to]: readonly [number, number]): ChartBand => ({
  from,
  to,
  top: middle - 0.75,
  bottom: middle + 0.75,
  colour: colour('grid'),
})

const balanced = ({ middle }: PlacedMovement, [from, to]: readonly [number, number]): ChartBand => ({
  from,
  to,
  top: middle - half.band,
  bottom: middle + half.band,
  colour: colour('surface-tint'),
})

/** The heads of the arrows: at the middle of the way, where no mark hides them. */
function heads(placed: readonly PlacedMovement[], pxPerValue: number): Readonly<Record<string, unknown>> {
  const arrows = placed.flatMap(({ row, middle }) => {
    const ends = endsOf(row)
    const isLong = ends !== null && Math.abs(ends.to - ends.from) * pxPerValue >= arrowFrom
    return ends !== null && row.change === 'sure' && isLong ? [{ ...ends, middle }] : []
  })
  return {
    data: arrows.map(({ from, to, middle }) => ({ x: (from + to) / 2, y: middle, tip: '' })),
    pointStyle: 'triangle',
    rotation: arrows.map(({ from, to }) => (to > from ? 90 : -90)),
    radius: 8,
    pointWithErrorBarBorderWidth: 0,
    borderColor: colour('text-quiet'),
    backgroundColor: colour('text-quiet'),
  }
}

function marks(placed: readonly PlacedMovement[], { look }: MovementChart): readonly Readonly<Record<string, unknown>>[] {
  const earlier = placed.flatMap(({ row, middle }) => (row.earlier ? [{ x: row.earlier.value, y: middle, tip: row.earlier.tip }] : []))
  const now = placed.flatMap(({ row, middle }) => (typeof row.now === 'string' ? [] : [{ dot: row.now, middle }]))
  return [
    {
      data: earlier,
      pointStyle: look.shape,
      radius: 5,
      pointWithErrorBarBorderWidth: 2,
      borderColor: colour('text-quiet'),
      backgroundColor: colour('scale-absent'),
    },
    {
      data: now.map(({ dot, middle }) => ({
        x: dot.value,
        y: middle,
        ...(dot.lower === undefined ? {} : { xMin: dot.lower, xMax: dot.upper }),
        tip: dot.tip,
      })),
      pointStyle: look.shape,
      radius: look.shape === 'rectRot' || look.shape === 'triangle' ? 9 : 7,
      pointWithErrorBarBorderWidth: look.shape === 'cross' ? 4 : 2.5,
      borderColor: colour(look.colour),
      backgroundColor: now.map(({ dot }) => colour(dot.lower === undefined ? 'surface' : look.colour)),
      errorBarColor: colour(look.colour),
      errorBarWhiskerColor: colour(look.colour),
      errorBarLineWidth: 3,
      errorBarWhiskerLineWidth: 2,
      errorBarWhiskerSize: 13,
    },
  ]
}

function movementDrawing(chart: MovementChart, variant: ChartVariant): ChartDrawing {
  const frame: Frame = { ...frames[variant], labelWidth: 0 }
  const at = xOf(chart.domain, frame.width, padding)
  const placed = placeMovements(chart.rows, frame, at)
  const height = placed.at(-1)?.bottom ?? 40
  const pxPerValue = (frame.width - padding * 2) / (chart.domain[1] - chart.domain[0])
  const { middle, band } = chart
  return drawing({
    type: 'scatterWithErrorBars',
    datasets: [heads(placed, pxPerValue), ...marks(placed, chart)],
    scales: { x: valueScale(chart.domain, null, frame), y: pixelScale(height) },
    marks: {
      texts: placed.flatMap(({ texts }): readonly ChartText[] => texts),
      lines:
        middle === undefined
          ? []
          : placed.map((one) => ({ x: middle, top: one.middle - 16, bottom: one.middle + 16, dashed: true, colour: colour('threshold') })),
      bands: placed.flatMap((one) => [...(band ? [balanced(one, band)] : []), track(one, chart.domain), ...lineOf(one)]),
    },
    frame,
    height,
    padding: { left: padding, right: padding, top: 0, bottom: 0 },
    locale: chart.locale,
  })
}

/** Both variants of the chart. */
export const movementChart = (chart: MovementChart): ChartVariants => ({
  narrow: movementDrawing(chart, 'narrow'),
  wide: movementDrawing(chart, 'wide'),
})
