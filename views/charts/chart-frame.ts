/**
 * What the charts have in common: sizes of the two variants, options that keep Chart.js from moving, wrapping of labels.
 */
import type { ChartConfiguration, ChartDrawing, ChartMarks, ChartVariant } from './chart-drawing.ts'
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

/** Share of the type size that a letter takes on average in Inter; a little too much, so that no label runs into the plot. */
const letterWidth = 0.56

/** Breaks a label into lines that fit a width in px. A word longer than the line stays whole. */
export function wrapWords(label: string, width: number, fontSize: number): readonly string[] {
  const most = Math.max(1, Math.floor(width / (fontSize * letterWidth)))
  return label.split(' ').reduce<readonly string[]>((lines, word) => {
    const last = lines.at(-1)
    if (last === undefined) return [word]
    return last.length + 1 + word.length <= most ? [...lines.slice(0, -1), `${last} ${word}`] : [...lines, word]
  }, [])
}

/** About how wide a text is drawn, in px. */
export const textWidth = (text: string, fontSize: number): number => text.length * fontSize * letterWidth

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
      plugins: { legend: { display: false }, puntari: { ...marks, fontSize: frame.fontSize, ground: colour('surface') } },
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
