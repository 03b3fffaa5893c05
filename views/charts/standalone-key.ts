/**
 * The key of a picture that stands alone: what the marks of groups and the colours of stacked bars stand for.
 *
 * Called by standalone-layout.
 */
import type { FigureView } from '../templates/layout/layout-view.ts'
import { textWidth } from './text-width.ts'
import type { FittedLine } from './fit-lines.ts'
import { fitLines } from './fit-lines.ts'
import type { SeriesLook } from './group-look.ts'
import { lookOfMark } from './group-look.ts'
import type { ChartColour } from './palette.ts'
import type { PlacedMark, PlacedText } from './standalone-parts.ts'

interface Entry {
  readonly label: string
  readonly shape: SeriesLook['shape']
  readonly colour: ChartColour
}

interface PlacedEntry {
  readonly entry: Entry
  readonly line: FittedLine
  readonly x: number
  readonly row: number
}

interface Place {
  readonly top: number
  readonly left: number
  readonly width: number
}

const entriesOf = ({ groups = [], scale = [] }: Pick<FigureView, 'groups' | 'scale'>): readonly Entry[] => [
  ...groups.map(({ group, label }) => ({ label, ...lookOfMark(group) })),
  ...scale.map(({ label, colour }) => ({ label, colour, shape: 'rect' as const })),
]

const size = 16
const rowHeight = 26

/** From a mark's left end to its text, and from a text to the next mark. */
const gaps = { text: 22, next: 24 }

/** Beside each other as far as they fit. */
const place = (entries: readonly Entry[], { left, width }: Place): readonly PlacedEntry[] =>
  entries.reduce<readonly PlacedEntry[]>((done, entry) => {
    const [line = { text: '' }] = fitLines(entry.label, width - gaps.text, size, 1)
    const last = done.at(-1)
    const x = last ? last.x + gaps.text + textWidth(last.line.text, size) + gaps.next : left
    const fits = x + gaps.text + textWidth(line.text, size) <= left + width
    return [...done, { entry, line, x: fits ? x : left, row: (last?.row ?? 0) + (fits ? 0 : 1) }]
  }, [])

/** Nothing, and no room, where there is nothing to explain. */
export function standaloneKey(
  figure: Pick<FigureView, 'groups' | 'scale'>,
  { top, left, width }: Place,
): { readonly texts: readonly PlacedText[]; readonly marks: readonly PlacedMark[]; readonly bottom: number } {
  const placed = place(entriesOf(figure), { top, left, width })
  const last = placed.at(-1)
  return {
    texts: placed.map(({ line, x, row }) => ({
      ...line,
      x: x + gaps.text,
      y: top + row * rowHeight + size,
      size,
      strong: false,
      colour: 'text',
    })),
    marks: placed.map(({ entry: { shape, colour }, x, row }) => ({ x: Math.round(x) + 8, y: top + row * rowHeight + 10, shape, colour })),
    bottom: last === undefined ? top : top + (last.row + 1) * rowHeight + 8,
  }
}
