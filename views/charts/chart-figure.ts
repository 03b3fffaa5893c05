/**
 * A chart as it stands in a page: both variants as SVG, of which the style sheet shows one, and the data for the browser's script.
 */
import type { ChartDrawing, ChartVariants } from './chart-drawing.ts'
import { drawSvg } from './draw-svg.ts'

/** Four decimals are more than a screen shows. */
const shortened = (_: string, value: unknown): unknown => (typeof value === 'number' ? Math.round(value * 1e4) / 1e4 : value)

/** JSON that can't end its script element early. */
const scriptSafe = (value: unknown): string => JSON.stringify(value, shortened).replaceAll('<', '\\u003c')

/** The drawing for scripts/charts.js. */
export const chartData = (drawing: ChartDrawing): string =>
  `<script type="application/json" class="chart-data">${scriptSafe(drawing)}</script>`

/** HTML of a chart; `label` is read aloud in place of it. */
export function chartFigure(variants: ChartVariants, label: string): string {
  const part = (variant: keyof ChartVariants): string =>
    `<div class="chart chart-${variant}">${drawSvg(variants[variant], label)}${chartData(variants[variant])}</div>`
  return part('narrow') + part('wide')
}
