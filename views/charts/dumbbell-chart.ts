/**
 * Dumbbells: two groups on the same questions, a mark each with a line between, and the difference in figures beside.
 *
 * Called by the gaps of two groups and by pages that set two things beside each other. The interval of each value is a thin line above
 * (first) or below (second) its mark, so that two that overlap can both be seen.
 */
import type { ChartDrawing, ChartVariant, ChartVariants } from './chart-drawing.ts'
import { drawing, frames, pixelScale, valueScale } from './chart-frame.ts'
import type { DumbbellChart, PlacedRow } from './dumbbell-rows.ts'
import { bandsOf, differenceRoom, headTexts, isDot, placeRows, rowTexts } from './dumbbell-rows.ts'
import { colour } from './palette.ts'

function datasets(placed: readonly PlacedRow[], { series }: DumbbellChart): readonly Readonly<Record<string, unknown>>[] {
  return series.map(({ label, look }, index) => {
    const dots = placed.flatMap(({ row, middle }) => {
      const dot = row.values[index]
      return dot !== undefined && isDot(dot) ? [{ dot, middle }] : []
    })
    return {
      label,
      data: dots.map(({ dot, middle }) => ({ x: dot.value, y: middle, tip: dot.tip })),
      pointStyle: look.shape,
      radius: look.shape === 'rectRot' || look.shape === 'triangle' ? 8 : 6.5,
      pointWithErrorBarBorderWidth: look.shape === 'cross' ? 4 : 2.5,
      borderColor: colour(look.colour),
      backgroundColor: dots.map(({ dot }) => colour(dot.lower === undefined ? 'surface' : look.colour)),
    }
  })
}

function dumbbellDrawing(chart: DumbbellChart, variant: ChartVariant): ChartDrawing {
  const frame = frames[variant]
  const placed = placeRows(chart, frame)
  const plotHeight = placed.at(-1)?.bottom ?? 40
  return drawing({
    type: 'scatterWithErrorBars',
    datasets: datasets(placed, chart),
    scales: { x: { ...valueScale(chart.domain, chart.ticks, frame), position: 'bottom' }, y: pixelScale(plotHeight) },
    marks: {
      texts: [...headTexts(chart, frame), ...placed.flatMap((row) => rowTexts(row, chart, frame))],
      lines: chart.ends ? [{ x: (chart.domain[0] + chart.domain[1]) / 2, dashed: true, colour: colour('threshold') }] : [],
      bands: placed.flatMap((row) => bandsOf(row, chart)),
    },
    frame,
    height: plotHeight + (chart.ticks === null ? 4 : 30),
    padding: { left: frame.labelWidth + 14, right: frame.labelWidth > 0 ? differenceRoom(chart, frame) + 18 : 18, top: 0, bottom: 0 },
    locale: chart.locale,
  })
}

/** Both variants of the chart. */
export const dumbbellChart = (chart: DumbbellChart): ChartVariants => ({
  narrow: dumbbellDrawing(chart, 'narrow'),
  wide: dumbbellDrawing(chart, 'wide'),
})
