/**
 * A figure as a PNG file that stands alone, for places that take no SVG: the same layout, drawn on a canvas with the shipped fonts.
 *
 * Called by the job that makes files of charts.
 */
import type { SKRSContext2D } from '@napi-rs/canvas'
import { createCanvas } from '@napi-rs/canvas'
import { registerChartFont } from './chart-font.ts'
import { takeDrawn } from './draw-svg.ts'
import { chartColours, withLightColours } from './palette.ts'
import type { PlacedChart, StandaloneFigure } from './standalone-layout.ts'
import type { PlacedMark, PlacedText } from './standalone-parts.ts'
import { standaloneLayout } from './standalone-layout.ts'

const family = "Inter, 'DejaVu Sans', sans-serif"

/** A very high picture is drawn at its own size: a canvas ends somewhere. */
const scaleFor = (height: number): number => (height > 8000 ? 1 : 2)

function drawText(context: SKRSContext2D, { text, x, y, size, strong, colour }: PlacedText): void {
  context.font = `${strong ? '600 ' : ''}${size}px ${family}`
  context.fillStyle = chartColours[colour]
  context.fillText(text, x, y)
}

const corners: Readonly<Record<'rect' | 'rectRot' | 'triangle' | 'cross', readonly (readonly [number, number])[]>> = {
  rect: [
    [-6, -6],
    [6, -6],
    [6, 6],
    [-6, 6],
  ],
  rectRot: [
    [0, -7.5],
    [7.5, 0],
    [0, 7.5],
    [-7.5, 0],
  ],
  triangle: [
    [0, -7],
    [7, 6],
    [-7, 6],
  ],
  cross: [
    [-2.5, -7],
    [2.5, -7],
    [2.5, -2.5],
    [7, -2.5],
    [7, 2.5],
    [2.5, 2.5],
    [2.5, 7],
    [-2.5, 7],
    [-2.5, 2.5],
    [-7, 2.5],
    [-7, -2.5],
    [-2.5, -2.5],
  ],
}

function drawMark(context: SKRSContext2D, { x, y, shape, colour }: PlacedMark): void {
  context.fillStyle = chartColours[colour]
  context.beginPath()
  if (shape === 'circle') context.arc(x, y, 6, 0, Math.PI * 2)
  else for (const [dx, dy] of corners[shape]) context.lineTo(x + dx, y + dy)
  context.closePath()
  context.fill()
}

function drawChart(context: SKRSContext2D, { x, y, width, height, drawing }: PlacedChart, scale: number): void {
  const canvas = createCanvas(drawing.width, drawing.height)
  const sharpness = (scale * width) / drawing.width
  takeDrawn(canvas, withLightColours(drawing.configuration), sharpness, () => context.drawImage(canvas, x, y, width, height))
}

/** The file's bytes; about 1 600 px wide. */
export function standalonePng(figure: StandaloneFigure): Uint8Array {
  registerChartFont()
  const { width, height, texts, marks, charts } = standaloneLayout(figure)
  const scale = scaleFor(height)
  const canvas = createCanvas(width * scale, height * scale)
  const context = canvas.getContext('2d')
  context.scale(scale, scale)
  context.fillStyle = chartColours.surface
  context.fillRect(0, 0, width, height)
  for (const chart of charts) drawChart(context, chart, scale)
  for (const mark of marks) drawMark(context, mark)
  for (const text of texts) drawText(context, text)
  return canvas.toBuffer('image/png')
}
