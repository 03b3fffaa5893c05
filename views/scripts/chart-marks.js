/**
 * Chart.js plugin `puntari`: bands and lines behind the marks, and the texts that Chart.js does not set itself.
 *
 * Used by the server's drawing (charts/draw-svg.ts) and by the browser (scripts/charts.js), so that both look the same.
 * What is drawn stands in `options.plugins.puntari` (ChartMarks in charts/chart-drawing.ts).
 */
const family = 'Inter, "Inter Variable", system-ui, "DejaVu Sans", sans-serif'

/** Top and bottom in px of a mark that may be lower than the plot. */
function heightOf({ chartArea, scales }, mark) {
  const top = mark.top === undefined ? chartArea.top : scales.y.getPixelForValue(mark.top)
  const bottom = mark.bottom === undefined ? chartArea.bottom : scales.y.getPixelForValue(mark.bottom)
  return { top, bottom }
}

function drawBands(chart, bands) {
  const { ctx, scales } = chart
  for (const band of bands) {
    const from = scales.x.getPixelForValue(band.from)
    const { top, bottom } = heightOf(chart, band)
    ctx.fillStyle = band.colour
    ctx.fillRect(from, top, scales.x.getPixelForValue(band.to) - from, bottom - top)
  }
}

function drawLines(chart, lines) {
  const { ctx, chartArea, scales } = chart
  for (const line of lines) {
    const upright = line.x !== undefined
    const at = upright ? scales.x.getPixelForValue(line.x) : scales.y.getPixelForValue(line.y)
    ctx.strokeStyle = line.colour
    const { top, bottom } = heightOf(chart, line)
    ctx.lineWidth = line.width ?? 1.5
    ctx.setLineDash(line.dashed ? [5, 5] : [])
    ctx.beginPath()
    ctx.moveTo(upright ? at : chartArea.left, upright ? top : at)
    ctx.lineTo(upright ? at : chartArea.right, upright ? bottom : at)
    ctx.stroke()
  }
}

/** A patch behind a text, as wide as the text. */
function drawGround(ctx, text, x, y, fontSize, ground) {
  const width = ctx.measureText(text.text).width + 6
  const left = text.align === 'right' ? x - width + 3 : text.align === 'center' ? x - width / 2 : x - 3
  ctx.fillStyle = ground
  ctx.fillRect(left, y - fontSize * 0.6, width, fontSize * 1.2)
}

function drawTexts(chart, { texts = [], fontSize = 16, ground }) {
  const { ctx, scales } = chart
  ctx.textBaseline = 'middle'
  for (const text of texts) {
    const x = (text.left === undefined ? scales.x.getPixelForValue(text.x) : text.left) + (text.dx ?? 0)
    const y = scales.y.getPixelForValue(text.y)
    ctx.font = `${text.strong ? '600 ' : ''}${fontSize}px ${family}`
    ctx.textAlign = text.align ?? 'left'
    if (text.boxed) drawGround(ctx, text, x, y, fontSize, ground)
    ctx.fillStyle = text.colour
    ctx.fillText(text.text, x, y)
  }
}

function kept(chart, draw) {
  chart.ctx.save()
  draw()
  chart.ctx.restore()
}

/** Lines behind the marks, or over them. */
const linesThat = ({ lines = [] }, over) => lines.filter((line) => (line.over ?? false) === over)

export const chartMarks = {
  id: 'puntari',
  beforeDatasetsDraw: (chart, _args, options) =>
    kept(chart, () => {
      drawBands(chart, options.bands ?? [])
      drawLines(chart, linesThat(options, false))
    }),
  afterDatasetsDraw: (chart, _args, options) =>
    kept(chart, () => {
      drawLines(chart, linesThat(options, true))
      drawTexts(chart, options)
    }),
}
