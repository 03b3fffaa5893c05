/**
 * The 16 landscapes as cells shaded by share, for files: in a page `results/type-matrix` draws them.
 *
 * Called by type-matrix of the results.
 */
import type { ChartBand, ChartDrawing, ChartText, ChartVariant, ChartVariants } from './chart-drawing.ts'
import { drawing, frames, pixelScale, valueScale } from './chart-frame.ts'
import { fitLines } from './fit-lines.ts'
import type { ChartColour } from './palette.ts'
import { colour } from './palette.ts'

export interface MatrixCell {
  readonly name: string
  readonly share: string
  /** 0 none, 1 below 5 %, 2 below 15 %, 3 below 25 %, 4 below 40 %, 5 from 40 %. */
  readonly step: number
}

export interface MatrixChart {
  readonly cells: readonly MatrixCell[]
  readonly locale: string
}

const shades: readonly (readonly [ground: ChartColour, text: ChartColour])[] = [
  ['surface', 'text-quiet'],
  ['share-1', 'on-share-1'],
  ['share-2', 'on-share-2'],
  ['share-3', 'on-share-3'],
  ['share-4', 'on-share-4'],
  ['share-5', 'on-share-5'],
]

const gap = 6
const padding = 10

function matrixDrawing({ cells, locale }: MatrixChart, variant: ChartVariant): ChartDrawing {
  const frame = { ...frames[variant], labelWidth: 0 }
  const columns = variant === 'wide' ? 4 : 2
  const width = (frame.width + gap) / columns
  const height = frame.lineHeight * 3 + padding * 2
  const placed = cells.map((cell, index) => {
    const [left, top] = [(index % columns) * width, Math.floor(index / columns) * (height + gap)]
    const [ground = 'surface', on = 'text'] = shades[cell.step] ?? []
    return { cell, left, top, right: left + width - gap, bottom: top + height, ground, on }
  })
  const whole = Math.ceil(cells.length / columns) * (height + gap)
  const bands = placed.flatMap(({ left, right, top, bottom, ground }): readonly ChartBand[] => {
    const filled = { from: left, to: right, top, bottom, colour: colour(ground) }
    if (ground !== 'surface') return [filled]
    const inner = { from: left + 1, to: right - 1, top: top + 1, bottom: bottom - 1, colour: colour(ground) }
    return [{ ...filled, colour: colour('grid') }, inner]
  })
  const texts = placed.flatMap(({ cell, left, top, on }): readonly ChartText[] => {
    const lines = fitLines(cell.name, width - gap - padding * 2, frame.fontSize, 2)
    const at = (row: number): number => top + padding + (row + 0.5) * frame.lineHeight
    const name = lines.map((line, row) => ({ ...line, left: left + padding, y: at(row), strong: true, colour: colour(on) }))
    return [...name, { text: cell.share, left: left + padding, y: at(lines.length), colour: colour(on) }]
  })
  return drawing({
    type: 'scatterWithErrorBars',
    datasets: [],
    scales: { x: valueScale([0, frame.width], null, frame), y: pixelScale(whole) },
    marks: { texts, lines: [], bands },
    frame,
    height: whole,
    padding: { left: 0, right: 0, top: 0, bottom: 0 },
    locale,
  })
}

/** Both variants of the chart. */
export const matrixChart = (chart: MatrixChart): ChartVariants => ({
  narrow: matrixDrawing(chart, 'narrow'),
  wide: matrixDrawing(chart, 'wide'),
})
