/**
 * Draws a chart's configuration to SVG on the server: for pages without script, print and reports.
 *
 * Called by chart-figure.ts. The browser draws the same configuration (scripts/charts.js).
 */
import { createHash } from 'node:crypto'
import type { Canvas, SvgCanvas } from '@napi-rs/canvas'
import { createCanvas, SvgExportFlag } from '@napi-rs/canvas'
import { BarController, BarElement, Chart, LinearScale, LineElement, PointElement } from 'chart.js'
import { PointWithErrorBar, ScatterWithErrorBarsController } from 'chartjs-chart-error-bars'
import { chartMarks } from '../scripts/chart-marks.js'
import type { ChartDrawing } from './chart-drawing.ts'
import { registerChartFont } from './chart-font.ts'
import { cleanSvg } from './clean-svg.ts'
import { collectTexts } from './collect-texts.ts'
import { withPlaceholders } from './palette.ts'

Chart.register(
  BarController,
  BarElement,
  LinearScale,
  LineElement,
  PointElement,
  PointWithErrorBar,
  ScatterWithErrorBarsController,
  chartMarks,
)

/** Drawn pictures by the hash of what they show; the same result is asked for again and again. */
const drawn = new Map<string, string>()
const mostKept = 500

/** Draws a configuration in colours that the canvas knows; the canvas grows by `scale`. What is drawn must be taken before it is cleared. */
export function takeDrawn<Taken>(canvas: Canvas | SvgCanvas, configuration: unknown, scale: number, take: () => Taken): Taken {
  const { type, data, options } = JSON.parse(JSON.stringify(configuration))
  // Chart.js is typed for browsers; of a canvas it needs the context and the size.
  const chart = new Chart(canvas as never, { type, data, options: { ...options, devicePixelRatio: scale } })
  const taken = take()
  chart.destroy()
  return taken
}

function draw(drawing: ChartDrawing): { readonly shapes: string; readonly texts: string } {
  registerChartFont()
  const canvas = createCanvas(drawing.width, drawing.height, SvgExportFlag.NoPrettyXML)
  const context = canvas.getContext('2d')
  // Dashes would become a path of their own each; clean-svg.ts sets them on the line.
  Object.defineProperty(context, 'setLineDash', { value: () => undefined })
  const cut = drawing.configuration.options.plugins.puntari.texts.flatMap(({ text, full }) =>
    full === undefined ? [] : [[text, full] as const],
  )
  const texts = collectTexts(context, new Map(cut))
  const shapes = takeDrawn(canvas, withPlaceholders(drawing.configuration), 1, () => canvas.getContent().toString('utf8'))
  return { shapes, texts: texts() }
}

/**
 * The picture as SVG text, `label` being its name. The same drawing and label give the same text.
 */
export function drawSvg(drawing: ChartDrawing, label: string): string {
  const key = createHash('sha256')
    .update(JSON.stringify([drawing, label]))
    .digest('hex')
  const known = drawn.get(key)
  if (known !== undefined) return known
  const { shapes, texts } = draw(drawing)
  const svg = cleanSvg(shapes, texts, { label, prefix: `c${key.slice(0, 8)}` })
  if (drawn.size >= mostKept) drawn.delete(drawn.keys().next().value ?? '')
  drawn.set(key, svg)
  return svg
}
