/**
 * What a picture that stands alone is made of, placed: texts and marks. Laid out by standalone-layout and standalone-key, drawn as SVG and PNG.
 */
import type { SeriesLook } from './group-look.ts'
import type { ChartColour } from './palette.ts'

/** `y`: of the line on which the letters stand. `full`: where the text is cut. */
export interface PlacedText {
  readonly text: string
  readonly full?: string
  readonly x: number
  readonly y: number
  readonly size: number
  readonly strong: boolean
  readonly colour: ChartColour
}

/** A group's mark or a swatch of colour in the key, 14 px wide; `x`, `y`: its middle. */
export interface PlacedMark {
  readonly x: number
  readonly y: number
  readonly shape: SeriesLook['shape']
  readonly colour: ChartColour
}
