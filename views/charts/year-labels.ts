/**
 * The names of the rounds below a lines chart. Where two would touch, the later one stands a line lower. Called by `linesChart`.
 */
import type { ChartText } from './chart-drawing.ts'
import type { Frame } from './chart-frame.ts'
import { colour } from './palette.ts'
import { textWidth } from './text-width.ts'

interface PlacedLabel {
  readonly at: number
  readonly label: string
  readonly row: number
}

/** Blank between two labels of a line, in px. */
const gap = 8

/** Greedy from the left: each on the first line where it touches nothing, else on the second. */
export function placeYears(
  rounds: readonly { readonly at: number; readonly label: string }[],
  pxPerYear: number,
  { fontSize }: Frame,
): readonly PlacedLabel[] {
  const inOrder = rounds.toSorted((a, b) => a.at - b.at)
  const half = (label: string): number => textWidth(label, fontSize) / 2
  return inOrder.reduce<readonly PlacedLabel[]>((placed, { at, label }) => {
    const last = placed.findLast(({ row }) => row === 0)
    const touches = last !== undefined && (at - last.at) * pxPerYear < half(last.label) + half(label) + gap
    return [...placed, { at, label, row: touches ? 1 : 0 }]
  }, [])
}

/** `yPerPx`: points in a px; the plot begins at 0. */
export const yearTexts = (placed: readonly PlacedLabel[], { lineHeight }: Frame, yPerPx: number): readonly ChartText[] =>
  placed.map(({ at, label, row }) => ({
    text: label,
    x: at,
    y: -(20 + row * lineHeight) * yPerPx,
    align: 'center',
    colour: colour('text-quiet'),
  }))
