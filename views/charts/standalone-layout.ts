/**
 * Where everything stands in a picture that stands alone: title, whose answers, key, the charts, what the marks mean, source.
 *
 * Called by standalone-svg and standalone-png, which draw the same layout. All in px of a picture of 800 px.
 */
import type { FigureView } from '../templates/layout/layout-view.ts'
import type { ChartDrawing, Picture } from './chart-drawing.ts'
import { frames } from './chart-frame.ts'
import { fitLines } from './fit-lines.ts'
import type { ChartColour } from './palette.ts'
import { standaloneKey } from './standalone-key.ts'
import type { PlacedMark, PlacedText } from './standalone-parts.ts'

export type StandaloneFigure = Pick<FigureView, 'name' | 'base' | 'source' | 'picture' | 'groups' | 'scale' | 'legend'>

export interface PlacedChart {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly drawing: ChartDrawing
}

export interface StandaloneLayout {
  readonly width: number
  readonly height: number
  readonly texts: readonly PlacedText[]
  readonly marks: readonly PlacedMark[]
  readonly charts: readonly PlacedChart[]
}

/** A piece of the layout and where it ends. */
interface Part {
  readonly texts: readonly PlacedText[]
  readonly marks: readonly PlacedMark[]
  readonly charts: readonly PlacedChart[]
  readonly bottom: number
}

const margin = 20
const inner = frames.wide.width
const width = inner + margin * 2
const empty = { texts: [], marks: [], charts: [] }

interface TextStyle {
  readonly size: number
  readonly strong?: boolean
  readonly colour?: ChartColour
  readonly most?: number
  readonly x?: number
  readonly width?: number
}

/** A paragraph from `top` down. */
function paragraph(
  text: string,
  top: number,
  { size, strong = false, colour = 'text', most = 6, x = margin, width: wide = inner }: TextStyle,
): Part {
  const lineHeight = Math.round(size * 1.35)
  const lines = fitLines(text, wide, size, most)
  const texts = lines.map((line, index) => ({ ...line, x, y: top + index * lineHeight + size, size, strong, colour }))
  return { ...empty, texts, bottom: top + lines.length * lineHeight }
}

/** Parts one below the other; each is told where it starts. */
const below = (top: number, makers: readonly ((top: number) => Part)[]): Part =>
  makers.reduce<Part>(
    (done, make) => {
      const next = make(done.bottom)
      return {
        texts: [...done.texts, ...next.texts],
        marks: [...done.marks, ...next.marks],
        charts: [...done.charts, ...next.charts],
        bottom: next.bottom,
      }
    },
    { ...empty, bottom: top },
  )

const columnGap = 30
const panelWidth = (inner - columnGap) / 2

/** Small charts, two beside each other. */
function panels(all: Extract<Picture, { panels: unknown }>['panels'], top: number): Part {
  const rows = Array.from({ length: Math.ceil(all.length / 2) }, (_, row) => all.slice(row * 2, row * 2 + 2))
  return below(
    top,
    rows.map((row) => (start: number): Part => {
      const parts = row.map(({ title, drawing }, column): Part => {
        const x = margin + column * (panelWidth + columnGap)
        const heading = paragraph(title, start, { size: 18, strong: true, most: 3, x, width: panelWidth })
        const height = (drawing.height * panelWidth) / drawing.width
        const chart = { x, y: heading.bottom + 4, width: panelWidth, height, drawing }
        return { ...heading, charts: [chart], bottom: heading.bottom + 4 + height + 22 }
      })
      return {
        texts: parts.flatMap(({ texts }) => texts),
        marks: [],
        charts: parts.flatMap(({ charts }) => charts),
        bottom: Math.max(start, ...parts.map(({ bottom }) => bottom)),
      }
    }),
  )
}

function charts(picture: Picture, top: number): Part {
  if ('panels' in picture) return panels(picture.panels, top)
  const { wide: drawing } = picture.chart
  const placed = { x: margin, y: top, width: drawing.width, height: drawing.height, drawing }
  return { ...empty, charts: [placed], bottom: top + drawing.height + 8 }
}

const space =
  (height: number) =>
  (top: number): Part => ({ ...empty, bottom: top + height })

/** The whole picture. */
export function standaloneLayout(figure: StandaloneFigure): StandaloneLayout {
  const quiet = { size: 15, colour: 'text-quiet', most: 8 } as const
  const { bottom, ...parts } = below(margin, [
    (top) => paragraph(figure.name, top, { size: 22, strong: true, most: 8 }),
    space(6),
    ...figure.base.map((line) => (top: number) => paragraph(line, top, quiet)),
    space(10),
    (top) => ({ ...empty, ...standaloneKey(figure, { top, left: margin, width: inner }) }),
    (top) => charts(figure.picture, top),
    space(8),
    (top) => (figure.legend === undefined ? space(0)(top) : paragraph(figure.legend, top, quiet)),
    space(6),
    (top) => paragraph(figure.source, top, { ...quiet, most: 12 }),
  ])
  return { width, height: Math.ceil(bottom + margin), ...parts }
}
