/**
 * What the charts have in common: sizes of the two variants, options that keep Chart.js from moving, wrapping of labels.
 */
import type { ChartConfiguration, ChartDrawing, ChartMarks, ChartText, ChartVariant } from './chart-drawing.ts'
import { fitLines } from './fit-lines.ts'
import { colour } from './palette.ts'

/** Widths are those of a small phone's card and of the widest column with air; shown wider, the text only grows. */
export interface Frame {
  readonly width: number
  readonly fontSize: number
  readonly lineHeight: number
  /** Room for labels on the left, in px; 0: labels stand above the marks. */
  readonly labelWidth: number
  readonly rightPadding: number
}

export const frames: Readonly<Record<ChartVariant, Frame>> = {
  narrow: { width: 300, fontSize: 16, lineHeight: 20, labelWidth: 0, rightPadding: 26 },
  wide: { width: 760, fontSize: 16, lineHeight: 20, labelWidth: 280, rightPadding: 44 },
}

interface Parts {
  readonly type: string
  readonly datasets: readonly Readonly<Record<string, unknown>>[]
  readonly scales: Readonly<Record<string, unknown>>
  readonly marks: Omit<ChartMarks, 'fontSize' | 'ground'>
  readonly frame: Frame
  readonly height: number
  readonly padding: Readonly<Record<'left' | 'right' | 'top' | 'bottom', number>>
  readonly locale: string
}

/** No text may be wider than the drawing, nor hold what the drawing library chokes on, such as a zero byte. */
function fitted(text: ChartText, { width, fontSize }: Frame): ChartText {
  // A little wider than reckoned: what fits is not cut.
  const [line = { text: '' }] = fitLines(text.text, width * 1.15, fontSize, 1)
  return { ...line, ...text, text: line.text }
}

/** Puts a drawing together; nothing in it moves or answers to size. */
export function drawing({ type, datasets, scales, marks, frame, height, padding, locale }: Parts): ChartDrawing {
  const configuration: ChartConfiguration = {
    type,
    data: { datasets },
    options: {
      animation: false,
      responsive: false,
      locale,
      layout: { padding, autoPadding: false },
      clip: false,
      font: { size: frame.fontSize, family: 'Inter' },
      scales,
      plugins: {
        legend: { display: false },
        puntari: { ...marks, texts: marks.texts.map((text) => fitted(text, frame)), fontSize: frame.fontSize, ground: colour('surface') },
      },
    },
  }
  return { width: frame.width, height, configuration }
}

/** A horizontal value axis with hardly any grid. */
export function valueScale(domain: readonly [number, number], ticks: number | null, frame: Frame): Readonly<Record<string, unknown>> {
  return {
    type: 'linear',
    min: domain[0],
    max: domain[1],
    border: { display: false },
    grid: { display: ticks !== null, color: colour('grid'), drawTicks: false },
    ticks: {
      display: ticks !== null,
      stepSize: ticks ?? 1,
      color: colour('text-quiet'),
      padding: 6,
      maxRotation: 0,
      font: { size: frame.fontSize, family: 'Inter' },
    },
  }
}

/** A hidden vertical axis that counts in px from the top, so that rows may have heights of their own. */
export const pixelScale = (height: number): Readonly<Record<string, unknown>> => ({
  type: 'linear',
  min: 0,
  max: height,
  reverse: true,
  display: false,
})
