/**
 * The span of others in a chart of dots: a band from the lowest to the highest, with a stroke at the one in the middle.
 *
 * Called by dots-chart; drawn by the plugin in scripts/chart-marks.js.
 */
import type { ChartBand, ChartLine } from './chart-drawing.ts'
import { colour } from './palette.ts'

/** Stands in place of a dot. `text` is printed beside it. */
export interface DotSpan {
  readonly lowest: number
  readonly middle: number
  readonly highest: number
  readonly text: string
}

/** `y`: of its row, in px from the top. */
export interface PlacedSpan {
  readonly span: DotSpan
  readonly y: number
}

/** Half heights in px. */
const halfBand = 9
const halfStroke = 11

export const spanBand = ({ span: { lowest, highest }, y }: PlacedSpan): ChartBand => ({
  from: lowest,
  to: highest,
  top: y - halfBand,
  bottom: y + halfBand,
  colour: colour('grid'),
})

export const spanStroke = ({ span: { middle }, y }: PlacedSpan): ChartLine => ({
  x: middle,
  top: y - halfStroke,
  bottom: y + halfStroke,
  dashed: false,
  width: 3,
  colour: colour('text'),
})
