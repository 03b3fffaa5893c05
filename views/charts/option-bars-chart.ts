/**
 * One bar an option: how many chose what, from nobody to everybody. For questions whose options have no order.
 *
 * Called by the section of own questions. Scales have bars-chart.
 */
import type { ChartDrawing, ChartText, ChartVariant, ChartVariants } from './chart-drawing.ts'
import type { Frame } from './chart-frame.ts'
import { drawing, frames, pixelScale, valueScale } from './chart-frame.ts'
import type { FittedLine } from './fit-lines.ts'
import { fitLines } from './fit-lines.ts'
import type { ChartColour } from './palette.ts'
import { colour } from './palette.ts'

/** `share` in [0, 1]. */
export interface OptionBar {
  readonly label: string
  readonly share: number
  readonly text: string
  readonly tip: string
}

export interface OptionBarsChart {
  readonly bars: readonly OptionBar[]
  readonly colour: ChartColour
  readonly locale: string
}

const barHeight = 22

/** Room for the share beside a bar, in px. */
const textRoom = 68

interface PlacedBar {
  readonly bar: OptionBar
  readonly lines: readonly FittedLine[]
  readonly labelTop: number
  readonly middle: number
  readonly bottom: number
}

function place(bars: readonly OptionBar[], frame: Frame): readonly PlacedBar[] {
  const above = frame.labelWidth === 0
  return bars.reduce<readonly PlacedBar[]>((placed, bar) => {
    const start = placed.at(-1)?.bottom ?? 4
    const lines = fitLines(bar.label, above ? frame.width : frame.labelWidth - 16, frame.fontSize)
    const labelHeight = lines.length * frame.lineHeight
    const height = above ? labelHeight + barHeight + 4 : Math.max(labelHeight, barHeight)
    const middle = above ? start + labelHeight + 4 + barHeight / 2 : start + height / 2
    const labelTop = above ? start : start + (height - labelHeight) / 2
    return [...placed, { bar, lines, labelTop, middle, bottom: start + height + (above ? 12 : 10) }]
  }, [])
}

function barTexts({ bar, lines, labelTop, middle }: PlacedBar, { lineHeight }: Frame): readonly ChartText[] {
  const label = lines.map((line, index) => ({ ...line, left: 0, y: labelTop + (index + 0.5) * lineHeight, colour: colour('text') }))
  return [...label, { text: bar.text, x: bar.share, dx: 8, y: middle, colour: colour('text'), strong: true }]
}

function barsDrawing(chart: OptionBarsChart, variant: ChartVariant): ChartDrawing {
  const frame = frames[variant]
  const placed = place(chart.bars, frame)
  const plotHeight = placed.at(-1)?.bottom ?? 40
  const made = drawing({
    type: 'bar',
    datasets: [
      {
        data: placed.map(({ bar, middle }) => ({ x: bar.share, y: middle, tip: bar.tip })),
        backgroundColor: colour(chart.colour),
        barThickness: barHeight,
        borderWidth: 0,
      },
    ],
    scales: { x: valueScale([0, 1], null, frame), y: { ...pixelScale(plotHeight), axis: 'y', offset: false } },
    marks: {
      texts: placed.flatMap((row) => barTexts(row, frame)),
      // Where labels stand above the bars it would run through them.
      lines: variant === 'wide' ? [{ x: 0, dashed: false, colour: colour('text-quiet') }] : [],
      bands: [],
    },
    frame,
    height: plotHeight,
    padding: { left: frame.labelWidth, right: textRoom, top: 0, bottom: 0 },
    locale: chart.locale,
  })
  return { ...made, configuration: { ...made.configuration, options: { ...made.configuration.options, indexAxis: 'y' } } }
}

/** Both variants of the chart. */
export const optionBarsChart = (chart: OptionBarsChart): ChartVariants => ({
  narrow: barsDrawing(chart, 'narrow'),
  wide: barsDrawing(chart, 'wide'),
})
