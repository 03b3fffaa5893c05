/**
 * A small multiple: one unit or group with all its axes or criteria, and the whole as a quiet stroke beside each mark.
 *
 * Called by the profiles of units; panels of one kind stand beside each other. As wide as a phone.
 */
import type { ChartBand, ChartDrawing, ChartText } from './chart-drawing.ts'
import { drawing, frames, pixelScale, valueScale } from './chart-frame.ts'
import { textWidth } from './text-width.ts'
import type { Dot } from './dots-chart.ts'
import { fitLines } from './fit-lines.ts'
import type { SeriesLook } from './group-look.ts'
import { colour } from './palette.ts'

/** `heading`: the name of a criterion, or the two poles of an axis. A text in place of a mark says why there is none. `whole`: the value of the whole. */
export interface ProfileRow {
  readonly heading: string | readonly [string, string]
  readonly dot: Dot | string
  readonly whole: number | null
}

/** `thresholds`: dashed lines through all rows, such as the middle of axes. */
export interface ProfilePanel {
  readonly label: string
  readonly look: SeriesLook
  readonly rows: readonly ProfileRow[]
  readonly domain: readonly [number, number]
  readonly thresholds: readonly number[]
  readonly locale: string
}

const frame = { ...frames.narrow, labelWidth: 0 }
const padding = 12
const markHeight = 30
const gap = 8
const halfStroke = 12

interface PlacedRow {
  readonly row: ProfileRow
  readonly texts: readonly ChartText[]
  readonly middle: number
  readonly bottom: number
}

function headingTexts({ heading }: ProfileRow, top: number): { readonly texts: readonly ChartText[]; readonly lines: number } {
  const { width, fontSize, lineHeight } = frame
  const isPoles = typeof heading !== 'string'
  const [start, end] = isPoles ? heading : [heading, '']
  const room = isPoles ? width / 2 - 6 : width
  const [left, right] = [fitLines(start, room, fontSize, 2), end === '' ? [] : fitLines(end, room, fontSize, 2)]
  const y = (index: number): number => top + (index + 0.5) * lineHeight
  return {
    texts: [
      ...left.map((line, index): ChartText => ({ ...line, left: 0, y: y(index), colour: colour('text') })),
      ...right.map((line, index): ChartText => ({ ...line, left: width, align: 'right', y: y(index), colour: colour('text') })),
    ],
    lines: Math.max(left.length, right.length),
  }
}

/** Beside the interval, away from the whole where there is room. */
function dotText({ dot, whole }: ProfileRow, y: number, [from, to]: ProfilePanel['domain']): ChartText {
  if (typeof dot === 'string') return { text: dot, left: frame.width / 2, align: 'center', y, colour: colour('text'), boxed: true }
  const [start, end] = [dot.lower ?? dot.value, dot.upper ?? dot.value]
  const needed = textWidth(dot.text, frame.fontSize) + 12
  const px = (value: number): number => (value / (to - from)) * (frame.width - padding * 2) + padding
  const [isRoomLeft, isRoomRight] = [px(start - from) > needed, px(to - end) > needed]
  const wantsLeft = whole !== null && whole > dot.value
  const isLeft = wantsLeft ? isRoomLeft : !isRoomRight
  const place = isLeft ? { x: start, dx: -12, align: 'right' as const } : { x: end, dx: 12 }
  return { text: dot.text, ...place, y, colour: colour('text'), strong: true, boxed: true }
}

function placedRow(row: ProfileRow, top: number, domain: ProfilePanel['domain']): PlacedRow {
  const head = headingTexts(row, top)
  const middle = top + head.lines * frame.lineHeight + markHeight / 2
  return { row, texts: [...head.texts, dotText(row, middle, domain)], middle, bottom: middle + markHeight / 2 + gap }
}

function marks(placed: readonly PlacedRow[], { label, look }: ProfilePanel): Readonly<Record<string, unknown>> {
  const dots = placed.flatMap(({ row: { dot }, middle }) => (typeof dot === 'string' ? [] : [{ dot, middle }]))
  return {
    label,
    data: dots.map(({ dot, middle }) => ({
      x: dot.value,
      y: middle,
      ...(dot.lower === undefined ? {} : { xMin: dot.lower, xMax: dot.upper }),
      tip: dot.tip,
    })),
    pointStyle: look.shape,
    radius: look.shape === 'rectRot' || look.shape === 'triangle' ? 8 : 6,
    pointWithErrorBarBorderWidth: look.shape === 'cross' ? 4 : 2.5,
    borderColor: colour(look.colour),
    backgroundColor: dots.map(({ dot }) => colour(dot.lower === undefined ? 'surface' : look.colour)),
    errorBarColor: colour(look.colour),
    errorBarWhiskerColor: colour(look.colour),
    errorBarLineWidth: 3,
    errorBarWhiskerLineWidth: 2,
    errorBarWhiskerSize: 11,
  }
}

/** The line on which the mark stands, and the stroke of the whole; none in a row of words. */
function bandsOf({ row: { dot, whole }, middle }: PlacedRow, [from, to]: ProfilePanel['domain']): readonly ChartBand[] {
  if (typeof dot === 'string') return []
  const half = ((to - from) / (frame.width - padding * 2)) * 2
  const line = { from, to, top: middle - 0.75, bottom: middle + 0.75, colour: colour('grid') }
  const height = { top: middle - halfStroke, bottom: middle + halfStroke }
  return whole === null ? [line] : [line, { from: whole - half, to: whole + half, ...height, colour: colour('threshold') }]
}

/** The drawing of one panel; its name stands above it. */
export function profilePanel(panel: ProfilePanel): ChartDrawing {
  const { rows, domain, thresholds, locale } = panel
  const placed = rows.reduce<readonly PlacedRow[]>((done, row) => [...done, placedRow(row, done.at(-1)?.bottom ?? 2, domain)], [])
  const height = placed.at(-1)?.bottom ?? 40
  const marked = placed.filter(({ row }) => typeof row.dot !== 'string')
  return drawing({
    type: 'scatterWithErrorBars',
    datasets: [marks(placed, panel)],
    scales: { x: valueScale(domain, null, frame), y: pixelScale(height) },
    marks: {
      texts: placed.flatMap(({ texts }) => texts),
      lines: marked.flatMap(({ middle }) =>
        thresholds.map((x) => ({
          x,
          top: middle - markHeight / 2,
          bottom: middle + markHeight / 2,
          dashed: true,
          colour: colour('threshold'),
        })),
      ),
      bands: placed.flatMap((row) => bandsOf(row, domain)),
    },
    frame,
    height,
    padding: { left: padding, right: padding, top: 0, bottom: 0 },
    locale,
  })
}
