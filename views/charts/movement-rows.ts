/**
 * Where the rows of a movement stand and what is written there: name, what became of it, the two values, the poles.
 *
 * Called by movement-chart only.
 */
import type { ChartText } from './chart-drawing.ts'
import type { Frame } from './chart-frame.ts'
import { textWidth } from './text-width.ts'
import type { Dot } from './dots-chart.ts'
import { fitLines } from './fit-lines.ts'
import { colour } from './palette.ts'

/**
 * `words` say what became of it. `earlier` null: nothing to compare with; a text in place of `now` says why there is none. The texts of
 * the dots are printed above the marks, such as "2025: 61". `ends`: names of the poles.
 */
export interface MovementRow {
  readonly label: string
  readonly words: string
  readonly change: 'sure' | 'notSure' | 'notCompared'
  readonly earlier: Dot | null
  readonly now: Dot | string
  readonly ends?: readonly [string, string]
}

export interface PlacedMovement {
  readonly row: MovementRow
  readonly texts: readonly ChartText[]
  /** Of the marks, in px from the top. */
  readonly middle: number
  readonly bottom: number
}

/** From a value to px. */
export const xOf =
  ([from, to]: readonly [number, number], width: number, padding: number) =>
  (value: number): number =>
    padding + ((value - from) / (to - from)) * (width - padding * 2)

interface Wanted {
  readonly text: string
  readonly x: number
  readonly strong: boolean
}

/** Texts above their marks, moved apart where they would touch and in from the edges. Middles in px. */
function apart(wanted: readonly Wanted[], { width, fontSize }: Frame): readonly Wanted[] {
  const sized = wanted.map((one) => ({ ...one, half: textWidth(one.text, fontSize) / 2 })).toSorted((first, second) => first.x - second.x)
  const [left, right] = sized
  if (left === undefined) return []
  const within = (x: number, half: number): number => Math.min(width - half, Math.max(half, x))
  if (right === undefined) return [{ ...left, x: within(left.x, left.half) }]
  const least = left.half + right.half + 12
  const tooNear = Math.max(0, least - (right.x - left.x))
  const leftX = Math.min(within(left.x - tooNear / 2, left.half), width - right.half - least)
  return [
    { ...left, x: leftX },
    { ...right, x: within(Math.max(right.x + tooNear / 2, leftX + least), right.half) },
  ]
}

function valueTexts({ earlier, now }: MovementRow, y: number, frame: Frame, at: (value: number) => number): readonly ChartText[] {
  const wanted = [
    ...(earlier ? [{ text: earlier.text, x: at(earlier.value), strong: false }] : []),
    ...(typeof now === 'string' ? [] : [{ text: now.text, x: at(now.value), strong: true }]),
  ]
  return apart(wanted, frame).map(({ text, x, strong }) => ({
    text,
    left: x,
    align: 'center',
    y,
    strong,
    colour: colour(strong ? 'text' : 'text-quiet'),
  }))
}

/** The name, and beside it or below what became of it. Gives its texts and how many lines they take. */
function heading({ label, words, change }: MovementRow, top: number, { width, fontSize, lineHeight }: Frame) {
  const isBeside = textWidth(label, fontSize) + textWidth(words, fontSize) + 20 <= width
  const y = (line: number): number => top + (line + 0.5) * lineHeight
  const names = fitLines(label, width, fontSize, 2).map((line, index): ChartText => ({
    ...line,
    left: 0,
    y: y(index),
    colour: colour('text'),
    strong: true,
  }))
  const style = { colour: colour(change === 'sure' ? 'text' : 'text-quiet') }
  if (isBeside) return { texts: [...names, { text: words, left: width, align: 'right' as const, y: y(0), ...style }], lines: names.length }
  const told = fitLines(words, width, fontSize, 2).map((line, index): ChartText => ({
    ...line,
    left: 0,
    y: y(names.length + index),
    ...style,
  }))
  return { texts: [...names, ...told], lines: names.length + told.length }
}

function poleTexts({ ends }: MovementRow, top: number, { width, fontSize, lineHeight }: Frame) {
  const [start = [], end = []] = (ends ?? []).map((pole) => fitLines(pole, width / 2 - 12, fontSize, 2))
  const quiet = (index: number) => ({ y: top + (index + 0.5) * lineHeight, colour: colour('text-quiet') })
  return {
    texts: [
      ...start.map((line, index): ChartText => ({ ...line, left: 0, ...quiet(index) })),
      ...end.map((line, index): ChartText => ({ ...line, left: width, align: 'right', ...quiet(index) })),
    ],
    lines: Math.max(start.length, end.length),
  }
}

function placed(row: MovementRow, top: number, frame: Frame, at: (value: number) => number): PlacedMovement {
  const { lineHeight } = frame
  const head = heading(row, top, frame)
  const valuesTop = top + head.lines * lineHeight + 4
  const middle = valuesTop + lineHeight + 18
  const poles = poleTexts(row, middle + 18, frame)
  const words: readonly ChartText[] =
    typeof row.now === 'string'
      ? [{ text: row.now, left: frame.width / 2, align: 'center', y: middle, colour: colour('text-quiet'), boxed: true }]
      : []
  return {
    row,
    texts: [...head.texts, ...valueTexts(row, valuesTop + lineHeight / 2, frame, at), ...words, ...poles.texts],
    middle,
    bottom: middle + 18 + poles.lines * lineHeight + 22,
  }
}

/** Rows one below the other. `at`: from a value to px. */
export const placeMovements = (rows: readonly MovementRow[], frame: Frame, at: (value: number) => number): readonly PlacedMovement[] =>
  rows.reduce<readonly PlacedMovement[]>((done, row) => [...done, placed(row, done.at(-1)?.bottom ?? 4, frame, at)], [])
