/**
 * A QR code as dark runs of squares, to be drawn as vectors: in PDF by letters and posters, as SVG on the sample's page.
 *
 * Error correction M: a tenth of it may be creased or smudged.
 */
import { create } from 'qrcode'

/** A dark run: its column, row and length, in squares. */
export interface DarkRun {
  readonly column: number
  readonly row: number
  readonly length: number
}

/** `size`: squares along a side, without the quiet zone that must stay white around it. */
export interface QrSquares {
  readonly size: number
  readonly runs: readonly DarkRun[]
}

/** White squares on each side (ISO/IEC 18004). */
export const quietZone = 4

export function qrSquares(text: string): QrSquares {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  const { size, data } = modules
  const runs: DarkRun[] = []
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      let length = 0
      while (column + length < size && data[row * size + column + length] === 1) length++
      if (length > 0) runs.push({ column, row, length })
      column += length
    }
  }
  return { size, runs }
}

/** The squares as an SVG path, each of side 1, with the quiet zone around; and the side of the whole. */
export function qrPath(text: string): { readonly side: number; readonly path: string } {
  const { size, runs } = qrSquares(text)
  const path = runs.map(({ column, row, length }) => `M${column + quietZone} ${row + quietZone}h${length}v1h-${length}z`).join('')
  return { side: size + 2 * quietZone, path }
}
