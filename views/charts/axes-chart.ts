/**
 * The four axes of a dialogue type as bars with intervals, for files: in a page `layout/axis-bar` draws them.
 *
 * Called by type-axes.
 */
import type { AxisView } from '../templates/layout/layout-view.ts'
import type { ChartBand, ChartDrawing, ChartText, ChartVariant, ChartVariants } from './chart-drawing.ts'
import type { Frame } from './chart-frame.ts'
import { drawing, frames, pixelScale, valueScale } from './chart-frame.ts'
import { fitLines } from './fit-lines.ts'
import { colour } from './palette.ts'

export interface AxesChart {
  readonly axes: readonly AxisView[]
  readonly locale: string
}

interface PlacedAxis {
  readonly axis: AxisView
  readonly texts: readonly ChartText[]
  /** Middle of the bar, in px from the top. */
  readonly middle: number
  readonly bottom: number
}

const half = { track: 5, dot: 15 }

function placedAxis(axis: AxisView, top: number, frame: Frame): PlacedAxis {
  const { lineHeight, fontSize, width } = frame
  const head = fitLines(`${axis.name}: ${axis.verdict}`, width, fontSize, 2)
  const headTexts = head.map((line, index): ChartText => ({
    ...line,
    left: 0,
    y: top + (index + 0.5) * lineHeight,
    colour: colour('text'),
    strong: true,
  }))
  const middle = top + head.length * lineHeight + half.dot + 4
  const poles = [axis.startPole, axis.endPole].map((pole) => fitLines(pole, width / 2 - 12, fontSize, 2))
  const [start = [], end = []] = poles
  const polesTop = middle + half.dot
  const at = (index: number): number => polesTop + (index + 0.5) * lineHeight
  const poleTexts = [
    ...start.map((line, index): ChartText => ({ ...line, left: 0, y: at(index), colour: colour('text-quiet') })),
    ...end.map((line, index): ChartText => ({ ...line, left: width, align: 'right', y: at(index), colour: colour('text-quiet') })),
  ]
  const bottom = polesTop + Math.max(start.length, end.length) * lineHeight + 20
  return { axis, texts: [...headTexts, ...poleTexts], middle, bottom }
}

const place = (axes: readonly AxisView[], frame: Frame): readonly PlacedAxis[] =>
  axes.reduce<readonly PlacedAxis[]>((placed, axis) => [...placed, placedAxis(axis, placed.at(-1)?.bottom ?? 4, frame)], [])

const bandsOf = ({ axis, middle }: PlacedAxis): readonly ChartBand[] => {
  const height = { top: middle - half.track, bottom: middle + half.track }
  return [
    { from: 0, to: 100, ...height, colour: colour('grid') },
    { from: axis.low, to: axis.high, ...height, colour: colour('share-3') },
  ]
}

function axesDrawing({ axes, locale }: AxesChart, variant: ChartVariant): ChartDrawing {
  const frame = { ...frames[variant], labelWidth: 0 }
  const placed = place(axes, frame)
  const height = placed.at(-1)?.bottom ?? 40
  return drawing({
    type: 'scatterWithErrorBars',
    datasets: [
      {
        data: placed.map(({ axis, middle }) => ({ x: axis.value, y: middle, tip: axis.sentence })),
        pointStyle: 'circle',
        radius: 8,
        borderWidth: 2,
        pointWithErrorBarBorderWidth: 2,
        borderColor: colour('surface'),
        backgroundColor: colour('accent'),
      },
    ],
    scales: { x: valueScale([0, 100], null, frame), y: pixelScale(height) },
    marks: {
      texts: placed.flatMap(({ texts }) => texts),
      lines: placed.map(({ middle }) => ({
        x: 50,
        top: middle - 13,
        bottom: middle + 13,
        dashed: false,
        width: 2,
        colour: colour('text-quiet'),
      })),
      bands: placed.flatMap(bandsOf),
    },
    frame,
    height,
    padding: { left: 10, right: 10, top: 0, bottom: 0 },
    locale,
  })
}

/** Both variants of the chart. */
export const axesChart = (chart: AxesChart): ChartVariants => ({ narrow: axesDrawing(chart, 'narrow'), wide: axesDrawing(chart, 'wide') })
