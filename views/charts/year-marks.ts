/**
 * What stands between two rounds of a lines chart: other people were asked, or the question is another. Drawn by `linesChart`.
 */
import type { ChartLine, ChartText } from './chart-drawing.ts'
import type { Frame } from './chart-frame.ts'
import { fitLines } from './fit-lines.ts'
import { colour } from './palette.ts'

/** `at`: between the two rounds, on the chart's axis of time. people: a thin dashed line; question: a gap, two thin lines. */
export interface YearMark {
  readonly at: number
  readonly kind: 'people' | 'question'
  readonly label: string
}

/** Labels are broken into lines about as wide as this, so that they fit between three rounds on a phone. In px. */
const labelWidth = 96

interface PlacedLine {
  readonly at: number
  readonly text: string
  readonly full?: string
  /** From the top of the chart, in lines. */
  readonly row: number
}

/** Between the labels of two marks at one place, in lines; in px between the lines that they draw. */
const gap = { rows: 0.4, px: 14 }

/** The lines of all labels; marks at one place stand one below the other. */
function placedLines(marks: readonly YearMark[], frame: Frame): readonly PlacedLine[] {
  return marks.reduce<readonly PlacedLine[]>((placed, { at, label }) => {
    const above = Math.max(0, ...placed.filter((line) => line.at === at).map(({ row }) => row + 1 + gap.rows))
    const lines = fitLines(label, labelWidth, frame.fontSize).map((line, row) => ({ ...line, at, row: above + row }))
    return [...placed, ...lines]
  }, [])
}

/** Room for the labels above the plot, in px. */
export const marksHeight = (marks: readonly YearMark[], frame: Frame): number =>
  Math.max(0, ...placedLines(marks, frame).map(({ row }) => row + 1)) * frame.lineHeight

/** `xPerPx`: years in a px. */
export function markLines(marks: readonly YearMark[], xPerPx: number): readonly ChartLine[] {
  return marks.flatMap((mark): readonly ChartLine[] => {
    const beside = marks.filter(({ at }) => at === mark.at)
    const x = mark.at + (beside.indexOf(mark) - (beside.length - 1) / 2) * gap.px * xPerPx
    if (mark.kind === 'people') return [{ x, dashed: true, colour: colour('threshold'), width: 1 }]
    return [-2, 2].map((px) => ({ x: x + px * xPerPx, dashed: false, colour: colour('text-quiet'), width: 1 }))
  })
}

/** Labels above the plot of values 0–100; `yPerPx`: points in a px. */
export function markTexts(marks: readonly YearMark[], frame: Frame, yPerPx: number): readonly ChartText[] {
  const height = marksHeight(marks, frame)
  return placedLines(marks, frame).map(({ at, row, ...line }) => ({
    ...line,
    x: at,
    y: 100 + (height - (row + 0.5) * frame.lineHeight + 8) * yPerPx,
    align: 'center',
    colour: colour('text-quiet'),
  }))
}
